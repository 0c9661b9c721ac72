"""Which widgets lose edits when their result becomes their default: ``x = st.slider(value=x)``.

One app draws every widget of ``LOOPS`` twice, with a key and without, and feeds each result into
the default of its next run. The user makes four edits, each of what the page shows, and after each
run the app has taken it or has not. Three edits would not tell a loss from a delay.
"""

from __future__ import annotations

import datetime as dt
import functools
import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import pandas as pd  # type: ignore[import-untyped]
import streamlit as st
from proofs.simulated_page import Page
from streamlit.testing.v1 import AppTest

Outcome = Literal["kept", "halved", "absent"]
"""What became of the edits: all ``kept``, or ``halved``, the second and every second one lost.

``absent``: this version has no such widget or parameter.
"""
PATTERNS: dict[tuple[bool, ...], Outcome] = {
    (True, True, True, True): "kept",
    (True, False, True, False): "halved",
}
PROBING = "from proofs import feedback_probes as probes\nprobes.draw()"


@dataclass(frozen=True)
class Loop:
    """A widget whose result goes into its ``parameter``, the default.

    The user goes round through ``values``, beginning after the first. ``start`` is the result that
    shows the first, if not itself. ``default`` makes the parameter out of a result, ``shown`` the
    value out of a result, and ``sent`` what the page sends for a value.
    """

    widget: str
    parameter: str
    values: Sequence[Any]
    more: Mapping[str, Any] = field(default_factory=dict)
    start: Any = None
    note: str = ""
    default: Callable[[Any], Any] = lambda result: result
    shown: Callable[[Any], Any] = lambda result: result
    sent: Callable[[Any], Any] = lambda value: value

    @property
    def change(self) -> str:
        """The name of its row in the record."""
        return self.parameter + self.note

    def next(self, result: Any) -> Any:
        """Return the value to which the user changes what the page shows for ``result``."""
        place = list(self.values).index(self.shown(result))
        return self.values[(place + 1) % len(self.values)]


def _cell(count: int) -> dict[str, Any]:
    return {"edited_rows": {"0": {"count": count}}, "added_rows": [], "deleted_rows": []}


def _count(table: pd.DataFrame) -> int:
    return int(table["count"][0])


TABLE = pd.DataFrame({"count": [0, 7]})
NUMBERS = range(5)
LETTERS = ["a", "b", "c", "d", "e"]
LISTED: dict[str, Any] = {"options": LETTERS}
EDITOR = Loop("data_editor", "data", NUMBERS, {}, TABLE, shown=_count, sent=_cell)
LOOPS = (
    Loop("text_input", "value", LETTERS),
    Loop("text_area", "value", LETTERS),
    Loop("number_input", "value", NUMBERS),
    Loop("slider", "value", NUMBERS),
    Loop("checkbox", "value", [False, True]),
    Loop("toggle", "value", [False, True]),
    Loop("selectbox", "index", LETTERS, LISTED, default=LETTERS.index),
    Loop("radio", "index", LETTERS, LISTED, default=LETTERS.index),
    Loop("select_slider", "value", LETTERS, LISTED),
    Loop("multiselect", "default", [[letter] for letter in LETTERS], LISTED),
    Loop("pills", "default", LETTERS, LISTED),
    Loop("segmented_control", "default", LETTERS, LISTED),
    Loop("date_input", "value", [dt.date(2024, 5, 1 + n) for n in NUMBERS]),
    Loop("time_input", "value", [dt.time(n) for n in NUMBERS]),
    Loop("datetime_input", "value", [dt.datetime(2024, 5, 1 + n) for n in NUMBERS]),
    Loop("color_picker", "value", [f"#{n}{n}{n}{n}{n}{n}" for n in NUMBERS]),
    Loop("feedback", "default", NUMBERS, {"options": "stars"}),
    Loop("pagination", "default", range(1, 6), {"num_pages": 9}),
    EDITOR,
    replace(EDITOR, more={"num_rows": "dynamic"}, note=", dynamic rows"),
)
CASES = [(loop, keyed) for loop in LOOPS for keyed in (True, False)]


def draw() -> None:
    """Draw the widget of each case in a container, and keep its result for the next run."""
    for number, (loop, keyed) in enumerate(CASES):
        start = loop.values[0] if loop.start is None else loop.start
        with st.container():
            before = st.session_state.get(f"result {number}", start)
            st.session_state[f"result {number}"] = _result(number, loop, keyed, before)


def _result(number: int, loop: Loop, keyed: bool, before: Any) -> Any:
    """Return the result of the call or, where this Streamlit does not know it, the exception."""
    if isinstance(before, Exception):
        return before
    widget = getattr(st, loop.widget, None)
    known = inspect.signature(widget).parameters if widget else {}
    if widget is None or loop.parameter not in known:
        return NotImplementedError(f"st.{loop.widget}({loop.parameter}=...)")
    arguments = {"label": f"Label {number}", **loop.more, loop.parameter: loop.default(before)}
    if "label" not in known:
        del arguments["label"]
    return widget(**arguments, key=f"loop {number}" if keyed else None)


@functools.cache
def outcomes() -> dict[tuple[int, bool], Outcome]:
    """Return what became of the edits, by place in ``LOOPS`` and by whether it has a key."""
    page = Page(AppTest.from_string(PROBING, default_timeout=60))
    page.run()
    taken: dict[int, list[bool]] = {}
    for number in range(len(CASES)):
        if not isinstance(_read(page, number), Exception):
            taken[number] = []
    for _ in range(4):
        wanted = {number: CASES[number][0].next(_read(page, number)) for number in taken}
        for number, value in wanted.items():
            page.enter(number, CASES[number][0].sent(value))
        page.run()
        for number, value in wanted.items():
            taken[number].append(CASES[number][0].shown(_read(page, number)) == value)
    return {
        (LOOPS.index(loop), keyed): _judge(loop, taken.get(number))
        for number, (loop, keyed) in enumerate(CASES)
    }


def _read(page: Page, number: int) -> Any:
    return page.app.session_state[f"result {number}"]


def _judge(loop: Loop, taken: list[bool] | None) -> Outcome:
    if taken is None:
        return "absent"
    assert tuple(taken) in PATTERNS, f"st.{loop.widget}: edits were taken as in {taken}"
    return PATTERNS[tuple(taken)]
