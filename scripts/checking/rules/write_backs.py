"""What surrounds a write of a widget's result to the state that feeds the widget."""

from __future__ import annotations

import ast

from checking.model.dominance import certain, dominates
from checking.model.facts import FunctionCall, StateAccess, WidgetCall
from checking.model.module import Module

RERUNS = ("streamlit.rerun", "streamlit.experimental_rerun", "streamlit.switch_page")


def in_change_branch(widget: WidgetCall, write: StateAccess, module: Module) -> bool:
    """Say whether the write stands in ``if result != st.session_state.key:`` beside the widget.

    For frames, in ``if not result.equals(st.session_state.key):``.
    """
    block = write.block.solid
    if not isinstance(block.node, ast.If) or block.kind != "if" or block.parent is None:
        return False
    if block.parent.unit is not widget.block.unit:
        return False
    test = block.node.test
    if not (_unequal(test) or _not_equals(test)):
        return False
    return widget in module.widgets_read_in(test) and write.key in module.keys_read_in(test)


def _unequal(test: ast.expr) -> bool:
    return isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.NotEq)


def _not_equals(test: ast.expr) -> bool:
    """Say whether a test is ``not one.equals(other)``, as frames are compared."""
    return (
        isinstance(test, ast.UnaryOp)
        and isinstance(test.op, ast.Not)
        and isinstance(test.operand, ast.Call)
        and isinstance(test.operand.func, ast.Attribute)
        and test.operand.func.attr == "equals"
    )


def reruns_after(write: StateAccess, module: Module) -> bool:
    """Say whether the run is started again after the write, which draws the new default at once.

    A rerun that waits for a button does not count: it follows another click.
    """
    home = write.block.solid
    for call in module.calls(*RERUNS, inside=home):
        if call.order > write.order and call.block.triggers == home.triggers:
            return True
    return any(
        any(certain(rerun) for rerun in module.calls(*RERUNS, inside=call.function.body))
        for call in module.all(FunctionCall)
        if call.order > write.order
        and home in call.block.chain()
        and call.block.triggers == home.triggers
    )


def set_above(widget: WidgetCall, write: StateAccess, module: Module) -> bool:
    """Say whether the state gets another value above the widget in each run, so nothing loops."""
    key = write.key or ""
    return any(
        dominates(other, widget) and key not in module.keys_read_in(other.value)
        for other in module.accesses(key, "write")
        if not other.augmented
    )
