"""Repairing files: only what is certain, only what stands up to a second look."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from reporting.finding import Edit, Finding

from checking.sources import declared_encoding, decode

# Of overlapping repairs one waits for the next round; more rounds than this are a circle.
_ROUNDS = 10
_LINE = re.compile(r"[^\n]*\n|[^\n]+")

Contents = Mapping[str, bytes]
Check = Callable[[Contents], list[Finding]]


class Repaired(NamedTuple):
    """Files with their new content, how many repairs each got, and why others got none.

    ``left`` are the findings after the repairs.
    """

    contents: dict[str, bytes]
    counts: dict[str, int]
    refused: dict[str, str]
    left: list[Finding]


def fixable(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings whose repair is certain."""
    return [finding for finding in findings if finding.fix and finding.fix.certain]


def repair(contents: Contents, check: Check) -> Repaired:
    """Return what the certain repairs make of files; nothing is written.

    ``check`` returns the findings that count. A file is left as it was where its repairs would
    bring new findings in it, or where its text cannot be written back byte by byte.
    """
    original, current = dict(contents), dict(contents)
    before = check(current)
    counts: Counter[str] = Counter()
    refused: dict[str, str] = {}
    for _ in range(_ROUNDS):
        changed: dict[str, bytes] = {}
        done: Counter[str] = Counter()
        for path, fixes in _by_path(fixable(before), refused).items():
            try:
                changed[path], done[path] = apply_fixes(current[path], fixes)
            except ValueError as error:
                refused[path] = str(error)
        if not changed:
            break
        after = check({**current, **changed})
        if spoilt := _spoilt(before, after, set(changed)):
            refused |= dict.fromkeys(spoilt, "its repair would bring new findings")
            # What was repaired in earlier rounds stood up to the second look.
            continue
        current.update(changed)
        counts += done
        before = after
    new = {path: content for path, content in current.items() if content != original[path]}
    return Repaired(new, {path: counts[path] for path in new}, refused, before)


def apply_fixes(content: bytes, fixes: Sequence[Sequence[Edit]]) -> tuple[bytes, int]:
    """Return a file after its repairs, and how many were made; of two that overlap, the first.

    Encoding, byte order mark and line ends stay. Raises ValueError, with the reason, where the
    text cannot be written back.
    """
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    encoding = "utf-8" if mark else declared_encoding(content)
    text = decode(content)
    if mark + text.encode(encoding) != content:
        raise ValueError(f"its {encoding} text cannot be written back byte by byte")
    newline = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    accepted: list[Edit] = []
    made = 0
    for edits in fixes:
        new = [edit for edit in edits if edit not in accepted]
        if not any(_overlap(one, other) for one in new for other in accepted):
            accepted += new
            made += 1
    for start, end, replacement in sorted(accepted, reverse=True):
        text = text[:start] + replacement.replace("\n", newline) + text[end:]
    try:
        return mark + text.encode(encoding), made
    except UnicodeEncodeError as error:
        raise ValueError(
            f"its encoding, {encoding}, has no {error.object[error.start]!r}"
        ) from None


def show(before: Contents, repaired: Repaired) -> str:
    """Return a unified diff of the repairs, as ``patch`` and ``git apply`` take it."""
    import difflib

    lines: list[str] = []
    for path, content in repaired.contents.items():
        old, new = (_LINE.findall(decode(text)) for text in (before[path], content))
        name = path.lstrip("/")
        lines += difflib.unified_diff(old, new, f"a/{name}", f"b/{name}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def write(before: Contents, repaired: Repaired) -> tuple[dict[str, int], list[str]]:
    """Write the repaired files, each whole or not at all.

    Returns how many repairs each got, and one line for each that could not be written.
    """
    from writing.replacing import replace_file

    done: dict[str, int] = {}
    failures: list[str] = []
    for path, content in repaired.contents.items():
        try:
            with open(path, "rb") as file:
                if file.read() != before[path]:
                    failures.append(f"{path}: not repaired, since it has just been changed")
                    continue
            replace_file(path, content)
        except OSError as error:
            failures.append(f"{path}: not repaired: {error.strerror or error}")
        else:
            done[path] = repaired.counts[path]
    return done, failures


def _by_path(
    findings: Iterable[Finding], refused: Mapping[str, str]
) -> dict[str, list[list[Edit]]]:
    found: dict[str, list[list[Edit]]] = {}
    for finding in findings:
        if finding.fix and finding.path not in refused:
            found.setdefault(finding.path, []).append(list(finding.fix.edits))
    return found


def _overlap(one: Edit, other: Edit) -> bool:
    if one.start == other.start:
        return True
    return one.start < other.end and other.start < one.end


def _spoilt(before: list[Finding], after: list[Finding], changed: set[str]) -> set[str]:
    """Return the changed files that have findings which they did not have; all, if it is others."""
    old = Counter((finding.path, finding.code) for finding in before)
    new = Counter((finding.path, finding.code) for finding in after)
    worse = {path for path, code in new if new[path, code] > old[path, code]}
    idle = {
        path
        for path in changed
        if sum(new[key] for key in new if key[0] == path)
        >= sum(old[key] for key in old if key[0] == path)
    }
    if worse - changed:
        return changed
    return worse | idle
