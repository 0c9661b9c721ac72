"""A cached function writes session state, which happens for the first caller only.

Why: whoever gets the cached result runs nothing of the function. In other sessions, and in the next
runs of the same one after a reload, the key is not there.

Bad:
    @st.cache_data
    def log_in(name):
        st.session_state.user = name
        return greeting(name)

Good:
    @st.cache_data
    def load_orders(user):
        return query(user)

    st.session_state.orders = load_orders(st.session_state.user)

Limits: reports only writes inside the cached function itself, the first of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.facts import StateAccess
from checking.model.module import Module
from checking.rule import Problem, StateRule
from checking.rules.caches import cache_of_all

RULE = StateRule(
    code="SS402",
    name="write-in-cached",
    severity="error",
    explanation=__doc__ or "",
    cure="Write session state where the function is called.",
    bad="examples/mistakes/write_in_cached.py",
    bad_line="st.session_state.logged_in = name",
    good="examples/isolation/user_as_argument.py",
)


@RULE.looks_at_module
def check(module: Module) -> Iterator[Problem]:
    """Report the first write of session state in each function under a cache."""
    told: set[str] = set()
    for access in module.all(StateAccess):
        if access.kind not in ("write", "setdefault", "delete"):
            continue
        cached = cache_of_all(access.block.scope, module)
        if cached is None or cached in told:
            continue
        told.add(cached)
        key = f'"{access.key}"' if access.key else "the key"
        yield Problem(
            access.node,
            f"{key} is written for the first caller only: a cached result of {cached}() runs "
            "nothing of it",
            f"Return the value, and write session state where {cached}() is called.",
        )
