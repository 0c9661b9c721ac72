"""Change the sources a little, one change at a time, and list the changes that no test notices.

    python benchmarks/mutants.py [SUITE ...] [--file PART ...] [--sample N] [--quick] [--jobs 2]

Suites are the rules of the checker, the bindings of the validator, and the installer. Each change
is made in a copy of the repository, and the tests of its module run there until one fails. Prints
a table and each change that survives, as ``path:line:column: old -> new``. Those listed in FILE
(lines ``path<TAB>line of source<TAB>change<TAB>why it changes nothing``) are known to mean the
same. Exit code 1: others survive.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from mutation.operators import Mutant, mutants
from mutation.running import LIMIT, passes
from mutation.suites import SUITES, Suite
from mutation.touching import OnlyThese, touching

ROOT = Path(__file__).resolve().parent.parent
KNOWN = ROOT / "docs/equivalent-mutants.tsv"


class Job(NamedTuple):
    """A change of a module, of one suite."""

    suite: str
    path: Path
    mutant: Mutant
    first: tuple[str, ...] = ()  # ids of tests that run the changed line

    def __str__(self) -> str:
        """Say where the change is, and what."""
        return f"{self.path.as_posix()}:{self.mutant}"

    def identity(self) -> tuple[str, str, str]:
        """Return what stays the same when lines move: module, its line's text, the change."""
        line = (ROOT / self.path).read_text(encoding="utf-8").splitlines()[self.mutant.line - 1]
        change = str(self.mutant).partition(" ")[2]
        return self.path.as_posix(), line.strip(), change


_tree = Path()
_options = argparse.Namespace()


def _start(options: argparse.Namespace) -> None:
    """Give this worker process a copy of the repository to change, and what the user has said."""
    global _tree, _options
    _options = options
    _tree = Path(tempfile.mkdtemp(prefix="mutants-")) / ROOT.name
    listed = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others"]
    names = subprocess.run([*listed, "--exclude-standard"], capture_output=True, check=True).stdout
    for name in filter(None, names.decode().split("\0")):
        if (ROOT / name).is_file():
            (_tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, _tree / name, follow_symlinks=False)
    for command in (["init", "-q"], ["add", "-A"]):  # some tests ask git what belongs to it
        subprocess.run(["git", "-C", str(_tree), *command], check=True)


def _survives(job: Job) -> bool:
    file = _tree / job.path
    text = file.read_text(encoding="utf-8")
    first = OnlyThese(job.first)
    try:
        file.write_text(job.mutant.applied(text), encoding="utf-8")
        if job.first and not _passes(first.files(), first):
            return False
        return all(_passes(stage) for stage in _stages(job))
    finally:
        file.write_text(text, encoding="utf-8")


def _passes(tests: Sequence[str], *plugins: object) -> bool:
    return passes(_tree, tests, plugins, _options.limit)


def _suite(job: Job) -> Suite:
    return next(suite for suite in SUITES if suite.name == job.suite)


def _stages(job: Job) -> Sequence[Sequence[str]]:
    stages = _suite(job).tests(str(job.path))
    return stages[:1] if _options.quick else stages


def _unchanged_fails(job: Job) -> str:
    """Return the tests that fail without any change: they would notice everything."""
    return next((" ".join(stage) for stage in _stages(job) if not _passes(stage)), "")


def _with_first_tests(jobs: list[Job]) -> list[Job]:
    """Give each change in one module the tests that run its line, or at least its module."""
    if not _suite(jobs[0]).traced:
        return jobs
    tests = touching(_tree, jobs[0].path, _stages(jobs[0])[0])
    return [
        job._replace(first=tuple(tests.get(job.mutant.line) or tests.get(0, ()))) for job in jobs
    ]


def _known(file: Path) -> set[tuple[str, ...]]:
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return {tuple(line.split("\t")[:3]) for line in lines if line}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the mutants and print what survives."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = [suite.name for suite in SUITES]
    parser.add_argument("suites", nargs="*", metavar="SUITE", help=", ".join(names))
    parser.add_argument(
        "--file", action="append", help="only modules whose path contains this, or another one"
    )
    parser.add_argument("--sample", type=int, help="only so many of each suite, drawn with seed 0")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--quick", action="store_true", help="only the quick tests: what they miss, others may see"
    )
    parser.add_argument(
        "--limit", type=float, default=LIMIT, help="seconds, after which the tests of a change hang"
    )
    parser.add_argument("--known", type=Path, default=KNOWN)
    options = parser.parse_args(arguments)
    if unknown := set(options.suites) - set(names):
        parser.error(f"no suite is called {unknown.pop()}: there are {', '.join(names)}")

    jobs: list[Job] = []
    for suite in SUITES:
        if options.suites and suite.name not in options.suites:
            continue
        found = [
            Job(suite.name, path, mutant)
            for path in suite.files(ROOT)
            if any(part in path.as_posix() for part in options.file or [""])
            for mutant in mutants((ROOT / path).read_text(encoding="utf-8"))
        ]
        if options.sample and options.sample < len(found):
            found = sorted(random.Random(0).sample(found, options.sample))
        jobs += found
    known = _known(options.known)
    totals, alive, equivalent = Counter(job.suite for job in jobs), Counter(), Counter()
    survivors: list[Job] = []
    start = time.monotonic()
    with get_context("fork").Pool(options.jobs, _start, (options,)) as pool:
        first = list({job.suite: job for job in reversed(jobs)}.values())
        if failing := list(filter(None, pool.map(_unchanged_fails, first, chunksize=1))):
            parser.error(f"these tests fail without any change: {'; '.join(failing)}")
        modules = [list(found) for _, found in groupby(jobs, lambda job: job[:2])]
        jobs = [job for found in pool.imap(_with_first_tests, modules) for job in found]
        for number, (job, survived) in enumerate(
            zip(jobs, pool.imap(_survives, jobs), strict=True), 1
        ):
            if survived and job.identity() in known:
                equivalent[job.suite] += 1
            elif survived:
                alive[job.suite] += 1
                survivors.append(job)
                print(job, flush=True)
            if sys.stderr.isatty():
                print(f"\r{number} of {len(jobs)}", end="", file=sys.stderr, flush=True)
    print(f"{'suite':10} {'changes':>8} {'noticed':>8} {'same':>6} {'survive':>8}")
    for name, total in totals.items():
        noticed = total - alive[name] - equivalent[name]
        print(f"{name:10} {total:8} {noticed:8} {equivalent[name]:6} {alive[name]:8}")
    print(f"{time.monotonic() - start:.0f} s")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
