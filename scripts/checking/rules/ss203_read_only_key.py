"""A key that only its widget may set is assigned.

Why: buttons, uploaders, camera and audio inputs, data editors and chart selections accept no value
from the app. The widget raises StreamlitValueAssignmentNotAllowedError when it is drawn.

Bad:
    st.session_state.save = False
    if st.button("Save", key="save"):
        ...

Good:
    if st.button("Make report"):
        st.session_state.report = make_report()  # a key of its own

Limits: reports only an assignment that certainly runs before the widget in the same function, or
that stands in a callback of the same file.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.dominance import dominates
from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS203",
    name="read-only-key",
    severity="error",
    explanation=__doc__ or "",
    cure="Keep a flag or a result under a key of its own.",
    bad="examples/mistakes/assign_button_key.py",
    bad_line="st.session_state.save = False",
    good="examples/callbacks/keep_the_result.py",
)


@RULE.looks_at(StateAccess)
def check(write: StateAccess, module: Module) -> Iterator[Problem]:
    """Report the assignment that its widget will not have."""
    if write.kind != "write" or write.key is None:
        return
    for widget in module.widgets(write.key):
        if not _read_only(widget, module):
            continue
        if dominates(write, widget) or write.block.scope.callback_of:
            yield Problem(
                write.node,
                f"the {widget.name} on line {widget.node.lineno} raises "
                f'StreamlitValueAssignmentNotAllowedError: nobody else may set "{write.key}"',
                "Keep what you store here under another key."
                if widget.command.trigger
                else f"To empty the {widget.name}, put a counter into its key and raise it.",
            )
            return


def _read_only(widget: WidgetCall, module: Module) -> bool:
    since = widget.command.writable_since
    too_old = since is not None and module.versions.highest < since
    return not widget.command.writable or too_old
