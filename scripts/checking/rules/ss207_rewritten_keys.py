"""A loop assigns every key of session state to itself, those of buttons too.

Why: the loop keeps widgets of other pages alive, but a button, an uploader or a data editor with a
key, and every submit button of a form, accept no assignment: the next one drawn raises
StreamlitValueAssignmentNotAllowedError.

Bad:
    for key in st.session_state:
        st.session_state[key] = st.session_state[key]

Good:
    for key in ("name", "city"):
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]

Limits: reports only a loop without a condition, in a project that draws such a widget with a key.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.model.values import SESSION_STATE
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS207",
    name="rewritten-keys",
    severity="error",
    explanation=__doc__ or "",
    cure="List the keys that you keep.",
    bad="examples/mistakes/rewrite_every_key.py",
    bad_line="st.session_state[key] = st.session_state[key]",
    good="examples/keeping_values/keep_alive/app.py",
)


@RULE.looks_at(StateAccess)
def check(write: StateAccess, module: Module) -> Iterator[Problem]:
    """Report the loop over all keys."""
    loop = write.block.solid.node
    if write.key is not None or not isinstance(loop, ast.For) or not _all_keys(loop.iter, module):
        return
    if write.value is None or not isinstance(write.node, ast.Subscript):
        return
    if module.source(write.value) != module.source(write.node):
        return
    if any(isinstance(p, ast.Continue | ast.If) for line in loop.body for p in ast.walk(line)):
        return
    widget = _read_only(module)
    if widget is not None:
        yield Problem(
            write.node,
            "this raises StreamlitValueAssignmentNotAllowedError after a click: among the keys is "
            f"that of a {widget.name}",
            "Loop over the keys that you want to keep.",
        )


def _all_keys(node: ast.expr, module: Module) -> bool:
    if not isinstance(node, ast.Call):
        return module.value(node) == SESSION_STATE
    if isinstance(node.func, ast.Attribute):
        return node.func.attr == "keys" and module.value(node.func.value) == SESSION_STATE
    named = isinstance(node.func, ast.Name) and node.func.id in ("list", "tuple", "sorted")
    return named and any(_all_keys(argument, module) for argument in node.args)


def _read_only(module: Module) -> WidgetCall | None:
    for each in module.project:
        for widget in each.all(WidgetCall):
            if not widget.command.writable and (
                widget.key is not None or widget.name == "form_submit_button"
            ):
                return widget
    return None
