"""The dotted form reaches a method of session state instead of the key.

Why: session state is a mapping, so `st.session_state.items` is its method, whatever was assigned to
that name. The assignment is stored all the same, so the mistake shows only later.

Bad:
    st.session_state.items = []
    st.session_state.items.append("bread")

Good:
    st.session_state["cart_items"] = []
    st.session_state["cart_items"].append("bread")

Limits: fires where the method is used as data or assigned; `callback=st.session_state.clear` is a
fine use of a method.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import StateAccess
from checking.model.module import Module
from checking.rule import Problem, StateRule
from checking.streamlit_widgets import STATE_METHODS

RULE = StateRule(
    code="SS202",
    name="method-name-key",
    severity="error",
    explanation=__doc__ or "",
    cure="Choose another key, or use brackets everywhere.",
    bad="examples/mistakes/items_as_attribute.py",
    bad_line="st.session_state.items",
    good="examples/widgets/list_of_items.py",
)


@RULE.looks_at(StateAccess)
def check(access: StateAccess, module: Module) -> Iterator[Problem]:
    """Report the dotted use of a key that has the name of a method."""
    if access.spelled != "attribute" or access.key not in STATE_METHODS:
        return
    if access.kind == "read" and not _as_data(access.node, module):
        return
    stores = access.kind == "write" and not access.augmented
    yield Problem(
        access.node,
        f"st.session_state.{access.key} is a method: "
        + (
            "what is stored here cannot be read back with the dot"
            if stores
            else "this does not reach the key of that name"
        ),
        f'Choose another key, or write st.session_state["{access.key}"] everywhere.',
    )


def _as_data(node: ast.AST, module: Module) -> bool:
    parent = module.parent(node)
    if isinstance(parent, ast.Attribute):
        return not parent.attr.startswith("__")
    if isinstance(parent, ast.For | ast.AsyncFor | ast.comprehension):
        return parent.iter is node
    if isinstance(parent, ast.Call):
        return isinstance(parent.func, ast.Name) and parent.func.id in ("len", "list", "sorted")
    return isinstance(parent, ast.Subscript | ast.Compare | ast.BinOp)
