"""A widget's key gets a fixed value in every run, so the widget never keeps an edit.

Why: what the user enters is there when the run starts, and the assignment above the widget replaces
it. A value that is there at the start of the first run only needs a guard.

Bad:
    st.session_state.phone = "111"
    st.text_input("Phone", key="phone")

Good:
    st.session_state.setdefault("phone", "111")
    st.text_input("Phone", key="phone")

Limits: reports only a value that is written out (itself, or in a name or a table of the file), and
a widget that is not disabled; silent where the key is read above the assignment.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.dominance import certain, dominates
from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.model.values import Computed, Constant
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS205",
    name="set-in-every-run",
    severity="error",
    explanation=__doc__ or "",
    cure="Set it once: with setdefault, or when another record is chosen.",
    bad="examples/mistakes/loaded_every_run.py",
    bad_line='st.session_state.phone = SAVED["phone"]',
    good="examples/widgets/load_record.py",
)


@RULE.looks_at(StateAccess)
def check(write: StateAccess, module: Module) -> Iterator[Problem]:
    """Report the assignment that undoes every edit."""
    if write.kind != "write" or write.key is None or write.augmented or not certain(write):
        return
    if write.block.scope.callback_of or write.value is None or not _fixed(write.value, module):
        return
    for widget in module.widgets(write.key):
        if not dominates(write, widget) or not _may_be_edited(widget):
            continue
        if not _read_above(write, write.key, module):
            yield Problem(
                write.node,
                f"this undoes every edit of the {widget.name} on line {widget.node.lineno}: it "
                "runs in each run, after the edit has arrived",
                f'Set it once: st.session_state.setdefault("{write.key}", '
                f"{module.source(write.value)}).",
            )
            return


def _may_be_edited(widget: WidgetCall) -> bool:
    return (
        "disabled" not in widget.arguments
        and not widget.dynamic
        and widget.command.writable
        and not widget.command.trigger
    )


def _read_above(write: StateAccess, key: str, module: Module) -> bool:
    return any(
        access.order < write.order
        for access in module.accesses(key, "read", "get", "contains")
        if access.block.scope is write.block.scope
    )


def _fixed(node: ast.expr, module: Module) -> bool:
    """Say whether an expression is the same in every run, as far as the file shows."""
    return all(
        isinstance(part, _LITERAL) or isinstance(module.value(part), Computed | Constant)
        for part in module.parts_of(node)
    )


_LITERAL = (
    ast.List,
    ast.Tuple,
    ast.Dict,
    ast.Set,
    ast.Subscript,
    ast.UnaryOp,
    ast.USub,
    ast.expr_context,
)
