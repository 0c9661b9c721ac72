"""What a user chose goes into a cached function by an argument that the cache ignores.

Why: an argument whose name starts with an underscore is no part of the cache's key. The first
caller's result comes back whatever is passed.

Bad:
    @st.cache_data
    def load_orders(_user):
        return query(_user)

    load_orders(st.session_state.user)

Good:
    @st.cache_data
    def load_orders(user):
        return query(user)

Limits: reports only the result, or the key, of a widget with plain values (text, a number, a
choice) passed to a cached function of the same file; connections and models are what the underscore
is for.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import FunctionCall
from checking.model.module import Module
from checking.model.values import Result, StateValue
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS405",
    name="left-out-of-cache-key",
    severity="error",
    explanation=__doc__ or "",
    cure="Drop the underscore from the parameter's name.",
    bad="examples/mistakes/user_left_out_of_cache_key.py",
    bad_line="load_orders(st.session_state.user)",
    good="examples/isolation/user_as_argument.py",
)
_PLAIN = frozenset(
    (
        *("text_input", "text_area", "number_input", "slider", "select_slider", "checkbox"),
        *("toggle", "selectbox", "radio", "date_input", "time_input", "color_picker"),
    )
)


@RULE.looks_at(FunctionCall)
def check(call: FunctionCall, module: Module) -> Iterator[Problem]:
    """Report the argument that decides and is ignored."""
    node = call.function.node
    if not isinstance(node, ast.FunctionDef) or not call.function.decorated(
        "streamlit.cache_data", "streamlit.cache_resource"
    ):
        return
    names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
    given = [*zip(names, call.node.args, strict=False)]
    given += [(keyword.arg, keyword.value) for keyword in call.node.keywords if keyword.arg]
    for name, value in given:
        if name.startswith("_") and _chosen(value, module):
            yield Problem(
                value,
                f"{call.function.name}() returns the first caller's result for every choice: \""
                f"{name}\" is no part of the cache's key",
                f"Rename the parameter to {name.lstrip('_')}.",
            )


def _chosen(node: ast.expr, module: Module) -> bool:
    value = module.value(node)
    if isinstance(value, Result):
        return value.widget.name in _PLAIN
    return isinstance(value, StateValue) and any(
        widget.name in _PLAIN for widget in module.widgets(value.key)
    )
