"""A guard tests one key and sets another, so it sets it in every run.

Why: a key that nothing ever writes is never there. What stands under `not in` then runs each time,
and whatever the user has done to the other key is lost.

Bad:
    if "counter" not in st.session_state:
        st.session_state.count = 0

Good:
    if "count" not in st.session_state:
        st.session_state.count = 0

Limits: reports only a guard whose own key no file of the project writes, and whose body is nothing
but an assignment; silent where any key is computed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import Branch, StateAccess, WidgetCall
from checking.model.module import Module
from checking.project import Project
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS204",
    name="guard-of-another-key",
    severity="error",
    explanation=__doc__ or "",
    cure="Test the key that the guard sets.",
    bad="examples/mistakes/guard_of_another_key.py",
    bad_line='if "counter" not in',
    good="examples/basics/initialise_once.py",
)


@RULE.looks_at(Branch)
def check(branch: Branch, module: Module) -> Iterator[Problem]:
    """Report the guard that is always open."""
    if len(branch.body.absent) != 1 or branch.node.orelse:
        return
    (tested,) = branch.body.absent
    if not isinstance(branch.node.test, ast.Compare) or not all(
        isinstance(line, ast.Assign | ast.AnnAssign) for line in branch.node.body
    ):
        return
    writes = [
        access
        for access in module.all(StateAccess)
        if access.block is branch.body and access.kind == "write"
    ]
    if len(writes) != len(branch.node.body) or {tested, None} & {*_written(module.project)}:
        return
    first = writes[0].key
    yield Problem(
        branch.node.test,
        f'"{first}" is set anew in every run: nothing ever writes "{tested}"',
        f'Test for "{first}".',
    )


def _written(project: Project) -> Iterator[str | None]:
    """Yield the keys that anything writes, ``None`` for a computed one."""
    for module in project:
        for access in module.all(StateAccess):
            if access.kind in ("write", "setdefault"):
                yield access.key
        for widget in module.all(WidgetCall):
            if not widget.keyless:
                yield widget.key
        for call in module.calls("streamlit.form"):
            yield getattr(module.value(call.node), "key", None)
