"""Check what the command line names, repair where that is asked for, and print what is left."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from reporting.finding import Finding
from reporting.writers import WRITERS, printable

from checking.app_version import AppVersion, version_for
from checking.engine import around, check_contents, place
from checking.filtering import Filters
from checking.rule import StateRule, Versions
from checking.rules import all_rules
from checking.settings import Settings, SettingsError, find_settings
from checking.sources import Unchecked, find, read

TOOL = "check_app.py"
Complain = Callable[[str], int]


class Request(NamedTuple):
    """What the command line asks for. An option that takes a text is "" where it is not given."""

    paths: tuple[str, ...]
    format: str
    select: tuple[str, ...]
    extend: tuple[str, ...]
    ignore: tuple[str, ...]
    streamlit: str
    statistics: bool
    jobs: int
    stdin_filename: str
    diff: str
    fix: bool
    dry_run: bool
    isolated: bool


class Outcome(NamedTuple):
    """What is left to report: findings, remarks, and what could not be read or written."""

    findings: list[Finding]
    notes: list[str]
    failures: list[str]
    diff: str = ""


def report(request: Request, complain: Complain) -> int:
    """Check, print, return the exit code: 2 where something could not be read or written."""
    rules = all_rules()
    folders = folders_above(request)
    changed = None
    try:
        settings = Settings() if request.isolated else find_settings(folders, rules)
        if request.diff:
            from checking.changed_lines import GitError, changed_lines

            try:
                changed = changed_lines(request.diff, folders[0])
            except GitError as error:
                return complain(str(error))
    except SettingsError as error:
        return complain(str(error))
    version = version_for(request.streamlit, settings, folders[0])
    contents, unchecked = collect(request, settings)
    selection = settings.selection(request.select, request.extend, request.ignore)
    enabled = selection.rules(rules)
    ran = [rule.code for rule in enabled if rule.holds_on(version.versions)]
    filters = Filters(ran, rules, selection, changed)

    def counted(files: Mapping[str, bytes]) -> list[Finding]:
        found = check(list(files.items()), enabled, version.versions, request.jobs)
        return filters.left(files, found)

    outcome = Outcome(
        counted(dict(contents)),
        [f"{path}: not checked: {reason}" for path, reason, failed in unchecked if not failed],
        [f"{path}: {reason}" for path, reason, failed in unchecked if failed],
    )
    if request.fix:
        outcome = _repaired(request, outcome, dict(contents), counted)
    elif number := sum(bool(found.fix and found.fix.certain) for found in outcome.findings):
        outcome.notes.append(f"{number} can be repaired: add --fix, and --dry-run to see it first")
    _print(request, outcome, version, len(contents), rules)
    for failure in outcome.failures:
        complain(failure)
    return 2 if outcome.failures else int(bool(outcome.findings))


def folders_above(request: Request) -> list[str]:
    """Return the folder that everything asked for lies in, and its parents up to the repository."""
    from pathlib import Path

    from streamlit_versions.finding import levels_above

    named = [path for path in request.paths if path != "-"]
    if "-" in request.paths:
        named.append(request.stdin_filename or os.curdir)
    folders = [path if os.path.isdir(path) else os.path.dirname(path) for path in named]
    try:
        common = os.path.commonpath([os.path.abspath(folder) for folder in folders])
    except ValueError:  # several drives of Windows
        common = os.getcwd()
    while not os.path.isdir(common):
        common = os.path.dirname(common)
    return [str(level) for level in levels_above(Path(common))]


def collect(
    request: Request, settings: Settings
) -> tuple[list[tuple[str, bytes]], list[Unchecked]]:
    """Return the contents of the files that are to be checked, and what is left out."""
    contents: list[tuple[str, bytes]] = []
    unchecked: list[Unchecked] = []
    if "-" in request.paths:
        name = request.stdin_filename or "<stdin>"
        if request.stdin_filename and settings.excludes(name):
            unchecked.append(Unchecked(name, "excluded by the settings"))
        else:
            contents.append((name, sys.stdin.buffer.read()))
    for found in find([path for path in request.paths if path != "-"], settings.excludes):
        content = read(found) if isinstance(found, str) else found
        if isinstance(content, Unchecked):
            unchecked.append(content)
        else:
            contents.append((str(found), content))
    return contents, unchecked


def check(
    contents: list[tuple[str, bytes]], rules: Sequence[StateRule], versions: Versions, jobs: int
) -> list[Finding]:
    """Return the findings of files, found in one process or in several."""
    if len(contents) == 1:
        return check_contents(contents, rules, versions)
    from checking.parallel import check_many

    return check_many(contents, rules, versions, jobs)


def statistics(findings: Sequence[Finding], rules: Mapping[str, StateRule]) -> str:
    """Return how often each rule fired, the most frequent first."""
    counts = Counter(finding.code for finding in findings)
    return "".join(
        f"{number:6}  {code}  {rules[code].name}\n" for code, number in counts.most_common()
    )


def _repaired(
    request: Request,
    outcome: Outcome,
    contents: dict[str, bytes],
    counted: Callable[[Mapping[str, bytes]], list[Finding]],
) -> Outcome:
    from checking.fixing import fixable, repair, show, write

    # What cannot be touched by a repair is not looked at again.
    concerned = around(contents, {finding.path for finding in fixable(outcome.findings)})
    others = [finding for finding in outcome.findings if finding.path not in concerned]
    repaired = repair(concerned, counted)
    notes = [f"{path}: not repaired: {reason}" for path, reason in repaired.refused.items()]
    if request.dry_run:
        return outcome._replace(notes=outcome.notes + notes, diff=show(contents, repaired))
    done, failures = write(contents, repaired)
    left = repaired.left
    if failures:
        left = counted({**concerned, **{path: repaired.contents[path] for path in done}})
    return Outcome(
        sorted([*others, *left], key=place),
        [*outcome.notes, *(f"{path}: {number} repaired" for path, number in done.items()), *notes],
        outcome.failures + failures,
    )


def _print(
    request: Request,
    outcome: Outcome,
    version: AppVersion,
    files: int,
    rules: Mapping[str, StateRule],
) -> None:
    told = list(version.problems)
    if request.dry_run:
        sys.stdout.write(outcome.diff)
        told += outcome.notes
    elif request.statistics:
        sys.stdout.write(statistics(outcome.findings, rules))
        told += outcome.notes
    else:
        write = WRITERS[request.format]
        facts = {"streamlit": version.facts(), "failures": outcome.failures}
        sys.stdout.write(
            write(
                outcome.findings,
                rules,
                checked={"files": files},
                tool=TOOL,
                notes=outcome.notes,
                facts=facts,
            )
        )
    sys.stdout.flush()
    if request.format in ("text", "github"):
        told.append(str(version))
    for line in told:
        print(f"{TOOL}: {printable(line)}", file=sys.stderr)
