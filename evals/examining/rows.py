"""On which versions a row of the record's tables is worth a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from proof_record.widgets import ABSENT, KEPT, RESET, Row
from streamlit_versions.minors import minor_of


def telling_versions(row: Row, versions: Sequence[str]) -> Iterator[str]:
    """Yield the versions on both sides of each change of a row's outcome, or all without one."""
    places = [place for place in range(1, len(versions)) if _changes(row, place)]
    if not places:
        yield from versions
    for place in places:
        yield versions[place - 1]
        yield versions[place]


def kept_since(row: Row, versions: Sequence[str]) -> str | None:
    """Return the version since which a row keeps what the minor version before it resets.

    None where there is no such version, or not one only.
    """
    first = row.outcomes.find(KEPT)
    if first < 1 or set(row.outcomes[first:]) != {KEPT} or row.outcomes[first - 1] != RESET:
        return None
    neighbours = minor_of(versions[first])[1] - minor_of(versions[first - 1])[1] == 1
    return versions[first] if neighbours else None


def _changes(row: Row, place: int) -> bool:
    before, after = row.outcomes[place - 1], row.outcomes[place]
    return before != after and ABSENT not in (before, after)
