"""What validate.py says about a folder of public skills, beside two other validators.

    python benchmarks/public_skills.py FOLDER [--samples 2] [--agnix PATH]

Runs validate.py once over the whole folder, ``skills-ref`` on each skill and ``agnix`` over the
folder. Prints how many skills each accepts, where the verdicts differ (our codes, their reasons,
some skills), and the processor time of validate.py against a bare YAML and Markdown parse of the
same documents (budget 1.5). Compared are the rules of the specification: our errors SK1xx, all of
skills-ref, and the errors AS-xxx of agnix. Exit code 1: validate.py crashed, printed what is no
clear line, or skipped a skill. Exit code 2: the job could not be done.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import shutil
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from skills_ref import validate as validate_by_reference

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from validation.discovery import NoSkillError, find_skills
from validation.reading import read_skill
from validator import parse_bare, timed

VALIDATOR = Path(__file__).resolve().parent.parent / "scripts" / "validate.py"
NOTHING = "-"
# What skills-ref says, each kind by the beginning of its message or a part of it.
KINDS = {
    "must start with YAML": "no frontmatter",
    "not properly closed": "not closed",
    "must be a YAML mapping": "no mapping",
    "flow mapping": "flow style",
    "flow sequence": "flow style",
    "ugly disallowed JSONesque": "flow style",
    "uplicate key": "duplicate key",
    "Invalid YAML": "YAML syntax",
    "Unexpected fields": "unknown key",
    "Missing required field": "missing key",
    "must be a non-empty string": "empty value",
    "must match skill name": "name is not the folder's",
    "must be lowercase": "name in capitals",
    "invalid characters": "name has other characters",
    "hyphen": "name's hyphens",
    "Skill name": "name too long",
    "Description exceeds": "description too long",
    "ompatibility": "compatibility",
}


class Verdicts(NamedTuple):
    """What one validator says: the reasons why it rejects a skill, by the skill's folder."""

    name: str
    reasons: Mapping[str, frozenset[str]]


