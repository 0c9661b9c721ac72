"""Every rule is explained, fires where it should, at the exact place, and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from harness import REPOSITORY
from reporting.rules import Rule
from validation.checks import all_rules
from validator import (
    cases_budgets,
    cases_fences,
    cases_frontmatter,
    cases_links,
    cases_reading,
    cases_security,
)
from validator.cases import Case
from validator.skills import Files, marked_places, places_of, write_skill

CASES: tuple[Case, ...] = (
    *cases_frontmatter.CASES,
    *cases_fences.CASES,
    *cases_links.CASES,
    *cases_budgets.CASES,
    *cases_security.CASES,
    *cases_reading.CASES,
)
SILENT = [(case.code, files) for case in CASES for files in case.silent]
RULES = all_rules()
# The rules about a bundle's own bindings have their cases in tests/bindings.
BINDING = ("SK6", "SK7", "SK8")
ELSEWHERE = ("SK906",)  # takes too many files: test_malformed.py lowers the limit


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_rule_fires_at_the_marks_and_nowhere_else(case: Case, tmp_path: Path) -> None:
    root = write_skill(tmp_path, case.fires, case.name)
    assert places_of(case.code, root) == sorted([*marked_places(case.fires), *case.at])


@pytest.mark.parametrize(("code", "files"), SILENT, ids=[code for code, _ in SILENT])
def test_rule_is_silent(code: str, files: Files, tmp_path: Path) -> None:
    assert places_of(code, write_skill(tmp_path, files)) == []


@pytest.mark.parametrize(
    "code", [code for code in RULES if not code.startswith(BINDING + ELSEWHERE)]
)
def test_rule_has_cases_where_it_fires_and_where_not(code: str) -> None:
    assert [case for case in CASES if case.code == code and (marked_places(case.fires) or case.at)]
    assert [case for case in CASES if case.code == code and case.silent]


@pytest.mark.parametrize("code", [code for code in RULES if code.startswith(BINDING)])
def test_rule_about_bindings_is_tested_there(code: str) -> None:
    tests = (REPOSITORY / "tests" / "bindings").glob("*.py")
    assert any(code in test.read_text(encoding="utf-8") for test in tests)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_rule_is_explained(rule: Rule) -> None:
    assert re.fullmatch(r"SK\d{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert len(rule.explanation) > 40
    assert all(len(line) <= 100 for line in rule.explanation.split("\n"))


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for rule in RULES.values()]
    assert sorted(names) == sorted(set(names))
