"""The findings about the record, the decisions, and what is generated from them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from proof_record.decisions import DECISIONS, Decision, read_decisions
from proof_record.reading import CONTRARY, HOLDS, NOT_RUN, Record, RecordError, read_record
from reporting.finding import Finding
from streamlit_versions.minors import minor_of

from validation.claims.ledger import Carrier
from validation.claims.matching import fold
from validation.claims.reading import carriers_in, read_tests
from validation.record.generated import documents_with_regions, read_regions
from validation.record.rules import (
    DECISION,
    DISAGREES,
    DRIFT,
    EXAMPLE_RANGE,
    RULES,
    UNREADABLE,
)
from validation.skill import Skill

__all__ = ["RULES", "check", "has_record", "read_all"]

CLAIMS = "record/claims.jsonl"


def has_record(skill: Skill) -> bool:
    """Say whether the skill keeps a record of versions at all."""
    return any(name.startswith("record/") for name in skill.files)


def read_all(root: Path) -> tuple[Record, tuple[Decision, ...]]:
    """Return the record and the decisions below ``root``; raises `RecordError`."""
    return read_record(root), read_decisions(root)


def check(skill: Skill) -> Iterator[Finding]:
    """Yield where the record, the proofs, the decisions and the generated texts disagree."""
    if not has_record(skill):
        return
    try:
        record, decisions = read_all(skill.root)
    except RecordError as error:
        yield _unreadable(skill, str(error))
        return
    for name, text in documents_with_regions(skill):
        for region in read_regions(text, record, decisions):
            if region.actual != region.expected:
                yield _drifted(skill, name, region.name, region.line, region.expected)
    yield from _outcomes(skill, record)
    yield from _blocks(skill, record)
    if skill.has_tests:
        tests, _ = read_tests(skill)
        carriers = [one for one in carriers_in(tests) if one.marker.kind == "proves"]
        yield from _ranges(skill, record, carriers)
        yield from _decisions(skill, record, decisions, carriers)


def _unreadable(skill: Skill, message: str) -> Finding:
    message = message.replace(f"{skill.root}/", "")
    place = re.match(r"(record/[\w.]+):(?:(\d+):)? ", message)
    if place is None:
        return UNREADABLE.at(skill.shown_path("record"), message)
    line = int(place[2] or 1)
    return UNREADABLE.at(skill.shown_path(place[1]), message[place.end() :], line=line)


def _drifted(skill: Skill, name: str, region: str, line: int, expected: str | None) -> Finding:
    shown = skill.shown_path(name)
    if expected is None:
        return DRIFT.at(shown, f"nothing generates a text called {region}", line=line)
    message = f"the text {region} is not what record/ says"
    return DRIFT.at(shown, message, line=line, help="run validate.py --fix")


def _outcomes(skill: Skill, record: Record) -> Iterator[Finding]:
    """Yield the claims of the record whose outcomes their own range excludes."""
    for claim in record.claims:
        for version, outcome in zip(record.versions, claim.outcomes, strict=True):
            if not (claim.since or claim.until) or outcome == NOT_RUN:
                continue
            inside = _inside(version, claim.since or "", claim.until or "")
            if outcome != (HOLDS if inside else CONTRARY):
                stated = _stated(claim.since or "", claim.until or "")
                message = f'{stated} does not go with "{outcome}" on {version}: {claim.claim}'
                line = _line_with(skill, CLAIMS, claim.claim)
                yield DISAGREES.at(skill.shown_path(CLAIMS), message, line=line)
                break


def _ranges(skill: Skill, record: Record, carriers: list[Carrier]) -> Iterator[Finding]:
    """Yield the proofs whose range is not that of the record.

    A browser proof without a range is shown on the target only and says nothing of other versions.
    """
    recorded = {claim.claim: claim for claim in record.claims if claim.since or claim.until}
    plain = {claim.claim for claim in record.claims} - recorded.keys()
    for carrier in carriers:
        sentence, marker = fold(carrier.sentence.text), carrier.marker
        known = recorded.get(sentence)
        if known is None and not (sentence in plain and (marker.since or marker.until)):
            continue
        ours = marker.since, marker.until
        theirs = (known.since or "", known.until or "") if known else ("", "")
        on_target_only = carrier.file.startswith("tests/browser/") and ours == ("", "")
        if ours != theirs and not on_target_only:
            message = f"{_stated(*ours)} here, {_stated(*theirs)} in the record: {sentence}"
            yield DISAGREES.at(
                skill.shown_path(carrier.file),
                message,
                line=carrier.sentence.line,
                column=carrier.sentence.column,
                help="put the range right, or run `nox -s proofs record`",
            )


def _decisions(
    skill: Skill, record: Record, decisions: tuple[Decision, ...], carriers: list[Carrier]
) -> Iterator[Finding]:
    proven = {(fold(carrier.sentence.text), carrier.marker.since) for carrier in carriers}
    for decision in decisions:
        for message in _faults(skill, record, decision, proven):
            line = _line_with(skill, DECISIONS, decision.claim)
            yield DECISION.at(skill.shown_path(DECISIONS), message, line=line)


def _faults(
    skill: Skill, record: Record, decision: Decision, proven: set[tuple[str, str]]
) -> Iterator[str]:
    if (decision.claim, decision.since) not in proven:
        yield f'no proof has since="{decision.since}" for: {decision.claim}'
    for text in (decision.claim, decision.below):
        if "|" in text or "\n" in text:
            yield f"has a bar or a line break, which a table cannot hold: {text}"
    if decision.example and decision.example not in skill.files:
        yield f"there is no example {decision.example}"
    elif decision.example in record.examples:
        older = [known for known in record.versions if not decision.holds_on(known)]
        outcomes = record.examples[decision.example]
        if older and record.outcome(outcomes, older[-1]) != HOLDS:
            yield f"{decision.example} was not shown to run on {older[-1]}"


def _line_with(skill: Skill, name: str, sentence: str) -> int:
    """Return the line of a file of the record on which a sentence stands."""
    written = json.dumps(sentence, ensure_ascii=False)
    lines = (skill.root / name).read_text(encoding="utf-8").split("\n")
    return next((number for number, line in enumerate(lines, 1) if written in line), 1)


def _blocks(skill: Skill, record: Record) -> Iterator[Finding]:
    """Yield the code blocks whose range is not what their example showed."""
    for document in skill.documents:
        for block in document.blocks:
            words = dict(word.split("=", 1) for word in block.words if "=" in word)
            since, until = words.get("since", ""), words.get("until", "")
            outcomes = record.examples.get(block.example)
            if not (since or until) or outcomes is None:
                continue
            wrong = [
                version
                for version, outcome in zip(record.versions, outcomes, strict=True)
                if outcome != NOT_RUN and (outcome == HOLDS) != _inside(version, since, until)
            ]
            if wrong:
                message = (
                    f"{_stated(since, until)} is not what {block.example} showed on "
                    f"{', '.join(wrong[:3])}"
                )
                yield EXAMPLE_RANGE.at(
                    document.shown, message, line=block.line, column=block.column
                )


def _inside(version: str, since: str, until: str) -> bool:
    here = minor_of(version)
    return not ((since and here < minor_of(since)) or (until and here > minor_of(until)))


def _stated(since: str, until: str) -> str:
    ends = [f"since {since}"] * bool(since) + [f"until {until}"] * bool(until)
    return " ".join(ends) or "no range"