def main() -> int:
    """Run the validators and print what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="a folder with skills at any depth")
    parser.add_argument("--samples", type=int, default=2, help="of each difference (default 2)")
    parser.add_argument("--agnix", default="", help="its program (default: beside this Python)")
    options = parser.parse_args()
    folder: Path = options.folder
    agnix = options.agnix or str(Path(sys.executable).with_name("agnix"))
    if shutil.which(agnix) is None:
        fail(f"{agnix}: is no program: pip install agnix, or name it with --agnix")
    try:
        roots = sorted(find_skills(folder))
    except NoSkillError as error:
        fail(str(error))
    names = [root.relative_to(folder).as_posix() for root in roots]
    answer, complaints, seconds = run_validator(folder)
    mine = list(errors_of(answer))
    ours = Verdicts("validate.py", by_skill(names, mine))
    form = Verdicts("  its SK1xx", own(names, mine, "SK1"))
    reference = Verdicts("skills-ref", {n: judge(folder / n) for n in names})
    others = run_agnix(agnix, folder)
    other = Verdicts("agnix", by_skill(names, others))
    spec = Verdicts("  its AS-xxx", own(names, others, "AS-"))

    folders = len({name.split("/")[0] for name in names})
    print(f"{len(names):,} skills in {folders} folders, {answer['summary']['checked']}\n")
    print(f"{'':14}{'accepted':>9}{'rejected':>9}")
    for verdicts in (ours, form, reference, other, spec):
        rejected = sum(map(bool, verdicts.reasons.values()))
        print(f"{verdicts.name:14}{len(names) - rejected:9,}{rejected:9,}")
    for theirs in (reference, spec):
        print_differences(names, form, theirs, options.samples)
    print("\ncodes: " + ", ".join(f"{k} {v}" for k, v in answer["summary"]["codes"].items()))
    documents = [page.path for root in roots for page in read_skill(root).pages]
    bare = timed(lambda: parse_bare(documents))
    print(f"\nvalidate.py {seconds:.1f} s, bare parse {bare:.1f} s of {len(documents):,} documents")
    print(f"ratio       {seconds / bare:.2f} (budget 1.5)")
    for line in complaints:
        print(f"validate.py: not a clear line: {line}", file=sys.stderr)
    if missed := len(names) - answer["summary"]["checked"]["skills"]:
        print(f"validate.py did not check {missed} skills", file=sys.stderr)
    return 1 if complaints or missed else 0


def run_validator(folder: Path) -> tuple[dict[str, Any], list[str], float]:
    """Return the answer of validate.py, what it should not have said, and its processor time."""
    say("validate.py")
    before = used_by_children()
    command = [sys.executable, str(VALIDATOR), ".", "--format", "json"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    seconds = used_by_children() - before
    lines = done.stderr.splitlines()
    unclear = [line for line in lines if not re.match(r"validate\.py: \S+: .", line)]
    if done.returncode not in (0, 1, 2) or (done.returncode == 2) is not bool(lines):
        unclear.append(f"exit code {done.returncode} with {len(lines)} lines on stderr")
    if not done.stdout:
        fail(f"validate.py printed nothing: {(lines or ['no message'])[-1]}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer, unclear, seconds


def errors_of(answer: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """Yield the path and the code of every error of validate.py."""
    for finding in answer["findings"]:
        if finding["severity"] == "error":
            yield finding["path"], finding["code"]


def run_agnix(program: str, folder: Path) -> list[tuple[str, str]]:
    """Return the path and the rule of every error of agnix."""
    say("agnix")
    command = [program, "--format", "json", "--max-files", "0", "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    try:
        diagnostics = json.loads(done.stdout)["diagnostics"]
    except (ValueError, KeyError):
        fail(f"agnix gave no JSON: {(done.stderr.strip().splitlines() or ['no message'])[-1]}")
    return [(one["file"], one["rule"]) for one in diagnostics if one["level"] == "error"]


def judge(root: Path) -> frozenset[str]:
    """Return the kinds of reasons why skills-ref rejects a skill; a crash is one."""
    try:
        messages = validate_by_reference(root)
    except Exception as error:  # whatever it raises is its verdict
        return frozenset({f"crashes: {type(error).__name__}"})
    return frozenset(kind_of(message) for message in messages)


def kind_of(message: str) -> str:
    """Return the kind of a message of skills-ref, or its first line where there is none."""
    known = (kind for part, kind in KINDS.items() if part in message)
    return next(known, message.split("\n")[0])


def by_skill(names: Sequence[str], found: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Return the reasons by skill; ``found`` has paths of files below the skills."""
    reasons: dict[str, set[str]] = {name: set() for name in names}
    for path, reason in found:
        parts = path.removeprefix("./").split("/")
        for length in range(len(parts), 0, -1):
            if (name := "/".join(parts[:length])) in reasons:
                reasons[name].add(reason)
                break
    return {name: frozenset(some) for name, some in reasons.items()}


def own(
    names: Sequence[str], found: Iterable[tuple[str, str]], prefix: str
) -> dict[str, frozenset[str]]:
    """Return the reasons that begin with ``prefix``, without those about a skill in a skill."""
    roots = set(names)
    return by_skill(
        names,
        (
            (path, reason)
            for path, reason in found
            if reason.startswith(prefix) and path.removeprefix("./").rpartition("/")[0] in roots
        ),
    )


def print_differences(names: Sequence[str], ours: Verdicts, theirs: Verdicts, samples: int) -> None:
    """Print the skills that one accepts and the other does not, by kind."""
    kinds: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in names:
        mine, other = ours.reasons[name], theirs.reasons[name]
        if bool(mine) is not bool(other):
            kinds[" ".join(sorted(mine)) or NOTHING, ", ".join(sorted(other)) or NOTHING].append(
                name
            )
    total = Counter({kind: len(some) for kind, some in kinds.items()})
    print(f"\n{total.total():,} other verdicts by {theirs.name.strip()}")
    for (mine, other), number in total.most_common():
        print(f"{number:6,}  {mine:24}  {other}")
        for name in kinds[mine, other][:samples]:
            print(f"{'':10}{name}")


def used_by_children() -> float:
    """Return the processor time of the processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def say(what: str) -> None:
    """Tell a terminal what runs now."""
    if sys.stderr.isatty():
        print(f"{time.strftime('%H:%M:%S')} {what}", file=sys.stderr)


def fail(message: str) -> NoReturn:
    """End with one line, since the job cannot be done."""
    print(f"public_skills.py: {message}", file=sys.stderr)
    raise SystemExit(2)


if __name__ == "__main__":
    raise SystemExit(main())
