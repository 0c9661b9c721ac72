"""A callback in a fragment assigns the key of a widget outside, which is not drawn then.

Why: a click in a fragment reruns the fragment alone. The widget outside keeps the old value on the
page and sends it back with the next interaction, so the assignment is lost.

Bad:
    st.text_input("Name", key="name")

    @st.fragment
    def helper() -> None:
        st.button("Fill in", on_click=fill_in)  # assigns st.session_state.name

Good:
    def fill_in() -> None:
        st.session_state.name = "Ada"
        st.rerun()  # since 1.63; below it, in the fragment's body

Limits: reports only a callback that every one of its widgets has in a fragment, and the constant
key of a widget outside of all fragments; silent where the fragment or the callback reruns the app.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.facts import StateAccess
from checking.model.module import Module
from checking.model.scopes import Scope
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS314",
    name="set-from-fragment",
    severity="error",
    explanation=__doc__ or "",
    cure="Add `st.rerun()`: since 1.63 in the callback, below that in the fragment.",
    since=(1, 37),
    bad="examples/mistakes/fragment_sets_outside_widget.py",
    bad_line='st.session_state.name = "Ada"',
    good="examples/fragments/set_outside_widget.py",
)


@RULE.looks_at(StateAccess)
def check(write: StateAccess, module: Module) -> Iterator[Problem]:
    """Report the assignment that the page never sees."""
    scope = write.block.scope
    if write.kind != "write" or write.key is None or not scope.callback_of or scope.calls:
        return
    homes = [widget.block.scope for widget in scope.callback_of]
    if not all(home.fragment for home in homes):
        return
    drawn = [*module.widgets(write.key)]
    if not drawn or any(widget.block.scope.fragment for widget in drawn):
        return
    if any(_reruns(each, module) for each in (scope, *homes)):
        return
    widget = drawn[0]
    yield Problem(
        write.node,
        f"the {widget.name} on line {widget.node.lineno} does not show this and sends its old "
        "value back: a click in a fragment reruns the fragment alone",
        "Call st.rerun() after the assignment."
        if module.versions.lowest >= (1, 63)
        else "Set a flag here, and call st.rerun() in the fragment's body where it is set.",
    )


def _reruns(scope: Scope, module: Module) -> bool:
    return any(module.calls("streamlit.rerun", inside=scope.body))
