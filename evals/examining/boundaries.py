"""Questions about versions: since which one something holds, and whether it holds on one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from proof_record.decisions import Decision
from proof_record.reading import CONTRARY, HOLDS, Claim, Record
from proof_record.widgets import ABSENT

from evals.examining.questions import NO, YES, Question, in_order
from evals.examining.rows import kept_since
from evals.examining.widgets import CHANGES, ENTERED, enterable

# What makes a sentence lean on the one before it, or no clear question.
_LEANS = re.compile(
    r"\b(it|its|that|them|they|this|these|both|others|such|meanwhile|above|below|later|since|only)\b",
    re.IGNORECASE,
)

OFTEN_DECIDED = ("label", "value", "index", "default")  # the decisions ask about them already


def since_questions(decisions: Sequence[Decision], record: Record, count: int) -> list[Question]:
    """Return questions for the version of each decision, and of widgets that became steadier.

    Both sides of each of these versions were tried.
    """
    found = [_since(decision.claim, decision.since) for decision in decisions]
    steadier = [
        _since(
            f"A keyed `st.{row.widget}` keeps {ENTERED} when {CHANGES[row.change]}.",
            since,
        )
        for row in record.identity
        if row.key
        and row.widget in enterable(record)
        and row.change in CHANGES
        and row.change not in OFTEN_DECIDED
        and (since := kept_since(row, list(record.versions)))
    ]
    return (in_order(found, str) + in_order(steadier, str))[:count]


def holds_questions(record: Record, known: Sequence[Decision], count: int) -> list[Question]:
    """Return questions whether a claim that is no decision holds, half of them before it does."""
    versions = list(record.versions)
    decided = {decision.claim for decision in known}
    claims = in_order(
        {claim.claim: claim for claim in record.claims if _stands_alone(claim)}.values(),
        lambda claim: claim.claim,
    )
    found: list[Question] = []
    for claim in claims:
        assert claim.since
        place = versions.index(claim.since)
        sides = claim.outcomes[place - 1] + claim.outcomes[place]
        before = versions[place - 1]
        if claim.claim in decided or _names_new_widget(claim.claim, record, before):
            continue
        if sides == CONTRARY + HOLDS:
            holds = len(found) % 2 == 0
            version = claim.since if holds else before
            text = f"Is this true on Streamlit {version}? {claim.claim}"
            found.append(Question("claim", text, (YES, NO), YES if holds else NO))
    return found[:count]


def _names_new_widget(sentence: str, record: Record, version: str) -> bool:
    """Say whether a widget of the sentence is not there on ``version``: it is no question then."""
    there = {
        row.widget for row in record.identity if record.outcome(row.outcomes, version) != ABSENT
    }
    missing = {row.widget for row in record.identity} - there
    return any(f"st.{widget}" in sentence for widget in missing)


def _since(sentence: str, version: str) -> Question:
    text = f"Since which minor version of Streamlit is this true? {sentence}"
    return Question("boundary", text, (), version)


def _stands_alone(claim: Claim) -> bool:
    """Say whether a claim with a first version is a sentence that needs none beside it."""
    text = claim.claim
    return bool(
        claim.since
        and not claim.until
        and text.endswith(".")
        and (text[0].isupper() or text.startswith("`st."))
        and "st." in text
        and not _LEANS.search(text)
    )
