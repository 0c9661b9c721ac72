"""A keyed widget's default follows another widget, and is ignored after the first run.

Why: since 1.50 (1.51 for some widgets) a key alone is the identity of a widget, so a default that
changes later changes nothing: the field still shows the value for the earlier choice.

Bad:
    person = st.radio("Person", list(PHONES))
    st.text_input("Phone", value=PHONES[person], key="phone")

Good:
    if st.session_state.get("loaded_for") != person:
        st.session_state.loaded_for = person
        st.session_state.phone = PHONES[person]
    st.text_input("Phone", key="phone")

Limits: reports only a constant key that nothing in the file writes or deletes, and a default that
reads the result of another widget (buttons aside). Silent where the options or bounds follow
another widget too, which resets the value, and below a button, where the widget starts anew.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS103",
    name="ignored-default",
    severity="error",
    explanation=__doc__ or "",
    cure="Assign the key where the other widget's value is new.",
    since=(1, 50),
    bad="examples/mistakes/ignored_default.py",
    bad_line="st.text_input(",
    good="examples/widgets/load_record.py",
)

# A value that no longer fits them is reset; bounds of a slider are a part of its identity, too.
BOUNDS = ("options", "min_value", "max_value", "step", "max_chars")


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the keyed widget whose default another widget decides."""
    if widget.key is None or widget.default is None:
        return
    since = widget.command.key_rules_since
    if since is None or module.versions.highest < since:
        return
    source = _other_widget(widget, widget.default, module)
    if source is None or widget.block.triggers or _written(widget.key, module):
        return
    if any(_other_widget(widget, widget.arguments.get(name), module) for name in BOUNDS):
        return
    parameter = widget.command.default
    what = f'"{source.label}"' if source.label else f"the {source.name}"
    yield Problem(
        widget.default,
        f"this {widget.name} keeps its old value when {what} changes: with a key, "
        f"{parameter}= counts only once",
        f'Drop {parameter}=, and assign st.session_state["{widget.key}"] above the widget when '
        f"{what} has changed; or put its value into the key.",
    )


def _other_widget(
    widget: WidgetCall, argument: ast.expr | None, module: Module
) -> WidgetCall | None:
    read = module.widgets_read_in(argument)
    for key in module.keys_read_in(argument):
        read += module.widgets(key)
    for other in read:
        if not (other.key == widget.key or other.command.trigger):
            return other
    return None


def _written(key: str, module: Module) -> bool:
    return any(
        access.kind in ("write", "setdefault", "delete") and access.key in (key, None)
        for access in module.all(StateAccess)
    )
