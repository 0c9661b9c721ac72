"""A code never changes its name or its weight: others select, ignore and count by it.

What it explains changes with ``explained.txt``, so that somebody reads it there.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from reporting.rules import Rule
from validation.bindings.rules import RULES as BINDINGS
from validation.claims.rules import RULES as CLAIMS

KNOWN = """
SK601 unbound-block error
SK602 example-missing error
SK603 not-verbatim error
SK604 info-word error
SK605 declaration error
SK606 example-unreachable warning
SK607 block-language error
SK701 sentence-not-found error
SK702 unproven warning
SK703 malformed-marker error
SK704 empty-proof error
SK705 one-sided-boundary error
SK706 contradictory-markers error
SK707 marker-example-missing error
SK708 version-note error
"""


@pytest.mark.parametrize("rule", [*BINDINGS, *CLAIMS], ids=lambda rule: rule.code)
def test_the_code_is_known(rule: Rule) -> None:
    assert f"{rule.code} {rule.name} {rule.severity}" in KNOWN.split("\n")


def test_no_code_was_dropped() -> None:
    assert [rule.code for rule in (*BINDINGS, *CLAIMS)] == [
        line.split()[0] for line in KNOWN.split("\n") if line
    ]


def test_the_codes_explain_what_somebody_has_read() -> None:
    explained = [f"{rule.code}\n{rule.explanation}\n" for rule in (*BINDINGS, *CLAIMS)]
    read = Path(__file__).with_name("explained.txt").read_text(encoding="utf-8")
    assert "\n".join(explained) == read
