"""Which findings are wanted: ``--select``, ``--ignore`` and ``noqa`` comments where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from reporting.finding import Finding

_CODES = r"([A-Z]+\d+(?:[\s,]+[A-Z]+\d+)*)"
_COMMENT = re.compile(r"(?:#|<!--)\s*noqa:\s*" + _CODES)

LineAt = Callable[[str, int], str]


def parse_codes(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the codes and prefixes in ``text`` ("SK101,SK5").

    Raises ValueError, with a sentence for the user, for one that matches no known code.
    """
    codes = tuple(part.upper() for part in re.split(r"[\s,]+", text) if part)
    known = tuple(known)
    for code in codes:
        if not any(rule.startswith(code) for rule in known):
            raise ValueError(f"there is no rule {code}")
    return codes


def wanted(
    findings: Iterable[Finding],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    line_at: LineAt = lambda path, line: "",
) -> Iterator[Finding]:
    """Yield the findings that are selected, not ignored and not silenced on their line.

    ``line_at(path, line)`` returns the source line of a finding, "" where there is none. Of
    ``select`` and ``ignore`` the longer match wins, so ``--ignore SK5 --select SK513`` keeps SK513.
    """
    for finding in findings:
        chosen = _longest(finding.code, select) if select else 0
        if chosen < 0 or _longest(finding.code, ignore) >= chosen:
            continue
        if finding.code not in silenced(line_at(finding.path, finding.line)):
            yield finding


def silenced(line: str) -> frozenset[str]:
    """Return the codes that ``# noqa: SK101`` or ``<!-- noqa: SK101 -->`` on ``line`` names."""
    if "noqa" not in line:
        return frozenset()
    return frozenset(
        code for codes in _COMMENT.findall(line) for code in re.split(r"[\s,]+", codes)
    )


def _longest(code: str, prefixes: Sequence[str]) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)
