"""A widget in a loop has the same key in each pass.

Why: two elements with one key in one run raise StreamlitDuplicateElementKey, so the page ends at
the second pass.

Bad:
    for city in cities:
        st.checkbox(city, key="visited")

Good:
    for row in rows:
        st.text_input("Note", key=f"note_{row}")

Limits: reports only a widget that every pass draws; silent in a loop that can be left early, or
that is known to have one pass.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule
from checking.rules.loops import drawn_in_every_pass

RULE = StateRule(
    code="SS107",
    name="same-key-in-loop",
    severity="error",
    explanation=__doc__ or "",
    cure="Put the item's id into the key.",
    bad="examples/mistakes/key_in_loop.py",
    bad_line="st.checkbox(",
    good="examples/basics/stable_keys.py",
)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the constant key in a loop."""
    if widget.key is None or not drawn_in_every_pass(widget):
        return
    yield Problem(
        widget.arguments["key"],
        f'the second pass of the loop raises StreamlitDuplicateElementKey: key="{widget.key}" '
        "is used already",
        f'Make the key from the item: key=f"{widget.key}_{{item_id}}".',
    )
