"""What in the documents comes closest to a sentence that stands nowhere."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from validation.claims.ledger import Ledger
from validation.claims.matching import fold

MOST_COMPARED = 8
LEAST_SIMILAR = 0.5


def closest_text(sentence: str, ledger: Ledger) -> tuple[str, str]:
    """Return place and text of the most similar unit or table row; two "" where none is."""
    wanted = fold(sentence)
    words = _words(wanted)
    # Comparing letters is slow: only what shares most words is compared.
    shared = sorted(
        _passages(ledger, rows=wanted.startswith("|")),
        key=lambda passage: -_overlap(words, _words(passage[1])),
    )
    best = max(
        shared[:MOST_COMPARED],
        key=lambda passage: _similarity(wanted, passage[1]),
        default=("", ""),
    )
    return best if _similarity(wanted, best[1]) >= LEAST_SIMILAR else ("", "")


def _passages(ledger: Ledger, *, rows: bool) -> Iterator[tuple[str, str]]:
    for entry in ledger.entries:
        shown = entry.document.shown
        if not rows:
            yield f"{shown}:{entry.unit.line}:{entry.unit.column}", fold(entry.unit.text)
        elif entry.unit.row:
            yield f"{shown}:{entry.unit.row}", fold(entry.document.lines[entry.unit.row - 1])


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower()))


def _overlap(ours: frozenset[str], theirs: frozenset[str]) -> float:
    return len(ours & theirs) / (len(ours | theirs) or 1)


def _similarity(ours: str, theirs: str) -> float:
    return difflib.SequenceMatcher(None, ours, theirs, autojunk=False).ratio()
