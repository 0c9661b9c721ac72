"""An input stands under a button, and vanishes with the first value it gets.

Why: a button is True for one run. The value that the user enters starts the next run, in which the
button is False and the input is not drawn, so the value reaches nobody.

Bad:
    if st.button("Rename"):
        name = st.text_input("New name")
        st.write("New name:", name)

Good:
    if st.button("Rename"):
        st.session_state.renaming = True
    if st.session_state.get("renaming"):
        name = st.text_input("New name")

Limits: reports only inputs whose result or callback is used; silent in dialogs and fragments, which
rerun alone.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS302",
    name="widget-under-button",
    severity="error",
    explanation=__doc__ or "",
    cure="Set a flag in session state, and draw the input under that.",
    bad="examples/mistakes/widget_under_button.py",
    bad_line="name = st.text_input(",
    good="examples/callbacks/two_steps.py",
)
_LAYOUT = ("tabs", "expander", "popover")


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the input that needs a click to be drawn."""
    buttons = [button for block in widget.block.chain() for button in block.triggers]
    if not buttons or widget.command.trigger or widget.name in _LAYOUT:
        return
    scope = widget.block.scope
    if scope.fragment or scope.dialog:
        return
    if widget.form is not None:
        return  # SS301 tells of its submit button
    used = not isinstance(module.parent(widget.node), ast.Expr)
    if not used and widget.callback is None:
        return
    button = buttons[0]
    what = f'"{button.label}"' if button.label else f"the {button.name}"
    yield Problem(
        widget.node,
        f"what the user enters here is lost: it starts a run in which {what} is not clicked, so "
        f"this {widget.name} is not drawn",
        "Let the click set a flag in session state, and draw the input under the flag.",
    )
