"""``docs/widget-identity.md``: what resets each widget on which version, and what loses edits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from proof_record.reading import Record
from proof_record.widgets import ABSENT, WORDS, Row


class Span(NamedTuple):
    """Neighbouring versions with one ``outcome``, from ``first`` to ``last``."""

    outcome: str
    first: str
    last: str


def spans(outcomes: str, versions: Sequence[str]) -> list[Span]:
    """Return the spans of a row's outcomes, without those where the widget is not there."""
    found = []
    for outcome, pairs in groupby(zip(outcomes, versions, strict=True), key=lambda pair: pair[0]):
        here = [version for _, version in pairs]
        if outcome != ABSENT:
            found.append(Span(outcome, here[0], here[-1]))
    return found


def feedback_text(record: Record) -> str:
    """Return the table of what a result written back into the default does to the edits."""
    lines = ["| call | with a key | without |", "|---|---|---|"]
    versions = list(record.versions)
    for (widget, parameter, change), rows in _in_pairs(record.feedback).items():
        note = change.partition(", ")[2]
        call = f"`x = st.{widget}({parameter}=x)`{f', {note}' if note else ''}"
        fates = [_fate(spans(row.outcomes, versions), {"k": "keeps all"}) for row in rows]
        lines.append(f"| {call}{_from(rows, versions)} | {' | '.join(fates)} |")
    return "\n".join(lines) + "\n"


def identity_text(record: Record) -> str:
    """Return a table for each widget of what changing its parameters does."""
    versions = list(record.versions)
    lines: list[str] = []
    for widget in dict.fromkeys(row.widget for row in record.identity):
        rows = [row for row in record.identity if row.widget == widget]
        there = _from(rows, versions)
        lines += ["", f"### st.{widget}{there}", ""]
        lines += ["| when this changes | with a key | without |", "|---|---|---|"]
        alike: dict[tuple[str, ...], list[str]] = {}
        for (_, parameter, change), pair in _in_pairs(rows).items():
            name = f"`{parameter}`{change.removeprefix(parameter)}"
            since = _from(pair, versions)
            fates = tuple(_fate(spans(row.outcomes, versions), {}) for row in pair)
            alike.setdefault(fates, []).append(name + ("" if since == there else since))
        lines += [f"| {'; '.join(names)} | {' | '.join(f)} |" for f, names in alike.items()]
    return "\n".join([*lines, ""]) + "\n"


def _in_pairs(rows: Iterable[Row]) -> dict[tuple[str, str, str], list[Row]]:
    """Return the rows with a key and without, in that order, by what they are about."""
    found: dict[tuple[str, str, str], list[Row]] = {}
    for row in sorted(rows, key=lambda row: not row.key):
        found.setdefault(row[:3], []).append(row)
    return found


def _from(rows: Sequence[Row], versions: Sequence[str]) -> str:
    """Return " (1.40+)" where the first tested version has not got what the rows are about."""
    first = min(
        (versions.index(here[0].first) for row in rows if (here := spans(row.outcomes, versions))),
        default=0,
    )
    return f" ({versions[first]}+)" if first else ""


def _fate(here: Sequence[Span], words: dict[str, str]) -> str:
    """Return what happens on which versions: "resets to 1.49, keeps from 1.50"."""
    words = {**WORDS, **words}
    earlier = [f"{words[span.outcome]} to {span.last}" for span in here[:-1]]
    newest = [f"{words[here[-1].outcome]} from {here[-1].first}"] if earlier else []
    return ", ".join([*earlier, *newest]) or (words[here[0].outcome] if here else "")
