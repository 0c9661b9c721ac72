"""A widget's key is made anew in each run, so the widget never keeps a value.

Why: another key is another widget. What the user entered arrives for a widget that no longer
exists, and a button with such a key never reads True.

Bad:
    st.text_input("Note", key=f"note_{uuid.uuid4()}")

Good:
    for row in st.session_state.rows:  # each row got its id when it was added
        st.text_input("Note", key=f"note_{row}")

Limits: silent where the value is kept in session state, comes out of a cached function, or is an
argument of the function that draws the widget; and for a button whose result is not used, which
downloads and calls back all the same.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.model.values import StateValue
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS105",
    name="volatile-key",
    severity="error",
    explanation=__doc__ or "",
    cure="Use a constant key, or an id that session state keeps.",
    bad="examples/mistakes/volatile_key.py",
    bad_line="st.text_input(",
    good="examples/basics/stable_keys.py",
)
_SOURCES = {
    "uuid": ("uuid1", "uuid4"),
    "random": ("random", "randint", "randrange", "choice", "choices", "uniform", "getrandbits"),
    "secrets": ("token_hex", "token_urlsafe", "token_bytes", "randbelow"),
    "time": ("time", "time_ns", "monotonic", "perf_counter"),
    "datetime.datetime": ("now", "utcnow", "today"),
    "numpy.random": ("rand", "randint"),
}
_CHANGING = {f"{module}.{name}" for module, names in _SOURCES.items() for name in names}


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the key that a clock or a random number is part of."""
    key = widget.arguments.get("key")
    if key is None:
        return
    path = _changing(key, module)
    if path is None:
        return
    if widget.command.trigger and isinstance(module.parent(widget.node), ast.Expr):
        return
    what = "its click is never seen" if widget.command.trigger else "what the user enters is lost"
    yield Problem(
        key,
        f"{path}() makes another {widget.name} in each run, so {what}",
        "Use a constant key, or one made from an id that is kept in session state.",
    )


def _changing(key: ast.expr, module: Module) -> str | None:
    for part in module.parts_of(key):
        if (
            isinstance(part, ast.Call)
            and (path := module.path_of(part.func)) in _CHANGING
            and not _kept(part, module)
        ):
            return path
    return None


def _kept(node: ast.AST, module: Module) -> bool:
    """Say whether a node is a part of what session state holds, which stays from run to run."""
    whole: ast.AST | None = node
    while whole is not None and not isinstance(module.value(whole), StateValue):
        whole = module.parent(whole)
    return whole is not None
