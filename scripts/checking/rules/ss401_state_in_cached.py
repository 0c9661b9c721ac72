"""A cached function reads session state, and gives everybody the first reader's result.

Why: the cache belongs to all sessions, and its key is made of the arguments alone. What session
state held in the run that filled the cache comes back for every other user.

Bad:
    @st.cache_data
    def load_orders():
        return query(st.session_state.user)

Good:
    @st.cache_data
    def load_orders(user):
        return query(user)

Limits: reports only reads inside the cached function itself; silent with scope="session" (1.53 and
later), whose cache is the session's own.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import StateAccess
from checking.model.module import Module
from checking.rule import Problem, StateRule
from checking.rules.caches import cache_of_all

RULE = StateRule(
    code="SS401",
    name="state-in-cached",
    severity="error",
    explanation=__doc__ or "",
    bad="examples/mistakes/state_in_cached.py",
    bad_line="st.session_state.user}",
    good="examples/isolation/user_as_argument.py",
)


@RULE.looks_at(StateAccess)
def check(access: StateAccess, module: Module) -> Iterator[Problem]:
    """Report the read of session state under a shared cache."""
    if access.kind not in ("read", "get", "contains") or access.key is None:
        return
    cached = cache_of_all(access.block.scope, module)
    if cached is None or not isinstance(access.node, ast.expr):
        return
    yield Problem(
        access.node,
        f'{cached}() returns to every user what it read from "{access.key}" of one: the cache is '
        "shared, and session state is no part of its key",
        f"Read the key outside, and pass the value to {cached}() as an argument.",
    )
