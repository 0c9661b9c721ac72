"""``# noqa: SS101``: findings that somebody silenced where they stand, and comments that do not.

A comment counts on every line of the expression that a finding is about. One without codes
silences everything; only codes of this checker are ever called unused.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from reporting.finding import Edit, Finding, Fix

from checking.general import UNUSED_NOQA

_NOQA = re.compile(
    r"#[ \t]*noqa\b(?:[ \t]*:[ \t]*([A-Z]+\d+\b(?:[ \t]*,?[ \t]*[A-Z]+\d+\b)*))?", re.IGNORECASE
)
_CODE = re.compile(r"[A-Z]+\d+", re.IGNORECASE)
_OURS = re.compile(r"SS\d+")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


class Comment(NamedTuple):
    """A ``noqa`` comment: its line, its offsets in the text, and the offsets of each code."""

    line: int
    start: int
    end: int
    codes: dict[str, tuple[int, int]]


def apply_noqa(
    path: str, text: str, findings: Sequence[Finding], ran: Collection[str], known: Collection[str]
) -> list[Finding]:
    """Return the findings of one file that no comment silences, and those about the comments.

    ``ran`` are the codes that could have been found here: of others nobody knows whether a comment
    is of use. ``known`` are all codes.
    """
    if _NOQA.search(text) is None:
        return list(findings)
    comments, glued = _read(text)
    used: set[tuple[int, str]] = set()
    kept = []
    for finding in findings:
        last = max(finding.line, finding.end_line)
        while last in glued:
            last += 1
        silencing = [
            comment
            for comment in comments
            if finding.line <= comment.line <= last and finding.code in (comment.codes or known)
        ]
        used |= {(comment.line, finding.code) for comment in silencing}
        if not silencing:
            kept.append(finding)
    if UNUSED_NOQA.code not in ran:
        return kept
    unused = [_unused(path, text, comment, used, ran, known) for comment in comments]
    kept += [finding for finding in unused if finding]
    return sorted(kept, key=lambda finding: finding[:-1])


def _unused(
    path: str,
    text: str,
    comment: Comment,
    used: Collection[tuple[int, str]],
    ran: Collection[str],
    known: Collection[str],
) -> Finding | None:
    """Return the finding about the codes of a comment that silence nothing."""
    # The codes of others are theirs to judge.
    ours = [code for code in comment.codes if _OURS.fullmatch(code) and code != UNUSED_NOQA.code]
    wrong = [code for code in ours if code not in known]
    idle = [code for code in ours if code in ran and (comment.line, code) not in used]
    if not (wrong or idle) or UNUSED_NOQA.code in comment.codes:
        return None
    said = [f"there is no rule {code}" for code in wrong]
    said += [f"{code} finds nothing here" for code in idle]
    first = comment.codes[(wrong or idle)[0]][0]
    line_start = max(text.rfind("\n", 0, first), text.rfind("\r", 0, first)) + 1
    return Finding(
        path,
        comment.line,
        first - line_start + 1,
        UNUSED_NOQA.code,
        UNUSED_NOQA.severity,
        f"this comment silences nothing: {', '.join(said)}",
        "Remove the code, or the whole comment: it would hide the next mistake on this line.",
        fix=_removal(text, comment, {*wrong, *idle}),
    )


def _removal(text: str, comment: Comment, codes: Collection[str]) -> Fix | None:
    """Return the edit that takes codes out of a comment, or takes the comment away."""
    left = [code for code in comment.codes if code not in codes]
    if left:
        first, last = min(comment.codes.values())[0], max(comment.codes.values())[1]
        return Fix((Edit(first, last, ", ".join(left)),))
    line_end = re.compile(r"[^\r\n]*").match(text, comment.end)
    rest = line_end[0] if line_end else ""
    if rest.strip() and not rest.lstrip().startswith("#"):
        return None  # a reason, or something that only its author understands
    if rest.strip():
        return Fix((Edit(comment.start, comment.end + len(rest) - len(rest.lstrip()), ""),))
    start = len(text[: comment.start].rstrip(" \t"))
    return Fix((Edit(start, comment.end + len(rest), ""),))


def _read(text: str) -> tuple[list[Comment], set[int]]:
    """Return the comments of a source, and the lines at whose end no comment can stand."""
    import io
    import tokenize

    lines = _LINE.findall(text)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    comments: list[Comment] = []
    glued = {number for number, line in enumerate(lines, 1) if line.rstrip("\r\n").endswith("\\")}
    try:
        for token in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
            row, column = token.start
            if token.type == tokenize.COMMENT:
                glued.discard(row)
                comments += _in_comment(token.string, row, starts[row - 1] + column)
            elif token.type not in (tokenize.NEWLINE, tokenize.NL):
                glued.update(range(row, token.end[0]))
    except (tokenize.TokenError, SyntaxError):
        pass  # the rest of a broken file has findings enough
    return comments, glued


def _in_comment(comment: str, line: int, offset: int) -> Iterator[Comment]:
    for found in _NOQA.finditer(comment):
        codes = {
            code[0].upper(): (
                offset + found.start(1) + code.start(),
                offset + found.start(1) + code.end(),
            )
            for code in _CODE.finditer(found[1] or "")
        }
        yield Comment(line, offset + found.start(), offset + found.end(), codes)
