"""Which parameter changes make Streamlit forget what the user entered, found out by trying.

Two apps draw one widget for every row of ``CHANGES``, one app with keys and one without. The user
enters a value everywhere; then every parameter changes at once. Whether the value is still there
is the outcome. Three runs of each app serve the whole table, so that it can be measured on every
Streamlit version. A widget or parameter that a version does not know is ``absent`` there.
"""

from __future__ import annotations

import functools
import inspect
from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st
from proofs.widget_identity_table import CHANGES, KINDS, Change
from streamlit.testing.v1 import AppTest

Outcome = Literal["kept", "reset", "invalid", "absent"]
"""What a change did to the user's value.

``reset``: the widget became another one, its value is the default. ``invalid``: it is the same
widget, but the value is none of its values any more. ``absent``: this version cannot do that.
"""


def draw(keyed: bool) -> None:
    """Draw a widget for every row, in a container each; called from the probing apps."""
    for number, row in enumerate(CHANGES):
        with st.container():
            try:
                value = _call(row, number, keyed)
            except Exception as error:
                value = error
        st.session_state[f"value {number}"] = value


def _call(row: Change, number: int, keyed: bool) -> Any:
    widget, kind = getattr(st, row.widget), KINDS[row.widget]
    arguments = {"label": "Label", **kind.arguments, **row.before}
    if "label" not in inspect.signature(widget).parameters:
        del arguments["label"]
    if keyed:
        arguments["key"] = f"probe {number}"
    elif kind.distinct_by in {"label", "placeholder"}:
        arguments[kind.distinct_by] = f"Label {number}"
    else:
        arguments[kind.distinct_by] = 400 + number
    if st.session_state["changed"]:
        arguments |= row.after
    return widget(**arguments)


@functools.cache
def outcomes(keyed: bool) -> dict[tuple[str, str], Outcome]:
    """Return what each change did, by widget and name of the change."""
    source = f"from proofs import widget_identity_probes as probes\nprobes.draw({keyed})"
    app = AppTest.from_string(source, default_timeout=60)
    app.session_state["changed"] = False
    app.run()
    entered = {number for number in range(len(CHANGES)) if _enter(app, number)}
    _rerun(app)
    before = [_seen(app, number) for number in range(len(CHANGES))]
    app.session_state["changed"] = True
    _rerun(app)
    after = [_seen(app, number) for number in range(len(CHANGES))]
    return {
        (row.widget, row.name): _judge(row, number in entered, before[number], after[number])
        for number, row in enumerate(CHANGES)
    }


@dataclass(frozen=True)
class Seen:
    """A widget after a run: the identity that Streamlit gave it, and what it returned."""

    identity: str
    value: Any


def _drawn(app: AppTest, number: int) -> Any:
    container = app.main.children.get(number)
    return next(iter(container.children.values()), None) if container else None


def _enter(app: AppTest, number: int) -> bool:
    """Enter the value as a user; say whether AppTest can do that for this widget."""
    element, value = _drawn(app, number), KINDS[CHANGES[number].widget].entered
    if value is None or not hasattr(element, "set_value") or _is_misread(app, number):
        return False
    element.set_value(value)
    return True


def _is_misread(app: AppTest, number: int) -> bool:
    """Whether this is a feedback that an older AppTest takes for pills."""
    kind = type(_drawn(app, number)).__name__
    return CHANGES[number].widget == "feedback" and kind == "ButtonGroup"


def _rerun(app: AppTest) -> None:
    for number in range(len(CHANGES)):
        if _is_misread(app, number):
            # Anything else cannot be sent.
            _drawn(app, number).set_value([])
    app.run()


def _seen(app: AppTest, number: int) -> Seen:
    proto = getattr(_drawn(app, number), "proto", None)
    return Seen(getattr(proto, "id", ""), app.session_state[f"value {number}"])


def _judge(row: Change, entered: bool, before: Seen, after: Seen) -> Outcome:
    if isinstance(before.value, Exception) or isinstance(after.value, Exception):
        return "absent"
    same = before.identity == after.identity
    if not entered:
        return "kept" if same else "reset"
    value = KINDS[row.widget].entered
    assert before.value == value, f"{row.widget}: entered {value!r}, returned {before.value!r}"
    if after.value == value and same:
        return "kept"
    return "invalid" if same else "reset"
