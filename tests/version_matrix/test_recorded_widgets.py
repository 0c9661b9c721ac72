"""The record's tables on widgets: made from runs, compared with runs, read and told."""

from __future__ import annotations

import re
from collections.abc import Sequence

import harness
import pytest
from checking.streamlit_widgets import COMMANDS
from proof_record.decisions import read_decisions
from proof_record.reading import Record, read_record
from proof_record.widgets import ABSENT, RESET, Row, rows_in, summary
from streamlit_versions.minors import minor_of, shown
from validation.record.widget_tables import feedback_text, identity_text, spans

from matrix.outcomes import Outcomes
from matrix.widget_tables import TABLES, TEST, differing, lines_of, rows_of

VERSIONS = ["1.49", "1.50", "1.51"]
LABEL = Row("radio", "label", "label", True, "rrk")


def run_of(version: str, *measured: list[object], table: str = "identity") -> Outcomes:
    return Outcomes(version, "", "", "3.11", {}, "", {}, {}, {table: list(measured)})


def record_of(*rows: Row) -> Record:
    return Record("", "3.11", {version: {} for version in VERSIONS}, (), {}, rows)


def same_widget_since(row: Row, versions: Sequence[str]) -> str | None:
    """Return the version since which the change leaves the widget the same one.

    That is the first version with the widget where it never did anything else, and None where the
    newest version still resets it.
    """
    since = None
    for outcome, version in zip(row.outcomes, versions, strict=True):
        if outcome == RESET:
            since = None
        elif outcome != ABSENT and since is None:
            since = version
    return since


def test_a_table_has_an_outcome_for_each_version_and_the_rows_of_the_newest() -> None:
    old = run_of("1.50", ["radio", "label", "label", True, "r"], ["gone", "x", "x", True, "k"])
    new = run_of(
        "1.51", ["radio", "label", "label", True, "k"], ["radio", "bind", "bind", True, "k"]
    )
    rows = rows_of("identity", {"1.50": old, "1.51": new}, ["1.50", "1.51"])
    assert rows == (
        Row("radio", "label", "label", True, "rk"),
        Row("radio", "bind", "bind", True, "xk"),
    )


def test_a_run_as_recorded_gives_no_finding() -> None:
    run = run_of("1.50", ["radio", "label", "label", True, "r"])
    assert not list(differing({"1.50": run}, record_of(LABEL)))


@pytest.mark.parametrize(
    ("measured", "message"),
    [
        (
            [["radio", "label", "label", True, "k"]],
            "st.radio with a key, label, on 1.50: keeps (k), recorded: resets (r)",
        ),
        ([["radio", "help", "help", True, "k"]], "keeps (k), and is not recorded"),
        ([["radio", "help", "help", True, "k"]], "was not measured, recorded: resets (r)"),
    ],
)
def test_a_run_that_differs_names_widget_parameter_version_and_outcomes(
    measured: list[list[object]], message: str
) -> None:
    findings = list(differing({"1.50": run_of("1.50", *measured)}, record_of(LABEL)))
    assert any(message in finding.message for finding in findings), findings
    assert all("`nox -s proofs record`" in finding.help for finding in findings)


def test_a_run_that_could_not_measure_a_table_says_why() -> None:
    tests = {TEST: ("nothing", "AssertionError: no id")}
    measured = run_of("1.50", ["radio", "label", "label", True, "r"])
    (finding,) = differing({"1.50": measured._replace(tests=tests)}, record_of(LABEL))
    assert finding.path == "record/feedback.jsonl"
    assert finding.message == "the table was not measured on 1.50: AssertionError: no id"


def test_the_lines_of_the_record_hold_every_row() -> None:
    record = read_record(harness.REPOSITORY)
    for table in TABLES:
        rows: tuple[Row, ...] = getattr(record, table)
        assert rows
        again = [row for line in lines_of(rows) for row in rows_in(line)]
        assert sorted(again) == sorted(rows)
        assert len({row[:4] for row in rows}) == len(rows)


def test_spans_leave_out_where_the_widget_is_not_there() -> None:
    assert [tuple(span) for span in spans("xrk", VERSIONS)] == [
        ("r", "1.50", "1.50"),
        ("k", "1.51", "1.51"),
    ]


