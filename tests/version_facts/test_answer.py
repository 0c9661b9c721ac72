"""What is known on one version: each passage once, by the worst that is known of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from facts_lookup.answer import Fact, facts_on
from proof_record.reading import read_record
from version_facts.small_skill import VERSIONS, write_skill

TABLES = "references/tables.md"


@pytest.fixture
def skill(tmp_path: Path) -> Path:
    return write_skill(tmp_path)


def texts(skill: Path, version: str) -> dict[str, list[str]]:
    by_status: dict[str, list[str]] = {}
    for fact in facts_on(read_record(skill), version, skill):
        by_status.setdefault(fact.status, []).append(fact.text)
    return by_status


def test_an_older_version(skill: Path) -> None:
    assert texts(skill, "1.40") == {
        "does not hold": [
            "A keyed editor keeps its edits.",
            "[1.58+: A keyed editor keeps its edits.] An editor without a key loses them. Give it "
            "a key.",
        ],
        "holds": ["May I assign it? → It raises.", "This sentence was changed since."],
        "not shown": ["A **selection** is kept by `st.dataframe`."],
        "not run": ["A callback sees the upload."],
    }


def test_what_to_do_instead_may_be_untried(skill: Path) -> None:
    record = read_record(skill)
    untried = [next(facts_on(record, version, skill)).untried for version in VERSIONS]
    assert untried == [True, False, False, False]


def test_the_newest_version(skill: Path) -> None:
    assert texts(skill, "1.67") == {
        "does not hold": ["May I assign it? → It raises."],
        "holds": [
            "A keyed editor keeps its edits.",
            "A keyed editor keeps its edits. An editor without a key loses them. Give it a key.",
            "A **selection** is kept by `st.dataframe`.",
            "A callback sees the upload.",
            "This sentence was changed since.",
        ],
    }


def test_where_it_stands_and_since_when(skill: Path) -> None:
    facts = list(facts_on(read_record(skill), "1.50", skill))
    decided, mixed, unseen, browser, until, changed = facts
    assert decided == Fact(
        "does not hold",
        "references/versions.md",
        "Tables",
        0,
        "A keyed editor keeps its edits.",
        since="1.58",
        instead="Keep the frame constant.",
        example="examples/frame.py",
        words="grid",
    )
    assert mixed[1:4] == (TABLES, "Edits", 5)
    assert mixed.since == "1.58"
    assert (unseen.line, unseen.since) == (7, "1.67")
    assert (browser.line, browser.since) == (8, "1.67")
    assert (until.line, until.until) == (12, "1.50")
    assert (changed.line, changed.section) == (0, "Edits")


@pytest.mark.parametrize("version", VERSIONS)
def test_without_its_documents(skill: Path, version: str) -> None:
    (skill / TABLES).unlink()
    facts = list(facts_on(read_record(skill), version, skill))
    assert len(facts) == 7
    assert {fact.line for fact in facts} == {0}
