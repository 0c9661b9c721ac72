"""What resets a widget, and which widgets lose edits: two tables, measured on every version.

``record/identity.jsonl`` says what changing one parameter does to what the user entered:

``k``  kept.
``r``  reset: it is another widget from then on, at its default.
``c``  the same widget, but the value is none of its values any more and is replaced or dropped.
``l``  the same, but only one run later.
``x``  the version has no such widget or parameter.

``record/feedback.jsonl`` says what becomes of edits when a result goes back into the default, as
in ``x = st.text_input("X", value=x)``: ``k`` all are kept, ``h`` every second one is lost, ``x``.

A line of either has one widget, with a key or without, and its changes by their outcomes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from proof_record.runs import written_out

KEPT, RESET, REPLACED, LATE, ABSENT = "krclx"
HALVED = "h"
WORDS = {
    KEPT: "keeps",
    RESET: "resets",
    REPLACED: "replaces the value",
    LATE: "replaces it a run later",
    ABSENT: "is not there",
    HALVED: "loses every second edit",
}


class Row(NamedTuple):
    """What ``change`` of a ``parameter`` does, or what writing the result into it does.

    ``change`` is the parameter's name and, where it matters what it changes to, a comma and more
    words. ``key`` says whether the widget has one; ``outcomes`` has a character for each version.
    """

    widget: str
    parameter: str
    change: str
    key: bool
    outcomes: str


def rows_in(line: Mapping[str, Any]) -> list[Row]:
    """Return the rows of a line; raises an error of Python's where it is no line of a table."""
    return [
        Row(line["widget"], change.partition(", ")[0], change, line["key"], written_out(outcomes))
        for outcomes, changes in line["changes"].items()
        for change in changes
    ]


def summary(
    widget: str,
    version: str,
    identity: Sequence[Row],
    feedback: Sequence[Row],
    versions: Sequence[str],
) -> list[str]:
    """Return short lines on what ``widget`` (as in "selectbox") does on ``version``.

    Empty where nothing is known of the widget or that version has not got it. ``version`` is one
    of ``versions``, those of the record.
    """
    place = list(versions).index(version)
    lines = []
    for key in (True, False):
        found: dict[str, list[str]] = {}
        for row in identity:
            if row.widget == widget and row.key == key and row.outcomes[place] != ABSENT:
                found.setdefault(row.outcomes[place], []).append(row.change)
        if found:
            lines.append(f"st.{widget} {'with' if key else 'without'} a key, when this changes:")
        for outcome in (RESET, REPLACED, LATE, KEPT):
            if outcome in found:
                lines.append(f"  {WORDS[outcome]}: {'; '.join(found[outcome])}")
    for row in feedback:
        if row.widget == widget and row.outcomes[place] != ABSENT:
            call = f"x = st.{widget}({row.parameter}=x{', key=...' if row.key else ''})"
            note = row.change.partition(", ")[2]
            fate = {KEPT: "keeps every edit"}.get(row.outcomes[place], WORDS[HALVED])
            lines.append(f"{call}{f' ({note})' if note else ''}: {fate}")
    return lines
