"""What holds on one version, grouped as a reader needs it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from proof_record.decisions import Decision, read_decisions
from proof_record.reading import CONTRARY, HOLDS, NOTHING, Claim, Record
from streamlit_versions.minors import minor_of

from facts_lookup.passages import Passage, read_passages, without_links

Status = Literal["does not hold", "holds", "not shown", "not run"]
# Of a passage whose sentences differ, the first of these is its status.
STATUSES: tuple[Status, ...] = ("does not hold", "holds", "not shown", "not run")
# What the decisions say too, and with more.
GENERATED = "references/versions.md"


class Fact(NamedTuple):
    """A passage of a document, and what is known of it on the version.

    ``since`` is the first version from which on all of it was shown, "" where that is not known,
    ``until`` the last where it holds, if there is one. Where it does not hold, ``instead`` says
    what to do and ``example`` is an app that does. ``words`` are others that it is found by. A
    ``mixed`` passage has sentences of another status too; in its text brackets enclose those that
    do not hold or were not shown. ``untried`` says that no test shows ``instead`` on the version.
    """

    status: Status
    document: str
    section: str
    line: int
    text: str
    since: str = ""
    until: str = ""
    instead: str = ""
    example: str = ""
    words: str = ""
    mixed: bool = False
    untried: bool = False


def facts_on(record: Record, version: str, root: Path) -> Iterator[Fact]:
    """Yield what the skill in ``root`` states, with its status on a recorded version.

    First come the decisions. Raises `RecordError` where they cannot be read.
    """
    for decision in read_decisions(root):
        yield _decided(decision, record, version)
    documents = dict.fromkeys(claim.document for claim in record.claims)
    for document in documents:
        if document == GENERATED:
            continue
        passages = _passages(root / document)
        placed: dict[Passage, list[Claim]] = {}
        for claim in record.claims:
            if claim.document == document:
                placed.setdefault(_passage_of(claim, passages), []).append(claim)
        for passage, claims in placed.items():
            yield _fact(record, version, document, passage, claims)


def status_of(record: Record, claim: Claim, version: str) -> Status:
    """Return what is known of a claim on a recorded version."""
    outcome = record.outcome(claim.outcomes, version)
    if outcome == CONTRARY or not _in_range(claim, version):
        return "does not hold"
    return {HOLDS: "holds", NOTHING: "not shown"}.get(outcome, "not run")  # type: ignore[return-value]


def _in_range(claim: Claim, version: str) -> bool:
    here = minor_of(version)
    return not (
        (claim.since and here < minor_of(claim.since))
        or (claim.until and here > minor_of(claim.until))
    )


def _decided(decision: Decision, record: Record, version: str) -> Fact:
    holds = decision.holds_on(version)
    tried = [claim for claim in record.claims if claim.claim == decision.below]
    outcomes = {record.outcome(claim.outcomes, version) for claim in tried}
    return Fact(
        "holds" if holds else "does not hold",
        GENERATED,
        decision.topic,
        0,
        decision.claim,
        since=decision.since,
        instead="" if holds else decision.below,
        example="" if holds else decision.example,
        untried=not holds and bool(outcomes) and HOLDS not in outcomes,
        words=decision.words,
    )


def _passages(path: Path) -> dict[str, list[Passage]]:
    """Return the passages of a document by the heading above them; none where there is none."""
    by_section: dict[str, list[Passage]] = {}
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    for passage in read_passages(text):
        by_section.setdefault(passage.section, []).append(passage)
    return by_section


def _passage_of(claim: Claim, passages: dict[str, list[Passage]]) -> Passage:
    for passage in passages.get(claim.section, ()):
        if claim.claim in passage.source:
            return passage
    return Passage(0, claim.section, claim.claim, claim.claim)  # the document was changed since


def _fact(
    record: Record, version: str, document: str, passage: Passage, claims: Sequence[Claim]
) -> Fact:
    """Return the fact of a passage; of mixed ones, what does not hold stands in brackets."""
    statuses = {claim: status_of(record, claim, version) for claim in claims}
    status = next(known for known in STATUSES if known in statuses.values())
    text = passage.text
    mixed = len(set(statuses.values())) > 1
    for claim, own in statuses.items():
        if mixed and own != "holds":
            sentence = without_links(claim.claim)
            text = text.replace(sentence, f"[{_mark(claim, own)}: {sentence}]", 1)
    some = [claim for claim in claims if statuses[claim] == status]
    return Fact(
        status,
        document,
        passage.section,
        passage.line,
        text,
        since=_latest([claim.since or _shown_since(record, claim) for claim in some]),
        until=_earliest([claim.until for claim in some if claim.until]),
        mixed=mixed,
    )


def _mark(claim: Claim, status: Status) -> str:
    if status != "does not hold":
        return status
    return f"until {claim.until}" if claim.until else f"{claim.since}+"


def _shown_since(record: Record, claim: Claim) -> str:
    """Return the first version from which on a claim was shown on all; "" where there is none."""
    shown = len(claim.outcomes) - len(claim.outcomes.rstrip(HOLDS))
    return list(record.versions)[-shown] if shown else ""


def _latest(versions: Sequence[str]) -> str:
    return "" if "" in versions else max(versions, key=minor_of)


def _earliest(versions: Sequence[str]) -> str:
    return min(versions, key=minor_of, default="")
