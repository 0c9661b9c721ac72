"""The key of a widget is deleted to empty the widget, which the browser does not notice.

Why: the page still holds the old value and sends it back with the next interaction, so the widget
comes back as it was, and its on_change runs. Assigning a value does reach the page.

Bad:
    st.text_input("Note", key="note")
    st.button("Clear", on_click=lambda: st.session_state.pop("note"))

Good:
    def clear() -> None:
        st.session_state.note = ""

    st.text_input("Note", key="note")
    st.button("Clear", on_click=clear)

Limits: reports only a deletion in a callback or under a button, of the constant key of a widget
that the same file draws in every run; silent where a callback assigns the key after it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.dominance import above, certain
from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS104",
    name="delete-to-reset",
    severity="error",
    explanation=__doc__ or "",
    cure="Assign the start value to the key, in a callback.",
    bad="examples/mistakes/delete_to_clear.py",
    bad_line="del st.session_state.note",
    good="examples/basics/reset_by_assigning.py",
)


@RULE.looks_at(StateAccess)
def check(deletion: StateAccess, module: Module) -> Iterator[Problem]:
    """Report the deletion of a key whose widget is drawn all the same."""
    if deletion.kind != "delete" or deletion.key is None:
        return
    block = deletion.block
    if not block.scope.callback_of and not any(each.triggers for each in block.chain()):
        return
    widget = _always_drawn(deletion.key, module)
    if widget is None or _assigned_after(deletion, deletion.key, module):
        return
    if widget.command.trigger:
        return
    cure = (
        f'Assign the empty value instead: st.session_state["{deletion.key}"] = ...'
        if widget.command.writable
        else f"Put a counter into the key of the {widget.name}, and raise the counter here."
    )
    yield Problem(
        deletion.node,
        f"deleting does not reset the {widget.name}: the page keeps its value and sends it back "
        "with the next interaction",
        cure,
    )


def _always_drawn(key: str, module: Module) -> WidgetCall | None:
    for widget in module.widgets(key):
        if certain(widget) and widget.block.scope.kind == "module":
            return widget
    return None


def _assigned_after(deletion: StateAccess, key: str, module: Module) -> bool:
    # Below the widget such an assignment reaches the state, but not the page.
    return bool(deletion.block.scope.callback_of) and any(
        above(deletion, write) for write in module.accesses(key, "write", "setdefault")
    )
