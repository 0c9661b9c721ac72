"""The key of a widget is assigned below the widget, in the same run.

Why: a widget that is drawn has told the page its value; Streamlit raises StreamlitAPIException on
any later assignment to its key in that run. The same holds for the key of a form.

Bad:
    st.slider("Level", key="level")
    if st.button("Reset"):
        st.session_state.level = 50

Good:
    def reset() -> None:
        st.session_state.level = 50

    st.slider("Level", key="level")
    st.button("Reset", on_click=reset)

Limits: constant keys, and a widget that is certainly drawn above the assignment in the same
function; silent where the key was deleted between the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.dominance import dominates
from checking.model.facts import Call, StateAccess, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS201",
    name="write-after-widget",
    severity="error",
    explanation=__doc__ or "",
    cure="Assign in a callback, or above the widget.",
    bad="examples/mistakes/assign_after_widget.py",
    bad_line="st.session_state.level = 50",
    good="examples/basics/write_in_callback.py",
)


@RULE.looks_at(StateAccess)
def check(write: StateAccess, module: Module) -> Iterator[Problem]:
    """Report the assignment that a widget with that key dominates."""
    if write.kind != "write" or write.key is None or write.key in write.block.absent:
        return
    drawn = _drawn_before(write, write.key, module)
    if drawn is None or _deleted_between(drawn, write, module):
        return
    what = drawn.name if isinstance(drawn, WidgetCall) else "form"
    line = drawn.node.lineno
    own = drawn.node is write.value
    yield Problem(
        write.node,
        f'this raises StreamlitAPIException: the {what} with key="{write.key}" '
        + ("has just been drawn" if own else f"was drawn on line {line}"),
        f'Drop the assignment: st.session_state["{write.key}"] holds what the widget returns.'
        if own
        else f"Assign in a callback (on_click=, on_change=), which runs before the {what} is "
        "drawn, or move the assignment above it.",
    )


def _drawn_before(write: StateAccess, key: str, module: Module) -> WidgetCall | Call | None:
    for widget in module.widgets(key):
        if dominates(widget, write):
            return widget
    for call in module.calls("streamlit.form"):
        form = module.value(call.node)
        if getattr(form, "key", None) == key and dominates(call, write):
            return call
    return None


def _deleted_between(drawn: WidgetCall | Call, write: StateAccess, module: Module) -> bool:
    return any(
        access.kind == "delete"
        and access.key in (write.key, None)
        and drawn.order < access.order < write.order
        for access in module.all(StateAccess)
    )
