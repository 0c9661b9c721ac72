"""A widget without a key is drawn with equal arguments in each pass of a loop.

Why: without a key, the arguments are the identity, callbacks and their args aside. The second
equal one raises StreamlitDuplicateElementId.

Bad:
    for city in cities:
        st.write(city)
        st.button("Visit", on_click=visit, args=(city,))

Good:
    for row in rows:
        st.button("Delete", key=f"delete_{row}", on_click=delete, args=(row,))

Limits: reports only arguments that are written out, and a widget that every pass draws; silent in a
form, which separates the widgets of its passes.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule
from checking.rules.loops import drawn_in_every_pass

RULE = StateRule(
    code="SS109",
    name="equal-widgets-in-loop",
    severity="error",
    explanation=__doc__ or "",
    cure="Give each a key with the item's id.",
    bad="examples/mistakes/equal_buttons_in_loop.py",
    bad_line="st.button(",
    good="examples/basics/stable_keys.py",
)
# What a widget does is no part of what it is (streamlit/elements/lib/utils.py).
_NO_IDENTITY = ("on_click", "on_change", "on_submit", "on_select", "args", "kwargs")


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the keyless widget that looks the same in each pass."""
    if not widget.keyless or widget.form is not None or not drawn_in_every_pass(widget):
        return
    parts = [part for name, part in widget.arguments.items() if name not in _NO_IDENTITY]
    if not all(map(_written_out, parts)):
        return
    label = f'"{widget.label}"' if widget.label else f"this {widget.name}"
    yield Problem(
        widget.node,
        f"the second pass of the loop raises StreamlitDuplicateElementId: {label} is the same "
        "widget again",
        'Give it a key made from the item, for instance key=f"..._{item_id}".',
    )


def _written_out(node: ast.expr) -> bool:
    return all(
        isinstance(part, ast.Constant | ast.List | ast.Tuple | ast.Load | ast.UnaryOp | ast.USub)
        for part in ast.walk(node)
    )
