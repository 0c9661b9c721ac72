"""Would it be noticed if a proof stated a wrong boundary? Every one, moved by a tested version."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from proof_record.reading import CONTRARY, HOLDS, NOT_RUN, Claim, Record

from matrix.recording import in_range


class Moved(NamedTuple):
    """A claim whose ``end`` (since or until) is moved to ``version``, a neighbour of the right one.

    ``noticed_on`` are the versions whose recorded outcome contradicts that.
    """

    claim: Claim
    end: str
    version: str
    noticed_on: tuple[str, ...]


def moved_boundaries(record: Record) -> Iterator[Moved]:
    """Yield every boundary of the record moved to the tested version before and after it.

    What no version can contradict is left out: the end of the list, and claims that only a browser
    shows, whose tests open a browser on both sides themselves.
    """
    versions = list(record.versions)
    for claim in record.claims:
        for end in ("since", "until"):
            stated = getattr(claim, end)
            if stated not in versions or claim.shown_by == "browser":
                continue
            place = versions.index(stated)
            for neighbour in versions[max(0, place - 1) : place] + versions[place + 1 : place + 2]:
                move_since = end == "since"
                wrong = claim._replace(
                    since=neighbour if move_since else claim.since,
                    until=claim.until if move_since else neighbour,
                )
                yield Moved(claim, end, neighbour, tuple(contradictions(wrong, record)))


def contradictions(claim: Claim, record: Record) -> Iterator[str]:
    """Yield the versions on which the recorded outcome is not what the claim's range says."""
    for version, outcome in zip(record.versions, claim.outcomes, strict=True):
        inside = in_range(claim.since, claim.until, version)
        if outcome not in (HOLDS if inside else CONTRARY, NOT_RUN):
            yield version
