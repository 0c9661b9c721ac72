"""The list of a multiselect is changed in place, which the page never sees.

Why: session state then holds the same list as before, so nothing is sent to the page, and the next
interaction brings the page's own choice back.

Bad:
    st.multiselect("Fruits", FRUITS, key="fruits")
    st.button("Add Plum", on_click=lambda: st.session_state.fruits.append("Plum"))

Good:
    def add() -> None:
        st.session_state.fruits = [*st.session_state.fruits, "Plum"]

Limits: reports only the list methods that change a list, on the constant key of a multiselect (or
of pills and segmented controls) in the same file.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.model.values import StateValue
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS116",
    name="choices-changed-in-place",
    severity="error",
    explanation=__doc__ or "",
    cure="Assign a new list to the key.",
    bad="examples/mistakes/append_to_choices.py",
    bad_line='.append("Plum")',
    good="examples/widgets/assign_choices.py",
)
_CHANGES = ("append", "extend", "insert", "remove", "pop", "clear", "sort", "reverse")
_CHOICES = ("multiselect", "pills", "segmented_control")


@RULE.looks_at_module
def check(module: Module) -> Iterator[Problem]:
    """Report list methods on a key that holds choices."""
    owned = {call.key: call for call in module.all(WidgetCall) if call.name in _CHOICES}
    if not any(owned):
        return
    for node in ast.walk(module.tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in _CHANGES
            and isinstance(value := module.value(node.func.value), StateValue)
            and (widget := owned.get(value.key)) is not None
        ):
            yield Problem(
                node,
                f"the {widget.name} does not show this change, and the next interaction undoes it: "
                f'the list under "{value.key}" is still the same object',
                f'Assign a new list to st.session_state["{value.key}"].',
            )
