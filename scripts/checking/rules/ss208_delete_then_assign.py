"""A key is deleted below its widget, so that it may be assigned there.

Why: after the deletion the assignment does not raise, but the page keeps the widget's old value and
sends it back with the next interaction.

Bad:
    st.text_input("City", key="city")
    if st.button("Reset"):
        del st.session_state.city
        st.session_state.city = "Oslo"

Good:
    def reset() -> None:
        st.session_state.city = "Oslo"

    st.text_input("City", key="city")
    st.button("Reset", on_click=reset)

Limits: constant keys, and a widget that is certainly drawn above both in the same function.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.dominance import dominates
from checking.model.facts import StateAccess
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS208",
    name="delete-then-assign",
    severity="error",
    explanation=__doc__ or "",
    cure="Assign in a callback, and delete nothing.",
    bad="examples/mistakes/delete_then_assign.py",
    bad_line='st.session_state.city = "Oslo"',
    good="examples/basics/write_in_callback.py",
)


@RULE.looks_at(StateAccess)
def check(write: StateAccess, module: Module) -> Iterator[Problem]:
    """Report the assignment that the page never shows."""
    if write.kind != "write" or write.key is None:
        return
    deletions = [each for each in module.accesses(write.key, "delete") if dominates(each, write)]
    for drawn in module.widgets(write.key):
        if any(dominates(drawn, deletion) for deletion in deletions):
            yield Problem(
                write.node,
                f"the {drawn.name} does not show this: it was drawn on line {drawn.node.lineno}, "
                "and the page sends its old value back",
                f'Assign st.session_state["{write.key}"] in a callback, without the deletion.',
            )
            return
