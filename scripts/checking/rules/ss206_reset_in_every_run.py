"""Session state that a callback changes is set anew in every run.

Why: callbacks run before the script. An assignment without a guard at the top of the script
replaces what they have stored, in the very run that should show it.

Bad:
    st.session_state.game = {"secret": 7, "guesses": []}
    st.button("Guess", on_click=guess)  # guess() appends to the guesses

Good:
    if "game" not in st.session_state:
        st.session_state.game = {"secret": 7, "guesses": []}

Limits: reports only an assignment at the script's top level that every run reaches, of a new value
that reads no session state, to a key that a callback writes or changes in place and that nothing
reads above it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.dominance import certain
from checking.model.facts import FunctionCall, StateAccess
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS206",
    name="reset-in-every-run",
    severity="error",
    explanation=__doc__ or "",
    cure="Guard it: set the key only where it is not in session state.",
    bad="examples/mistakes/created_every_run.py",
    bad_line="st.session_state.game = ",
    good="examples/isolation/created_once.py",
)
_NEW = (ast.Constant, ast.List, ast.Dict, ast.Set, ast.Tuple)


@RULE.looks_at(StateAccess)
def check(write: StateAccess, module: Module) -> Iterator[Problem]:
    """Report the assignment that forgets what a callback did."""
    if write.kind != "write" or write.key is None or write.augmented or not certain(write):
        return
    if write.block.scope.kind != "module" or not isinstance(write.value, _NEW):
        return
    if module.keys_read_in(write.value) or any(True for _ in module.widgets(write.key)):
        return
    if _used_above(write, module):
        return
    change = _changed_by_callback(write.key, module)
    if change is None:
        return
    yield Problem(
        write.node,
        f"what the callback on line {change} stores is lost at once: callbacks run first, and this "
        f'sets "{write.key}" anew in every run',
        f'Put it under: if "{write.key}" not in st.session_state:',
    )


def _used_above(write: StateAccess, module: Module) -> bool:
    """Say whether anything above may use the key before it is set (a message shown once)."""
    uses = [call.order for call in module.all(FunctionCall)]
    uses += [use.order for use in module.all(StateAccess) if use.key in (write.key, None)]
    return min(uses) < write.order


def _changed_by_callback(key: str, module: Module) -> int | None:
    for access in module.accesses(key, "write", "read"):
        scope = access.block.scope
        if not scope.callback_of or scope.calls:
            continue
        if access.kind == "write" or _in_place(access.node, module):
            line: int | None = getattr(access.node, "lineno", None)
            return line
    return None


def _in_place(node: ast.AST, module: Module) -> bool:
    """Say whether what is read is changed where it is: ``ss.k["a"].append(1)``, ``ss.k[0] = 1``."""
    whole = module.parent(node)
    return (
        isinstance(whole, ast.Attribute | ast.Subscript)
        and whole.value is node
        and (
            isinstance(whole.ctx, ast.Store | ast.Del)
            or getattr(whole, "attr", "") in _CHANGES
            or _in_place(whole, module)
        )
    )


_CHANGES = frozenset(
    ("append", "extend", "insert", "remove", "pop", "clear", "sort", "update", "add", "discard")
)
