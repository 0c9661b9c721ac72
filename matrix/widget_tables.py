"""The record's tables on widgets: making them from what each version measured, and comparing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from proof_record.reading import Record
from proof_record.runs import shortened
from proof_record.widgets import ABSENT, WORDS, Row, rows_in
from reporting.finding import Finding
from reporting.rules import Rule

from matrix.outcomes import Outcomes

MEASURED = Rule(
    "VM105",
    "table-changed",
    "error",
    "A version measures something else about a widget than record/identity.jsonl or\n"
    "record/feedback.jsonl says, or a row is new or gone.",
)
TEST = "tests/proofs/test_widget_tables.py::test_the_table_is_as_recorded"
TABLES = ("identity", "feedback")
AGAIN = "if that is right, record anew with `nox -s proofs record` and look at the difference"


def rows_of(table: str, runs: Mapping[str, Outcomes], versions: Sequence[str]) -> tuple[Row, ...]:
    """Return the rows of a table with an outcome for each version, in the newest one's order."""
    columns = [_column(table, runs[version]) for version in versions]
    names = columns[-1] if columns else {}
    return tuple(
        Row(*name, "".join(column.get(name, ABSENT) for column in columns)) for name in names
    )


def lines_of(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Return the lines of a table: what a line of its file says, as JSON knows it."""
    found: dict[tuple[str, bool], dict[str, list[str]]] = {}
    for row in rows:
        changes = found.setdefault((row.widget, row.key), {})
        changes.setdefault(shortened(row.outcomes), []).append(row.change)
    return [
        {"widget": widget, "key": key, "changes": changes}
        for (widget, key), changes in found.items()
    ]


def differing(runs: Mapping[str, Outcomes], record: Record) -> Iterator[Finding]:
    """Yield what the ``runs``, by version, measured otherwise than the record says."""
    for table in TABLES:
        rows: tuple[Row, ...] = getattr(record, table)
        groups = enumerate(map(rows_in, lines_of(rows)), 1)
        lines = {row: number for number, group in groups for row in group}
        for version, run in runs.items():
            measured = _column(table, run)
            if not measured and (why := run.tests.get(TEST)):
                message = f"the table was not measured on {version}: {why[1]}"
                yield MEASURED.at(f"record/{table}.jsonl", message, help=f"see {TEST}")
            if not measured or version not in record.versions:
                continue
            for row in rows:
                now = measured.pop(row[:4], None)
                then = record.outcome(row.outcomes, version)
                if now != then:
                    message = f"{_says(now)}, recorded: {_says(then)}"
                    yield _finding(table, lines[row], row[:4], version, message)
            for name, now in measured.items():
                yield _finding(table, 1, name, version, f"{_says(now)}, and is not recorded")


Name = tuple[str, str, str, bool]


def _column(table: str, run: Outcomes) -> dict[Name, str]:
    return {
        (str(widget), str(parameter), str(change), bool(key)): str(outcome)
        for widget, parameter, change, key, outcome in run.measured.get(table, [])
    }


def _says(outcome: str | None) -> str:
    return "was not measured" if outcome is None else f"{WORDS[outcome]} ({outcome})"


def _finding(table: str, line: int, name: Name, version: str, message: str) -> Finding:
    widget, parameter, change, key = name
    changed = parameter if change == parameter else f"{parameter} ({change})"
    where = f"st.{widget} {'with' if key else 'without'} a key, {changed}, on {version}"
    return MEASURED.at(f"record/{table}.jsonl", f"{where}: {message}", line=line, help=AGAIN)
