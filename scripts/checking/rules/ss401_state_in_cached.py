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

Limits: reports only reads inside the cached function itself, the first of them. Silent with
scope="session" (1.53 and later), whose cache is the session's own, for a key that the function sets
itself, and where a parameter named like a hash or a version stands for what is read.
"""

from __future__ import annotations

import ast
import re
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
    cure="Read the key outside, and pass the value as an argument.",
    bad="examples/mistakes/state_in_cached.py",
    bad_line="st.session_state.user}",
    good="examples/isolation/user_as_argument.py",
)

_DIGEST = re.compile(r"hash|digest|checksum|fingerprint|cache_key|version")


@RULE.looks_at_module
def check(module: Module) -> Iterator[Problem]:
    """Report the first read of session state in each function under a shared cache."""
    reads: dict[str, list[StateAccess]] = {}
    written: set[tuple[str, str | None]] = set()
    for access in module.all(StateAccess):
        cached = cache_of_all(access.block.scope, module)
        if cached is None or access.key is None or _stands_for_state(access):
            continue
        if access.kind in ("read", "get", "contains"):
            reads.setdefault(cached, []).append(access)
        elif access.kind in ("write", "setdefault"):
            written.add((cached, access.key))
    reads = {
        cached: kept
        for cached, accesses in reads.items()
        if (kept := [access for access in accesses if (cached, access.key) not in written])
    }
    for cached, accesses in reads.items():
        keys = list(dict.fromkeys(f'"{access.key}"' for access in accesses))
        more = f" and {len(keys) - 1} more" if len(keys) > 1 else ""
        yield Problem(
            accesses[0].node,
            f"{cached}() returns to every user what it read from {keys[0]}{more} of one: the cache "
            "is shared, and session state is no part of its key",
            f"Read the key outside, and pass the value to {cached}() as an argument.",
        )


def _stands_for_state(access: StateAccess) -> bool:
    """Say whether the function gets a digest of what it reads, and so caches for each value."""
    return any(
        _DIGEST.search(argument.arg.lower())
        for scope in access.block.scope.chain()
        if isinstance(scope.node, ast.FunctionDef | ast.AsyncFunctionDef)
        for argument in (*scope.node.args.args, *scope.node.args.kwonlyargs)
    )
