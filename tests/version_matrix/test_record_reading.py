"""The record reads back as it was written, and a broken one is told in one line."""

from __future__ import annotations

from pathlib import Path

import harness
import pytest
from proof_record.reading import Claim, Record, RecordError, read_record
from proof_record.runs import shortened, written_out

from matrix.recording import write_record

CLAIM = Claim(
    "Keys are “text”.",
    "SKILL.md",
    "Rules",
    "apptest",
    "1.50",
    None,
    ("tests/proofs/test_a.py::test_b",),
    "-+",
)
RECORD = Record(
    "2026-11-23",
    "3.11",
    {"1.49": {"as_of": "2025-08-30", "streamlit": "1.49.1"}, "1.50": {"as_of": "2025-09-27"}},
    (CLAIM,),
    {"examples/a.py": "?+"},
)


def test_a_written_record_reads_back(tmp_path: Path) -> None:
    write_record(tmp_path, RECORD)
    assert read_record(tmp_path) == RECORD


def test_an_installed_copy_has_neither_proofs_nor_examples(tmp_path: Path) -> None:
    write_record(tmp_path, RECORD)
    for name in ("proofs", "examples"):
        (tmp_path / f"record/{name}.jsonl").unlink()
    without = (CLAIM._replace(proofs=()),)
    assert read_record(tmp_path) == RECORD._replace(claims=without, examples={})


@pytest.mark.parametrize(
    ("outcomes", "short"), [("", ""), ("+", "+"), ("-" * 13 + "+" * 18, "-13+18"), ("?.+.", "?.+.")]
)
def test_equal_outcomes_are_counted(outcomes: str, short: str) -> None:
    assert shortened(outcomes) == short
    assert written_out(short) == outcomes


@pytest.mark.parametrize("short", ["3", "+0", "+99999", "+3 4"])
def test_what_counts_nothing_is_refused(short: str) -> None:
    with pytest.raises(ValueError, match="are no outcomes"):
        written_out(short)


def test_an_outcome_is_found_by_its_version() -> None:
    assert RECORD.outcome("-+", "1.50") == "+"
    assert RECORD.outcome("-+", "1.48") == "."


def test_the_record_of_the_project_reads() -> None:
    record = read_record(harness.REPOSITORY)
    assert record.claims
    assert record.examples
    assert list(record.versions)[-1] == ".".join(map(str, harness.TARGET_VERSION))


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("versions.json", "{", "versions.json:1: is no JSON"),
        ("versions.json", '{"versions": {}}', "versions.json: lacks recorded"),
        ("claims.jsonl", '{"outcomes": "++"}', "claims.jsonl:1: is no claim"),
        ("proofs.jsonl", '{"claim": "x"}', "proofs.jsonl:1: has no document, claim or proofs"),
        ("claims.jsonl", '{"outcomes": "+"}', "claims.jsonl:1: has no outcome for each of 2"),
        ("claims.jsonl", "[]", "claims.jsonl:1: has no outcome for each of 2"),
        ("examples.jsonl", '{"outcomes": "++"}', "examples.jsonl:1: is no example"),
        ("identity.jsonl", '{"outcomes": "++"}', "identity.jsonl:1: has no widget, key or changes"),
        ("identity.jsonl", "[]", "identity.jsonl:1: has no widget, key or changes"),
        (
            "feedback.jsonl",
            '{"widget": "radio", "key": true, "changes": {"+": ["label"]}}',
            "feedback.jsonl:1: has no outcome for each of 2",
        ),
        ("claims.jsonl", None, "claims.jsonl: cannot be read: No such file"),
    ],
)
def test_a_broken_record_is_told_in_one_line(
    tmp_path: Path, file: str, content: str | None, message: str
) -> None:
    write_record(tmp_path, RECORD)
    path = tmp_path / "record" / file
    if content is None:
        path.unlink()
    else:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(RecordError) as raised:
        read_record(tmp_path)
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)
