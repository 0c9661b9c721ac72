"""A click on a button inside `if st.button(...)` is never seen.

Why: a button is true for the one run that its click starts. The click on the inner button starts a
run in which the outer one is false, so the inner one is not even drawn and its body never runs.

Bad:
    if st.button("Delete all"):
        if st.button("Confirm"):
            st.session_state.files = []

Good:
    def answer(delete: bool) -> None: ...

    if st.session_state.asking:
        st.button("Confirm", on_click=answer, kwargs={"delete": True})

Limits: fires where the inner button is what an `if` tests, and both stand in the same function. A
button that acts by `on_click` works once, and one that only reruns does so by its click.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import Branch
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS301",
    name="nested-button",
    severity="error",
    explanation=__doc__ or "",
    cure="Set a flag in the outer one's callback, and draw the inner one under it.",
    bad="examples/mistakes/nested_buttons.py",
    bad_line='if st.button("Confirm"):',
    good="examples/callbacks/two_steps.py",
)


@RULE.looks_at(Branch)
def check(branch: Branch, module: Module) -> Iterator[Problem]:
    """Report the button that a branch tests where it is drawn under another button."""
    if _only_reruns(branch, module):
        return
    for inner in branch.body.triggers:
        if not inner.block.triggers:
            continue
        outer = inner.block.triggers[-1]
        label = f" ({outer.label!r})" if outer.label else ""
        yield Problem(
            inner.node,
            f"a click on this {inner.name} is never seen: it is drawn only in the one run in which "
            f"the {outer.name}{label} on line {outer.node.lineno} is true",
            "Set a flag in st.session_state with the outer one's on_click=, draw the inner one "
            "under that flag, and act in its on_click=.",
        )


def _only_reruns(branch: Branch, module: Module) -> bool:
    """Say whether the body is a bare rerun, below which nothing runs: the click does it anyway."""
    only = branch.node.body[0]
    return (
        isinstance(only, ast.Expr)
        and isinstance(only.value, ast.Call)
        and module.path_of(only.value.func) in ("streamlit.rerun", "streamlit.experimental_rerun")
    )
