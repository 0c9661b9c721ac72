"""Check what the command line names, and print the findings."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reporting.filters import wanted
from reporting.finding import Finding
from reporting.writers import WRITERS

from checking.engine import check_contents
from checking.rule import StateRule, Versions
from checking.rules import all_rules
from checking.sources import Unchecked, decode, find, read


class Request(NamedTuple):
    """What the command line asks for."""

    paths: tuple[str, ...]
    format: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    version: tuple[int, int] | None
    statistics: bool
    jobs: int


def report(request: Request, complain: Callable[[str], int]) -> int:
    """Check, print, return the exit code: 2 where a path could not be read."""
    rules = all_rules()
    contents, unchecked = collect(request.paths)
    versions = Versions(request.version, request.version) if request.version else Versions()
    chosen = choose(list(rules.values()), request.select)
    found = check(contents, chosen, versions, request.jobs)
    texts = dict(contents)
    findings = list(
        wanted(
            found,
            select=request.select,
            ignore=request.ignore,
            line_at=lambda path, line: _line(texts, path, line),
        )
    )
    notes = [f"{path}: not checked: {reason}" for path, reason, failed in unchecked if not failed]
    write = WRITERS[request.format]
    if request.statistics:
        sys.stdout.write(statistics(findings, rules))
    else:
        sys.stdout.write(
            write(
                findings, rules, checked={"files": len(contents)}, tool="check_app.py", notes=notes
            )
        )
    failures = [item for item in unchecked if item.failed]
    for item in failures:
        complain(f"{item.path}: {item.reason}")
    if failures:
        return 2
    return 1 if findings else 0


def collect(paths: Sequence[str]) -> tuple[list[tuple[str, bytes]], list[Unchecked]]:
    """Return the contents of the files that are to be checked, and what is left out."""
    contents: list[tuple[str, bytes]] = []
    unchecked: list[Unchecked] = []
    if "-" in paths:
        contents.append(("<stdin>", sys.stdin.buffer.read()))
    for found in find([path for path in paths if path != "-"]):
        content = read(found) if isinstance(found, str) else found
        if isinstance(content, Unchecked):
            unchecked.append(content)
        else:
            contents.append((str(found), content))
    return contents, unchecked


def choose(rules: Sequence[StateRule], select: Sequence[str]) -> list[StateRule]:
    """Return the rules that run: those selected, or else those that are on by default."""
    if select:
        return [rule for rule in rules if rule.code.startswith(tuple(select))]
    return [rule for rule in rules if rule.default]


def check(
    contents: list[tuple[str, bytes]], rules: Sequence[StateRule], versions: Versions, jobs: int
) -> list[Finding]:
    """Return the findings of files, found in one process or in several."""
    return check_contents(contents, rules, versions)


def statistics(findings: Sequence[Finding], rules: dict[str, StateRule]) -> str:
    """Return how often each rule fired, the most frequent first."""
    counts = Counter(finding.code for finding in findings)
    return "".join(
        f"{number:6}  {code}  {rules[code].name}\n" for code, number in counts.most_common()
    )


def _line(texts: dict[str, bytes], path: str, number: int) -> str:
    content = texts.get(path, b"")
    if b"noqa" not in content:
        return ""
    try:
        lines = decode(content).splitlines()
    except (LookupError, UnicodeDecodeError):
        return ""
    return lines[number - 1] if number <= len(lines) else ""
