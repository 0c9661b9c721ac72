"""The ledger for people and programs: every unit of the documents with what is known about it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from validation.claims.checks import claim_counts, quote, summary
from validation.claims.ledger import Entry
from validation.claims.reading import ledger_of, read_tests
from validation.skill import Skill

JSON_VERSION = 1
WIDEST_STATE = len("no behaviour")


def claims_text(skills: Iterable[Skill]) -> str:
    """Return one line a unit: place, state, text, and below it what shows or declares it."""
    lines: list[str] = []
    for skill in skills:
        for entry in _entries(skill):
            unit = entry.unit
            place = f"{entry.document.shown}:{unit.line}:{unit.column}"
            text = quote(unit.text, len(unit.text))
            lines.append(f"{place}: {entry.state:{WIDEST_STATE}} {text}")
            lines += [f"    {carrier}" for carrier in _carriers(entry)]
        lines += summary(skill) or [f"claims: none, since {skill.root} has no skill.yaml"]
    return "\n".join(lines) + "\n"


def claims_json(skills: Iterable[Skill]) -> str:
    """Return one JSON object: ``version`` and ``skills``, each with ``counts`` and ``units``.

    A unit has ``document``, ``line``, ``column``, ``state``, ``text`` (its source with Markdown
    marks) and ``by``: the tests as pytest names them, or file and line of a declaration. A skill
    without a manifest or without tests has neither counts nor units.
    """
    described = [_described(skill) for skill in skills]
    return json.dumps({"version": JSON_VERSION, "skills": described}, indent=2) + "\n"


def _described(skill: Skill) -> dict[str, Any]:
    checked = skill.has_manifest and skill.has_tests
    return {
        "skill": skill.shown or str(skill.root),
        "counts": claim_counts(skill) if checked else {},
        "units": [
            {
                "document": entry.document.shown,
                "line": entry.unit.line,
                "column": entry.unit.column,
                "state": entry.state,
                "text": entry.unit.text,
                "by": _carriers(entry),
            }
            for entry in _entries(skill)
        ],
    }


def _entries(skill: Skill) -> tuple[Entry, ...]:
    if not (skill.has_manifest and skill.has_tests):
        return ()
    return ledger_of(skill, read_tests(skill)[0]).entries


def _carriers(entry: Entry) -> list[str]:
    return [carrier.place for carrier in entry.carriers]
