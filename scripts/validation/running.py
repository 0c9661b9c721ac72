"""Running the checks over many skills, one in memory at a time."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from reporting.filters import LineAt, wanted
from reporting.finding import Finding
from reporting.progress import Progress
from reporting.rules import Rule
from reporting.writers import WRITERS, printable

from validation.checks import check_skill, summaries
from validation.discovery import NoSkillError, find_skills
from validation.reading import read_skill
from validation.skill import Skill

Complain = Callable[[str], int]
TOOL = "validate.py"


def report(
    paths: Sequence[Path],
    rules: Mapping[str, Rule],
    *,
    format: str,
    select: Sequence[str],
    ignore: Sequence[str],
    complain: Complain,
) -> int:
    """Check the skills at ``paths`` and print the findings; return the exit code."""
    findings: list[Finding] = []
    notes: list[str] = []
    errors: list[str] = []
    skills = files = code = 0
    for skill in _skills(paths, errors):
        skills += 1
        files += len(skill.shipped)
        try:
            found = list(check_skill(skill))
        except (RecursionError, MemoryError) as error:
            reason = type(error).__name__
            code = complain(f"{skill.root}: too large or too deep to check ({reason})")
            continue
        findings += wanted(found, select=select, ignore=ignore, line_at=line_reader(skill))
        notes += [f"{skill.shown}: {line}" if skill.shown else line for line in summaries(skill)]
    for message in errors:
        code = complain(message)
    if skills:
        checked = {"skills": skills, "files": files}
        write = WRITERS[format]
        findings.sort()
        sys.stdout.write(write(sorted(findings), rules, checked=checked, tool=TOOL, notes=notes))
        sys.stdout.flush()
    return code or int(bool(findings))


def mend_documents(paths: Sequence[Path], complain: Complain) -> int:
    """Rewrite code blocks from examples and generated texts from the record; return 0, or 2.

    What was rewritten is told on stderr, since what is printed then are the findings.
    """
    from validation.bindings.mending import mend
    from validation.record.mending import regenerate

    code = 0
    # What leads to no skill is complained of when the findings are printed.
    for skill in _skills(paths, []):
        try:
            for mended in (*mend(skill), *regenerate(skill)):
                print(printable(str(mended)), file=sys.stderr)
        except OSError as error:
            code = complain(f"{error.filename or skill.root}: {error.strerror or error}")
    return code


def print_claims(paths: Sequence[Path], complain: Complain, *, format: str) -> int:
    """Print the ledger of what the skills at ``paths`` state, as text or JSON."""
    from validation.claims.report import claims_json, claims_text

    errors: list[str] = []
    write = claims_json if format == "json" else claims_text
    sys.stdout.write(write(list(_skills(paths, errors))))
    sys.stdout.flush()
    return max((complain(message) for message in errors), default=0)


def print_blocks(paths: Sequence[Path], complain: Complain) -> int:
    """Print the fenced code blocks of the skills at ``paths`` as JSON; return the exit code."""
    errors: list[str] = []
    blocks = [
        {
            "document": page.shown,
            "lines": [block.line, block.end_line],
            "language": block.language,
            "words": list(block.words),
            "code": block.code,
        }
        for skill in _skills(paths, errors)
        for page in skill.pages
        for block in page.blocks
    ]
    print(json.dumps(blocks, indent=2), flush=True)
    return max((complain(message) for message in errors), default=0)


def line_reader(skill: Skill) -> LineAt:
    """Return a function that gives the source line of a finding's path and line."""
    texts = {page.shown: page.text for page in skill.pages}
    texts |= {file.shown: file.text for file in skill.texts}
    split: dict[str, list[str]] = {}

    def line_at(path: str, line: int) -> str:
        if path not in split:
            split[path] = texts.get(path, "").split("\n")
        return split[path][line - 1] if 0 < line <= len(split[path]) else ""

    return line_at


def _skills(paths: Iterable[Path], errors: list[str]) -> Iterator[Skill]:
    """Read each skill once; what leads to none goes to ``errors``."""
    seen: set[str] = set()
    progress = Progress()
    for path in paths:
        try:
            for root in find_skills(path):
                real = os.path.realpath(root)
                if real not in seen:
                    seen.add(real)
                    progress.say(f"{len(seen)} skills, now {printable(str(root))[-60:]}")
                    yield read_skill(root)
        except NoSkillError as error:
            errors.append(str(error))
    progress.clear()
