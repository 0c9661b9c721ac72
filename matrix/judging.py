"""Comparing what the tests showed with the ranges that proofs state and with the record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from proof_record.reading import CONTRARY, HOLDS, NOT_RUN, NOTHING, Claim, Record
from reporting.finding import Finding
from reporting.rules import Rule

from matrix.claims import ProvenClaim
from matrix.outcomes import Outcomes
from matrix.recording import example_outcome, in_range, outcome
from matrix.widget_tables import AGAIN, MEASURED, differing

BOUNDARY = Rule(
    "VM101",
    "boundary-not-shown",
    "error",
    "A claim with since= or until= does not hold inside its range, or holds outside of it. All\n"
    "its proofs must pass inside, and fail outside for the reason that otherwise= states.",
)
CHANGED = Rule(
    "VM102",
    "outcome-changed",
    "error",
    "A version shows something else about a claim or an example than the record says.",
)
UNRECORDED = Rule(
    "VM103",
    "record-out-of-date",
    "error",
    "The claims of the record are not those that documents and proofs state.",
)
STOPPED = Rule(
    "VM104",
    "stopped-being-true",
    "error",
    "A claim that the record shows to hold on the target does not hold on a newer Streamlit.",
)
RULES = {rule.code: rule for rule in (BOUNDARY, CHANGED, UNRECORDED, STOPPED, MEASURED)}
SAYS = {
    HOLDS: "holds",
    CONTRARY: "is shown not to hold",
    NOTHING: "is not shown",
    NOT_RUN: "was not run",
}


def judge(
    claims: Sequence[ProvenClaim], runs: Mapping[str, Outcomes], record: Record
) -> Iterator[Finding]:
    """Yield what the ``runs``, by version, show otherwise than the proofs and the record state."""
    recorded = {(known.document, known.section, known.claim): known for known in record.claims}
    for claim in claims:
        yield from _boundary(claim, runs)
        known = recorded.pop((claim.document, claim.section, claim.sentence), None)
        yield from _out_of_date(claim, known)
        if known:
            yield from _changes(claim, known, runs, record)
    for known in recorded.values():
        message = f"no proof shows any more: {known.claim}"
        yield UNRECORDED.at("record/claims.jsonl", message, help="`nox -s record` writes it anew")
    yield from differing(runs, record)
    for name, outcomes in record.examples.items():
        for version, run in runs.items():
            shown, why = run.examples.get(name, ("not run", ""))
            now, then = example_outcome(shown), record.outcome(outcomes, version)
            if now != then and NOT_RUN not in (now, then):
                message = f"{SAYS[now]} on {version}, where the record says {then}"
                yield CHANGED.at(name, message, help="; ".join(filter(None, (why, AGAIN))))


def stopped(claims: Sequence[ProvenClaim], run: Outcomes, record: Record) -> Iterator[Finding]:
    """Yield the claims that hold on the record's last version and not in ``run``, a newer one."""
    target = list(record.versions)[-1]
    recorded = {(known.document, known.section, known.claim): known for known in record.claims}
    for claim in claims:
        known = recorded.get((claim.document, claim.section, claim.sentence))
        held = known and record.outcome(known.outcomes, target) == HOLDS
        if held and outcome(claim, run.tests, run.version) not in (HOLDS, NOT_RUN):
            yield STOPPED.at(
                claim.document,
                f"holds on {target} but not on Streamlit {run.packages['streamlit']}: "
                f"{claim.sentence}",
                line=claim.line,
                help=_why(claim, run),
            )


def _boundary(claim: ProvenClaim, runs: Mapping[str, Outcomes]) -> Iterator[Finding]:
    if not claim.bounds:
        return
    carrier = claim.carriers[0]
    if len(claim.bounds) > 1:
        message = f"proofs state different ranges, {sorted(claim.bounds)}: {claim.sentence}"
        yield BOUNDARY.at(carrier.file, message, line=carrier.marker.line)
        return
    ((since, until),) = claim.bounds
    for version, run in runs.items():
        inside = in_range(since, until, version)
        shown = outcome(claim, run.tests, version)
        if shown not in (HOLDS if inside else CONTRARY, NOT_RUN):
            side = "inside" if inside else "outside"
            stated = " ".join([f"since={since}"] * bool(since) + [f"until={until}"] * bool(until))
            yield BOUNDARY.at(
                carrier.file,
                f"on {version}, {side} of {stated}, this {SAYS[shown]}: {claim.sentence}",
                line=carrier.marker.line,
                help=_why(claim, run),
            )


def _out_of_date(claim: ProvenClaim, known: Claim | None) -> Iterator[Finding]:
    since, until = max(claim.bounds, default=("", ""))
    if known is None:
        message = f"the record does not have: {claim.sentence}"
    elif (known.since or "", known.until or "") != (since, until):
        message = f"the record has since {known.since}, until {known.until}: {claim.sentence}"
    elif known.proofs != claim.proofs:
        message = f"the record has other proofs, {', '.join(known.proofs)}: {claim.sentence}"
    else:
        return
    yield UNRECORDED.at(
        claim.document, message, line=claim.line, help="`nox -s proofs record` writes it anew"
    )


def _changes(
    claim: ProvenClaim, known: Claim, runs: Mapping[str, Outcomes], record: Record
) -> Iterator[Finding]:
    changes = []
    for version, run in runs.items():
        now, then = outcome(claim, run.tests, version), record.outcome(known.outcomes, version)
        if now != then and NOT_RUN not in (now, then):
            changes.append((now, then, version))
    for (now, then), group in groupby(changes, key=lambda change: change[:2]):
        versions = [version for _, _, version in group]
        yield CHANGED.at(
            claim.document,
            f"{SAYS[now]} on {', '.join(versions)}, where the record says {then!r}: "
            f"{claim.sentence}",
            line=claim.line,
            help="; ".join(filter(None, (_why(claim, runs[versions[0]]), AGAIN))),
        )


def _why(claim: ProvenClaim, run: Outcomes) -> str:
    """Return what the proofs that do not pass say, one after the other."""
    said = ((test, *run.tests.get(test, ("not run", ""))) for test in claim.proofs)
    return "; ".join(f"{test}: {why}" for test, shown, why in said if shown != "passed" and why)
