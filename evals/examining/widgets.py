"""Questions about widgets: what keeps what a user entered, and which loops lose edits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle

from proof_record.reading import Record
from proof_record.widgets import HALVED, KEPT, REPLACED, RESET, Row

from evals.examining.questions import NO, YES, Question, in_order
from evals.examining.rows import telling_versions

ENTERED = "what the user entered"
# The changes that are asked about, in words; a parameter alone is "another one".
CHANGES = {
    "label": "its `label` changes",
    "help": "its `help` changes",
    "placeholder": "its `placeholder` changes",
    "disabled": "its `disabled` changes",
    "on_change": "its `on_change` becomes another function",
    "label_visibility": "its `label_visibility` changes",
    "value": "its default (`value`) changes",
    "index": "its default (`index`) changes",
    "default": "its default (`default`) changes",
    "format": "its `format` changes",
    "step": "its `step` changes",
    "type": "its `type` changes",
    "height": "its `height` changes",
    "horizontal": "its `horizontal` changes",
    "max_chars": "its `max_chars` changes",
    "max_selections": "its `max_selections` changes",
    "accept_new_options": "its `accept_new_options` changes",
    "column_config": "its `column_config` changes",
    "column_order": "its `column_order` changes",
    "num_rows": "its `num_rows` changes",
    "min_value": "its `min_value` changes and still allows the value",
    "max_value": "its `max_value` changes and still allows the value",
    "options, more": "its `options` get one more entry",
    "options, other order": "its `options` get another order",
    "data, other cells": "other values stand in the cells of its `data`",
    "data, more rows": "its `data` gets more rows",
    "data, more columns": "its `data` gets one more column",
    "num_pages, more": "its `num_pages` grows",
}
# Those after which the value is none that the widget can have.
EXCLUDING = {
    "options, without the value": "its `options` lose the chosen entry",
    "min_value, beyond the value": "its `min_value` rises above the value",
    "num_pages, without the value": "its `num_pages` falls below the chosen page",
}
NEW = "it becomes another widget, at its default"
SAME = "it stays the same widget, and gives up the value"
ALL, HALF = "all are kept", "every second one is lost"
MOST_OF_A_WIDGET = 3


def enterable(record: Record) -> set[str]:
    """Return the widgets in which a user enters something that can be read and written back."""
    return {row.widget for row in record.feedback}


def identity_questions(record: Record, yes_and_no: int, more: int) -> list[Question]:
    """Return questions on what a change keeps, as many with yes as with no, and ``more`` on how.

    Two thirds are about rows that differ between versions.
    """
    asked: Counter[str] = Counter()
    moving = yes_and_no * 2 // 3
    return [
        *_in_turn(_kept_or_not(record, moving=True), moving, asked),
        *_in_turn(_kept_or_not(record, moving=False), yes_and_no - moving, asked),
        *_in_turn(_given_up_or_new(record), more, Counter()),
    ]


def feedback_questions(record: Record, count: int) -> list[Question]:
    """Return questions on results that go back into the default: with a key, both answers."""
    return _in_turn(_kept_or_lost(record), count, Counter())


def _kept_or_not(record: Record, *, moving: bool) -> Iterator[Question]:
    for row in record.identity:
        moves = KEPT in row.outcomes and RESET in row.outcomes
        if row.widget in enterable(record) and row.change in CHANGES and moves == moving:
            for version, outcome in _outcomes(record, row, (KEPT, RESET)):
                keeps = f"does {_called(row)} keep {ENTERED}"
                text = f"On Streamlit {version}, {keeps} when {CHANGES[row.change]}?"
                yield Question("identity", text, (YES, NO), YES if outcome == KEPT else NO)


def _given_up_or_new(record: Record) -> Iterator[Question]:
    for row in record.identity:
        if row.change in EXCLUDING:
            for version, outcome in _outcomes(record, row, (REPLACED, RESET)):
                happens = f"what happens to {_called(row)}"
                text = f"On Streamlit {version}, {happens} when {EXCLUDING[row.change]}?"
                yield Question("identity", text, (SAME, NEW), SAME if outcome == REPLACED else NEW)


def _kept_or_lost(record: Record) -> Iterator[Question]:
    for row in record.feedback:
        note = ' that has `num_rows="dynamic"`' if "dynamic" in row.change else ""
        for version, outcome in _outcomes(record, row, (KEPT, HALVED)):
            text = (
                f"On Streamlit {version}, an app keeps the result of {_called(row)}{note} in "
                f"session state, and in the next run makes the widget's `{row.parameter}` from "
                "it. What becomes of the user's edits?"
            )
            yield Question("feedback", text, (ALL, HALF), ALL if outcome == KEPT else HALF)


def _outcomes(record: Record, row: Row, known: Sequence[str]) -> Iterator[tuple[str, str]]:
    for version in telling_versions(row, list(record.versions)):
        outcome = record.outcome(row.outcomes, version)
        if outcome in known:
            yield version, outcome


def _in_turn(pool: Iterable[Question], count: int, asked: Counter[str]) -> list[Question]:
    """Return ``count`` questions: each answer in turn, with a key and without as far as there are.

    Few are about one widget, and none about the same on two versions. ``asked`` counts widgets.
    Raises ``ValueError`` where there are not so many.
    """
    ordered = in_order(pool, lambda question: question.text)
    turns = cycle(sorted({_turn(question) for question in ordered}))
    taken: list[Question] = []
    seen: set[str] = set()

    def new(question: Question) -> bool:
        few = asked[_widget(question)] < MOST_OF_A_WIDGET
        return few and _subject(question) not in seen

    missed = 0
    while len(taken) < count:
        turn = next(turns)
        found = next(
            (question for question in ordered if _turn(question) == turn and new(question)), None
        )
        missed = 0 if found else missed + 1
        if found:
            taken.append(found)
            seen.add(_subject(found))
            asked[_widget(found)] += 1
        elif missed > len(ordered):
            raise ValueError(f"the record gives {len(taken)} questions, not {count}")
    return taken


def _subject(question: Question) -> str:
    return question.text.partition(", ")[2]


def _widget(question: Question) -> str:
    return question.text.partition("`st.")[2].partition("`")[0]


def _turn(question: Question) -> tuple[str, bool]:
    return question.answer, " a keyed " in question.text


def _called(row: Row) -> str:
    return f"a {'keyed' if row.key else 'keyless'} `st.{row.widget}`"
