"""What surrounds a write of a widget's result to the state that feeds the widget."""

from __future__ import annotations

import ast

from checking.model.dominance import above, certain, dominates, together
from checking.model.facts import Branch, FunctionCall, StateAccess, WidgetCall
from checking.model.module import Module

RERUNS = ("streamlit.rerun", "streamlit.experimental_rerun", "streamlit.switch_page")


def in_change_branch(widget: WidgetCall, write: StateAccess, module: Module) -> bool:
    """Say whether the write stands in ``if result != st.session_state.key:`` beside the widget.

    For frames, in ``if not result.equals(st.session_state.key):``.
    """
    return any(
        branch.body is write.block.solid
        and together(branch, widget)
        and (_unequal(branch.node.test) or _not_equals(branch.node.test))
        and widget in module.widgets_read_in(branch.node.test)
        and write.key in module.keys_read_in(branch.node.test)
        for branch in module.all(Branch)
    )


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
        if above(write, call) and call.block.triggers == home.triggers:
            return True
    return any(
        any(certain(rerun) for rerun in module.calls(*RERUNS, inside=call.function.body))
        for call in module.all(FunctionCall)
        if above(write, call)
        and home in call.block.chain()
        and call.block.triggers == home.triggers
    )


def set_above(widget: WidgetCall, write: StateAccess, module: Module) -> bool:
    """Say whether the state gets another value above the widget in each run, so nothing loops."""
    return any(
        dominates(other, widget) and write.key not in module.keys_read_in(other.value)
        for other in module.all(StateAccess)
        if other.kind == "write" and other.key == write.key and not other.augmented
    )
