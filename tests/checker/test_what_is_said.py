"""A rule says in each of its cases what it has said before: where, what goes wrong, the cure."""

from __future__ import annotations

import pytest
from checker.test_every_rule import RULES
from checker.what_is_said import FOLDER, file_of, said_by
from checking.rule import StateRule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_it_says_what_it_said(rule: StateRule) -> None:
    assert said_by(rule) == file_of(rule).read_text(encoding="utf-8")


def test_nothing_is_kept_of_rules_that_are_gone() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {file_of(rule).name for rule in RULES}
