"""A callback calls `st.rerun()`, beside an `if` that waits for the click.

Why: since 1.63 the rerun starts a new run at once, in which the button is False: the body of its
`if` never runs. Below 1.63 the call does nothing but end the callback, and the page warns.

Bad:
    def count_up() -> None:
        st.session_state.count += 1
        st.rerun()

    if st.button("Greet", on_click=count_up):
        st.success("Hello!")

Good:
    def save() -> None:
        st.session_state.flash = "Saved"

    st.button("Save", on_click=save)

Limits: reports, from 1.63 on, only a button whose result is used and a call that every path of the
callback reaches; below that every such call.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.dominance import certain
from checking.model.facts import Call, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS310",
    name="rerun-in-callback",
    severity="error",
    explanation=__doc__ or "",
    cure="Do all of the work in the callback, without a rerun.",
    bad="examples/mistakes/rerun_in_on_click.py",
    bad_line="    st.rerun()",
    good="examples/callbacks/flash_message.py",
)


@RULE.looks_at(Call)
def check(call: Call, module: Module) -> Iterator[Problem]:
    """Report the rerun that a callback asks for."""
    scope = call.block.scope
    if call.path not in ("streamlit.rerun", "streamlit.experimental_rerun"):
        return
    if not scope.callback_of or scope.calls or scope.dialog or scope.fragment:
        return
    if module.versions.highest < (1, 63):
        yield Problem(
            call.node,
            "below Streamlit 1.63 this reruns nothing: the app reruns after every callback anyway",
            "Drop it. To rerun once more, set a flag here and call st.rerun() in the script.",
        )
        return
    waiting = [button for button in scope.callback_of if _waited_for(button, module)]
    if waiting and certain(call):
        button = waiting[0]
        what = f'"{button.label}"' if button.label else f"the {button.name}"
        yield Problem(
            call.node,
            f"what waits for {what} on line {button.node.lineno} never runs: this rerun starts a "
            "run in which nothing was clicked",
            "Drop it: the app reruns after a callback anyway.",
        )


def _waited_for(button: WidgetCall, module: Module) -> bool:
    return button.command.trigger and not isinstance(module.parent(button.node), ast.Expr)
