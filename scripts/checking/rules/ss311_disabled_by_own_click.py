"""A button is disabled by its own callback, and so its click is never seen.

Why: the callback runs first. The script then draws the button disabled, and since 1.61 a disabled
button returns False even in the run of its click. A busy flag that only the body lowers stays up
for good.

Bad:
    if st.button("Charge", on_click=lock, disabled=st.session_state.busy):
        charge()
        st.session_state.busy = False

Good:
    st.button("Charge", on_click=order, disabled=busy)
    if st.session_state.job["status"] == "ordered":
        ...

Limits: reports only a `disabled=` that reads a state key which the button's own callback writes,
and a button whose result is used.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS311",
    name="disabled-by-own-click",
    severity="error",
    explanation=__doc__ or "",
    cure="Act in the callback, or test what it stored.",
    since=(1, 61),
    bad="examples/mistakes/disabled_by_own_click.py",
    bad_line="st.button(",
    good="examples/callbacks/busy_lock.py",
)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the button that locks itself."""
    callback = widget.callback
    if callback is None or not widget.command.trigger:
        return
    if isinstance(module.parent(widget.node), ast.Expr):
        return
    read = module.keys_read_in(widget.arguments.get("disabled"))
    for access in module.all(StateAccess):
        if (
            access.block.scope is callback.function
            and access.kind == "write"
            and access.key in read
            and not access.augmented
            and module.constant(access.value) in (True, ...)
        ):
            yield Problem(
                widget.node,
                f'its click is never seen: the callback sets "{access.key}" first, so the button '
                "is disabled when the script asks",
                "Let the callback order the work in session state, and do it where the order is "
                "found, whatever the button returns.",
            )
            return
