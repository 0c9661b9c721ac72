"""Which run of lines of an example a code block shows, or was once drawn from."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

LEAST_SIMILAR = 0.6
# Two places that differ by less than this are equally likely.
CLEAR_LEAD = 0.01
# What a block was drawn from keeps its first and last line, and its length, more often than not.
# With these weights most runs of the examples were found again after a line was edited, added,
# removed or replaced; what remains is blocks whose first or last line was replaced whole.
ANCHOR_BONUS = 0.1
LENGTH_PENALTY = 0.05


@dataclass(frozen=True)
class Region:
    """A run of whole lines of an example: its first 1-based line, and the lines dedented."""

    line: int
    lines: tuple[str, ...]


def verbatim_region(code: Sequence[str], source: Sequence[str]) -> Region | None:
    """Return the first run of lines in ``source`` that ``code`` shows exactly, dedented.

    Code that begins or ends with a blank line shows no run.
    """
    if not (code and code[0].strip() and code[-1].strip()):
        return None
    for start in range(len(source) - len(code) + 1):
        if source[start].strip() == code[0].strip():
            lines = dedent(source[start : start + len(code)])
            if lines == tuple(code):
                return Region(start + 1, lines)
    return None


def closest_region(code: Sequence[str], source: Sequence[str]) -> Region | None:
    """Return the run of lines in ``source`` that ``code`` was most likely drawn from.

    None where no run is similar enough, or where two that do not overlap are equally likely and
    read differently. No run begins or ends with a blank line. Of lines that were left out nothing
    is asked: the first and the last line of a run alone lead to it, where each is unique.
    """
    if outlined := _outlined(_strip_blank(code), source):
        return outlined
    candidates = sorted(_candidates(_strip_blank(code), source), key=lambda found: -found[0])
    if not candidates:
        return None
    best_score, best = candidates[0]
    for score, other in candidates[1:]:
        if score < best_score - CLEAR_LEAD:
            break
        apart = other.line >= best.line + len(best.lines) or best.line >= other.line + len(
            other.lines
        )
        if apart and other.lines != best.lines:
            return None
    return best


def dedent(lines: Sequence[str]) -> tuple[str, ...]:
    """Return ``lines`` without the indentation they share; lines of white space become empty."""
    return tuple(textwrap.dedent("\n".join(lines)).split("\n"))


def _outlined(code: Sequence[str], source: Sequence[str]) -> Region | None:
    """Return the run of which ``code`` has the first, the last and perhaps other lines."""
    ours, theirs = [line.strip() for line in code], [line.strip() for line in source]
    if len(ours) < 2 or any(theirs.count(line) != 1 for line in (ours[0], ours[-1])):
        return None
    start, end = theirs.index(ours[0]), theirs.index(ours[-1]) + 1
    remaining = iter(theirs[start:end])
    # Each `in` goes on where the last one stopped, so this asks for the order as well.
    if all(line in remaining for line in ours):
        return Region(start + 1, dedent(source[start:end]))
    return None


def _candidates(code: Sequence[str], source: Sequence[str]) -> Iterator[tuple[float, Region]]:
    """Yield the runs of ``source`` that are similar enough, each with its score."""
    if not code:
        return
    alike = [[_similarity(ours, theirs) for theirs in source] for ours in code]
    longest = len(code) + max(3, len(code) // 2)
    for start, line in enumerate(source):
        if not line.strip():
            continue
        for length, ratio in _ratios(code, source[start : start + longest], alike, start):
            end = start + length
            if ratio < LEAST_SIMILAR or not source[end - 1].strip():
                continue
            anchors = alike[0][start] + alike[-1][end - 1]
            score = ratio + ANCHOR_BONUS * anchors - LENGTH_PENALTY * abs(length - len(code))
            yield score, Region(start + 1, dedent(source[start:end]))


def _ratios(
    code: Sequence[str], source: Sequence[str], alike: Sequence[Sequence[float]], start: int
) -> Iterator[tuple[int, float]]:
    """Yield for every length of ``source`` how similar its first lines are to ``code``.

    The lines are aligned in order; the ratio is 1 where all are equal, 0 where none are alike.
    """
    total = sum(map(_weight, code))
    best = [0.0] * (len(code) + 1)
    for length, line in enumerate(source, start=1):
        weight = _weight(line)
        total += weight
        before, best = best, [0.0]
        for index, ours in enumerate(code):
            both = alike[index][start + length - 1] * (weight + _weight(ours))
            best.append(max(before[index] + both, before[index + 1], best[index]))
        yield length, best[-1] / total


def _weight(line: str) -> int:
    return len(line.strip()) + 1


def _similarity(ours: str, theirs: str) -> float:
    ours, theirs = ours.strip(), theirs.strip()
    if ours == theirs:
        return 1.0
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    ratio = matcher.ratio() if matcher.quick_ratio() >= LEAST_SIMILAR else 0.0
    return ratio if ratio >= LEAST_SIMILAR else 0.0


def _strip_blank(code: Sequence[str]) -> Sequence[str]:
    shown = [index for index, line in enumerate(code) if line.strip()]
    return code[shown[0] : shown[-1] + 1] if shown else ()
