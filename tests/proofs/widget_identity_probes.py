"""Which parameter changes make Streamlit forget what the user entered, found out by trying.

Two apps draw one widget for every row of ``CHANGES``, one app with keys and one without. The user
enters a value everywhere; then every parameter changes at once. Whether the value is still there
is the outcome, on the run that changes and on the next one. A few runs of each app serve the whole
table, so that it is measured on every Streamlit since 1.28 (``record/identity.jsonl``).
"""

from __future__ import annotations

import functools
import inspect
from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st
from proofs.simulated_page import Page
from proofs.widget_identity_table import CHANGES, KINDS, Change
from streamlit.testing.v1 import AppTest

Outcome = Literal["kept", "reset", "invalid", "late", "absent"]
"""What a change did to the user's value.

``reset``: the widget became another one, its value is the default. ``invalid``: it is the same
widget, but the value is none of its values any more. ``late``: the same, but one run later.
``absent``: this version has no such widget or parameter.
"""
PROBING = "from proofs import widget_identity_probes as probes\nprobes.draw()"


def draw() -> None:
    """Draw a widget for each row that the state names, in a container each."""
    state = st.session_state
    for number in state["rows"]:
        with st.container():
            state[f"result {number}"] = _result(CHANGES[number], number)


def _result(row: Change, number: int) -> Any:
    """Return what the call returns, or the exception that it raises."""
    try:
        widget, kind = getattr(st, row.widget), KINDS[row.widget]
        known = inspect.signature(widget).parameters
        arguments = {"label": "Label", **kind.arguments, **row.before}
        if "label" not in known:
            del arguments["label"]
        if st.session_state["keyed"]:
            arguments["key"] = f"probe {number}"
        elif kind.distinct_by in {"label", "placeholder"}:
            arguments[kind.distinct_by] = f"Label {number}"
        elif kind.distinct_by in known:
            arguments[kind.distinct_by] = 400 + number
        if st.session_state["changed"]:
            arguments |= row.after
        return widget(**arguments)
    except Exception as error:
        return error


@functools.cache
def outcomes(keyed: bool) -> dict[tuple[str, str], Outcome]:
    """Return what each change did, by widget and name of the change."""
    found: dict[int, Outcome] = {}
    while len(found) < len(CHANGES):
        # Of keyless widgets that this version cannot tell apart, one a page.
        found |= _try_out([n for n in range(len(CHANGES)) if n not in found], keyed)
    return {(row.widget, row.name): found[number] for number, row in enumerate(CHANGES)}


@dataclass(frozen=True)
class Seen:
    """A widget after a run: the id that Streamlit gave it, and what the script read of it."""

    identity: str
    value: Any


def _try_out(rows: list[int], keyed: bool) -> dict[int, Outcome]:
    """Return the outcomes of ``rows``, without those whose widget has a twin among them."""
    page = opened(rows, keyed)
    twins = [n for n in rows if "Duplicate" in type(_read(page, n)).__name__]
    if twins:
        rows = [number for number in rows if number not in twins]
        page = opened(rows, keyed)
    found: dict[int, Outcome] = {n: "absent" for n in rows if _is_absent(page, n)}
    drawn = {n: place for place, n in enumerate(rows) if n not in found}
    for number, place in drawn.items():
        kind = KINDS[CHANGES[number].widget]
        if kind.entered is not None:
            page.enter(place, kind.wanted)
    page.run()
    before = {number: _seen(page, number, place) for number, place in drawn.items()}
    page.app.session_state["changed"] = True
    page.run()
    found |= {number: "absent" for number in drawn if _is_absent(page, number)}
    drawn = {number: place for number, place in drawn.items() if number not in found}
    after = {number: _seen(page, number, place) for number, place in drawn.items()}
    page.run()
    for number, place in drawn.items():
        later = _seen(page, number, place)
        found[number] = _judge(CHANGES[number], before[number], after[number], later)
    return found


def opened(rows: list[int], keyed: bool) -> Page:
    """Return a page with the widgets of ``rows``, places in ``CHANGES``, after its first run."""
    page = Page(AppTest.from_string(PROBING, default_timeout=60))
    for name, value in {"rows": rows, "keyed": keyed, "changed": False}.items():
        page.app.session_state[name] = value
    page.run()
    return page


def _read(page: Page, number: int) -> Any:
    return page.app.session_state[f"result {number}"]


def _is_absent(page: Page, number: int) -> bool:
    """Whether this Streamlit lacks the widget, the parameter, or this value of it."""
    error, row = _read(page, number), CHANGES[number]
    if not isinstance(error, Exception):
        return False
    lacking = {AttributeError: "has no attribute", TypeError: "unexpected keyword argument"}
    assert lacking.get(type(error), "none") in str(error), f"{row}: {error!r}"
    return True


def _seen(page: Page, number: int, place: int) -> Seen:
    return Seen(page.identity(place), KINDS[CHANGES[number].widget].reading(_read(page, number)))


def _judge(row: Change, before: Seen, after: Seen, later: Seen) -> Outcome:
    value = KINDS[row.widget].entered
    if value is not None:
        assert before.value == value, f"{row}: entered {value!r}, read {before.value!r}"
    assert after.identity == later.identity, f"{row}: resets again in the next run"
    if before.identity != after.identity:
        return "reset"
    if value is None or after.value == later.value == value:
        return "kept"
    return "late" if after.value == value else "invalid"
