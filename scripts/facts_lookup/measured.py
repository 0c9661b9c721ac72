"""What was measured about the widgets that somebody asks for: resets and lost edits."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from proof_record.reading import Record
from proof_record.widgets import ABSENT, WORDS, summary


def widgets_among(search: str, record: Record) -> list[str]:
    """Return the measured widgets that ``search`` names, as in "st.text_input" or "text input"."""
    words = re.findall(r"[a-z_]+", search.lower())
    pairs = ["_".join(pair) for pair in pairwise(words)]
    known = dict.fromkeys(row.widget for row in record.identity)
    return [widget for widget in known if widget in (*words, *pairs)]


def measured_lines(widgets: list[str], record: Record, version: str) -> list[str]:
    """Return lines for a reader on what resets the ``widgets`` on a recorded version."""
    versions = list(record.versions)
    return [
        line
        for widget in widgets
        for line in summary(widget, version, record.identity, record.feedback, versions)
    ]


def measured_rows(widgets: list[str], record: Record, version: str) -> list[dict[str, Any]]:
    """Return the same for a program, a row for each change of a parameter and each feedback."""
    rows = (*record.identity, *record.feedback)
    outcomes = ((row, record.outcome(row.outcomes, version)) for row in rows)
    return [
        {
            "widget": row.widget,
            "parameter": row.parameter,
            "change": row.change,
            "key": row.key,
            "outcome": WORDS[outcome],
        }
        for row, outcome in outcomes
        if row.widget in widgets and outcome != ABSENT
    ]