@pytest.mark.parametrize(
    ("outcomes", "since"),
    [("rrk", "1.51"), ("rrr", None), ("kkk", "1.49"), ("xkl", "1.50"), ("krc", "1.51")],
)
def test_same_widget_since_the_last_reset(outcomes: str, since: str | None) -> None:
    assert same_widget_since(LABEL._replace(outcomes=outcomes), VERSIONS) == since


def test_the_summary_tells_what_a_widget_does_on_a_version() -> None:
    loop = Row("radio", "index", "index", True, "hhk")
    help_row = Row("radio", "help", "help", True, "kkk")
    assert summary("radio", "1.50", [LABEL, help_row], [loop], VERSIONS) == [
        "st.radio with a key, when this changes:",
        "  resets: label",
        "  keeps: help",
        "x = st.radio(index=x, key=...): loses every second edit",
    ]
    assert summary("radio", "1.51", [LABEL], [loop], VERSIONS)[-1].endswith("keeps every edit")
    assert not summary("no_widget", "1.50", [LABEL], [loop], VERSIONS)


def test_the_tables_for_people_join_what_changes_alike() -> None:
    keyless = LABEL._replace(key=False, outcomes="rrr")
    late = [row._replace(parameter="bind", change="bind", outcomes="xrk") for row in (LABEL,)]
    text = identity_text(record_of(LABEL, *late, keyless))
    assert "| `label` | resets to 1.50, keeps from 1.51 | resets |" in text
    assert "| `bind` (1.50+) | resets to 1.50, keeps from 1.51 |" in text
    record = record_of()._replace(feedback=(Row("radio", "index", "index", True, "hhk"),))
    assert "| `x = st.radio(index=x)` | loses every second edit to 1.50, keeps all from 1.51 |" in (
        feedback_text(record)
    )


# What a sentence of references/versions.md says of a keyed widget, and the changes it is about.
SAID = {
    "default changes": {"value", "index", "default"},
    "label changes": {"label"},
    "label or default changes": {"label", "value", "index", "default"},
    "still among changed options": {"options, more", "options, other order"},
    "within changed bounds": {"min_value", "max_value"},
    "values of its frame change": {"data, other cells"},
    "its data changes": {"data, other cells", "data, more rows"},
}


def boundaries(record: Record) -> dict[tuple[str, str], str]:
    """Return since when a keyed widget survives a change that it once did not, by both."""
    versions = list(record.versions)
    return {
        (row.widget, row.change): since
        for row in record.identity
        if row.key and "r" in row.outcomes
        if (since := same_widget_since(row, versions))
    }


def stated() -> dict[tuple[str, str], str]:
    """Return the boundaries that references/versions.md states of keyed widgets."""
    found: dict[tuple[str, str], str] = {}
    for decision in read_decisions(harness.REPOSITORY):
        about = [changes for words, changes in SAID.items() if f" {words}." in decision.claim]
        for widget in re.findall(r"`st\.(\w+)`", decision.claim) if about else ():
            found |= {(widget, change): decision.since for change in max(about, key=len)}
    return found


def first_recorded(since: str, record: Record) -> str:
    """Return the first version of the record that is not before ``since``."""
    return next(known for known in record.versions if minor_of(known) >= minor_of(since))


def test_the_table_agrees_with_the_boundaries_that_the_document_states() -> None:
    record = read_record(harness.REPOSITORY)
    measured = boundaries(record)
    known = {(row.widget, row.change) for row in record.identity}
    said = {place: since for place, since in stated().items() if place in known}
    assert len(said) >= 30
    for place, since in said.items():
        assert measured.get(place) == first_recorded(since, record), place


def test_the_document_states_every_boundary_of_values_options_bounds_and_data() -> None:
    said, told = stated(), set[str]().union(*SAID.values()) - {"label"}
    missing = [
        place
        for place in boundaries(read_record(harness.REPOSITORY))
        if place not in said and place[1] in told
    ]
    assert not missing


def test_the_checker_knows_since_when_a_key_keeps_a_value_whose_default_changes() -> None:
    record = read_record(harness.REPOSITORY)
    defaults = {name: command.default for name, command in COMMANDS.items() if command.default}
    measured = {
        row.widget: same_widget_since(row, list(record.versions))
        for row in record.identity
        if row.key and row.change == defaults.get(row.widget)
    }
    assert len(measured) > 18
    for widget, since in measured.items():
        known = COMMANDS[widget].key_rules_since
        assert since == (first_recorded(shown(known), record) if known else None), widget
