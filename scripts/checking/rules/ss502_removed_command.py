"""A Streamlit command is used that the app's version no longer has.

Why: the old names went one after the other, and calling one raises AttributeError (or, for
`from streamlit import ...`, ImportError).

Bad:
    st.experimental_rerun()

Good:
    st.rerun()

Limits: names that are written out; silent inside `try` and `except`, and in a function or an `if`
that asks `hasattr(st, ...)`, where the old name is a fallback.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import ImportedAttribute
from checking.model.module import Module
from checking.rule import Problem, StateRule
from checking.streamlit_widgets import Version

RULE = StateRule(
    code="SS502",
    name="removed-command",
    severity="error",
    explanation=__doc__ or "",
    cure="Use the new name.",
    bad="examples/mistakes/removed_rerun.py",
    bad_line="st.experimental_rerun()",
    good="examples/patterns/wizard.py",
)
# The last version with each name, and what to use instead.
REMOVED: dict[str, tuple[Version, str]] = {
    "experimental_rerun": ((1, 36), "st.rerun()"),
    "experimental_memo": ((1, 36), "st.cache_data"),
    "experimental_singleton": ((1, 36), "st.cache_resource"),
    "experimental_data_editor": ((1, 36), "st.data_editor"),
    "experimental_connection": ((1, 36), "st.connection"),
    "experimental_fragment": ((1, 48), "st.fragment"),
    "experimental_dialog": ((1, 48), "st.dialog"),
    "experimental_get_query_params": ((1, 53), "st.query_params"),
    "experimental_set_query_params": ((1, 53), "st.query_params"),
    "experimental_user": ((1, 53), "st.user"),
    "cache": ((1, 61), "st.cache_data or st.cache_resource"),
}


@RULE.looks_at(ImportedAttribute)
def check(used: ImportedAttribute, module: Module) -> Iterator[Problem]:
    """Report the name that is gone."""
    name = used.path.removeprefix("streamlit.")
    if name not in REMOVED:
        return
    last, instead = REMOVED[name]
    if module.versions.lowest <= last or _falls_back(used, module):
        return
    yield Problem(
        used.node,
        f"this raises AttributeError: Streamlit {last[0]}.{last[1]} was the last with st.{name}",
        f"Use {instead}.",
    )


def _falls_back(used: ImportedAttribute, module: Module) -> bool:
    """Say whether the code around the name copes with its absence."""
    if used.block.enclosing("try", "except") is not None:
        return True
    around = [block.node for block in used.block.chain() if block.kind in ("if", "else")]
    function = used.block.scope.node
    if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
        around.append(function)
    tests = (node.test if isinstance(node, ast.If) else node for node in around)
    return any(
        isinstance(part, ast.Call)
        and isinstance(part.func, ast.Name)
        and part.func.id in ("hasattr", "getattr")
        and any(module.path_of(argument) == "streamlit" for argument in part.args)
        for test in tests
        for part in ast.walk(test)
    )
