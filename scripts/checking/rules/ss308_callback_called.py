"""A callback is called at once, in every run, instead of being handed over.

Why: `on_click=pay(10)` runs `pay` while the button is drawn and hands over what it returns, which
is None. A click then calls nothing.

Bad:
    st.button("Pay 10", on_click=pay(10))

Good:
    st.button("Pay 10", on_click=pay, args=(10,))

Limits: reports only a call of a function of the same file that returns nothing, or of a Streamlit
command; a function that returns a function is fine.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.model.values import Function
from checking.rule import Edit, Fix, Problem, StateRule

RULE = StateRule(
    code="SS308",
    name="callback-called",
    severity="error",
    explanation=__doc__ or "",
    cure="Pass the function, and its arguments by `args=`.",
    bad="examples/mistakes/callback_called_at_once.py",
    bad_line="on_click=pay(10)",
    good="examples/callbacks/buttons_in_a_loop.py",
)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the call that stands where a function should."""
    node = widget.arguments.get(widget.command.callback)
    if not isinstance(node, ast.Call) or not _returns_nothing(node, module):
        return
    parameter = widget.command.callback
    name = module.source(node.func)
    given = ", ".join(module.source(argument) for argument in node.args)
    args = f", args=({given}{',' if len(node.args) == 1 else ''})" if node.args else ""
    plain = not node.keywords and not any(isinstance(a, ast.Starred) for a in node.args)
    start, end = module.span(node)
    what = "click" if parameter == "on_click" else "change"
    yield Problem(
        node,
        f"{name}() runs now, in every run, and a {what} calls nothing",
        f"Hand the function over: {parameter}={name}{args}"
        if plain
        else f"Hand the function over: {parameter}={name}, with args=(...) and kwargs={{...}}.",
        fix=Fix((Edit(start, end, name + args),), certain=False)
        if plain and not ({"args", "kwargs"} & set(widget.arguments))
        else None,
    )


def _returns_nothing(call: ast.Call, module: Module) -> bool:
    value = module.value(call.func)
    if isinstance(value, Function):
        node = value.scope.node
        plain = isinstance(node, ast.FunctionDef) and not node.decorator_list
        return plain and not any(_returns(line) for line in ast.iter_child_nodes(node))
    return module.path_of(call.func) in ("streamlit.rerun", "streamlit.switch_page")


def _returns(node: ast.AST) -> bool:
    """Say whether a statement may return something (what inner functions return is no matter)."""
    if isinstance(node, ast.Return):
        return node.value is not None
    if isinstance(node, ast.Yield | ast.YieldFrom):
        return True
    inner = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef)
    return not inner and any(_returns(child) for child in ast.iter_child_nodes(node))
