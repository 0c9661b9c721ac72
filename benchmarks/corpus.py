"""What the checker finds in a folder of real apps, to judge by eye how often it is right.

    python benchmarks/corpus.py FOLDER [--samples 3] [--select SS1] [--verdicts FILE]

Each folder in FOLDER is taken for one repository. It is checked by itself, and so is each folder in
it whose pins name Streamlit, as its author would do: there the version is known. Prints hits, files
and repositories for each rule, then a few samples of each with the lines around: drawn by a hash of
the place, so that the same places are drawn again as long as they are hits. Hits whose lines read
the same (a file that was copied) count once. With ``--verdicts``, a file of lines
``code<TAB>path:line<TAB>right|wrong<TAB>why``, the table says how many are right, and the samples
are those that nobody has judged yet. Exit code 1: the checker crashed or refused.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

PINS = ("requirements*.txt", "pyproject.toml", "environment.y*ml", "Pipfile")
CHECKER = Path(__file__).resolve().parent.parent / "scripts" / "check_app.py"


class Hit(NamedTuple):
    """One finding in one repository; ``path`` is relative to the corpus and begins with it."""

    code: str
    name: str
    path: str
    line: int
    message: str

    @property
    def place(self) -> str:
        """Return ``path:line``."""
        return f"{self.path}:{self.line}"

    @property
    def repository(self) -> str:
        """Return the folder of the corpus that the hit is in."""
        return self.path.split("/", 1)[0]


class Tally(NamedTuple):
    """The numbers of one rule."""

    code: str
    name: str
    hits: int
    files: int
    repositories: int
    right: int
    wrong: int

    @classmethod
    def of(cls, hits: Sequence[Hit], verdicts: Mapping[tuple[str, str], str]) -> Tally:
        """Count ``hits``, which are all of one rule."""
        judged = [verdicts.get((hit.code, hit.place)) for hit in hits]
        files, repositories = ({hit.path for hit in hits}, {hit.repository for hit in hits})
        numbers = (len(hits), len(files), len(repositories))
        return cls(
            hits[0].code, hits[0].name, *numbers, judged.count("right"), judged.count("wrong")
        )


def main() -> int:
    """Check the corpus and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="a folder of repositories")
    parser.add_argument("--samples", type=int, default=3, help="of each rule (default 3)")
    parser.add_argument("--context", type=int, default=6, help="lines around a sample (default 6)")
    parser.add_argument("--select", help="codes or prefixes, as check_app.py takes them")
    parser.add_argument("--ignore", help="codes or prefixes, as check_app.py takes them")
    parser.add_argument("--streamlit", help="a version, as check_app.py takes it")
    parser.add_argument("--verdicts", type=Path, help="what has been judged, tab-separated")
    parser.add_argument("--jobs", type=int, default=2, help="repositories at once (default 2)")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    options = parser.parse_args()
    if not options.folder.is_dir():
        parser.error(f"{options.folder} is no folder")
    verdicts = read_verdicts(options.verdicts) if options.verdicts else {}
    flags = [
        part
        for flag in ("select", "ignore", "streamlit")
        if (value := getattr(options, flag))
        for part in (f"--{flag}", value)
    ]
    repositories = sorted(path.name for path in options.folder.iterdir() if path.is_dir())
    with ThreadPoolExecutor(options.jobs) as pool:
        answers = list(pool.map(lambda name: check(options.folder, name, flags), repositories))
    hits = distinct(options.folder, [hit for found, _ in answers for hit in found])
    failures = [(name, why) for name, (_, why) in zip(repositories, answers, strict=True) if why]
    for name, why in failures:
        print(f"{name}: {why}", file=sys.stderr)
    by_rule: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_rule[hit.code].append(hit)
    tallies = [Tally.of(found, verdicts) for _, found in sorted(by_rule.items())]
    chosen = {
        code: sample([hit for hit in found if (code, hit.place) not in verdicts], options.samples)
        for code, found in sorted(by_rule.items())
    }
    write = write_json if options.format == "json" else write_text
    write(options.folder, options.context, len(repositories), tallies, chosen)
    return 1 if failures else 0


def check(folder: Path, repository: str, flags: Sequence[str]) -> tuple[list[Hit], str]:
    """Return what the checker finds in one repository, and why it could not, "" where it could."""
    hits: dict[tuple[str, str], list[Hit]] = {}
    roots = [repository, *pinned(folder, repository)]
    for root in roots:
        found, why = run(folder, root, flags)
        if why:
            return [], why
        # The innermost root knows the version, so its word replaces that of the ones around it.
        hits = {key: old for key, old in hits.items() if not key[1].startswith(f"{root}/")}
        for hit in found:
            hits.setdefault((hit.code, hit.place), []).append(hit)
    return [hit for some in hits.values() for hit in some], ""


def pinned(folder: Path, repository: str) -> list[str]:
    """Return the folders inside a repository whose pins name Streamlit, outer ones first."""
    found = {
        path.parent.relative_to(folder).as_posix()
        for pattern in PINS
        for path in (folder / repository).rglob(pattern)
        if path.is_file() and "streamlit" in path.read_text(encoding="utf-8", errors="replace")
    }
    return sorted(found - {repository})


def run(folder: Path, root: str, flags: Sequence[str]) -> tuple[list[Hit], str]:
    """Run the checker on one folder; return what it finds, or why it could not."""
    command = [sys.executable, str(CHECKER), root, "--format", "json", *flags]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    print(f"{root}: exit code {done.returncode}", file=sys.stderr)
    if done.returncode not in (0, 1) or "Traceback" in done.stderr:
        return [], (done.stderr.strip().splitlines() or ["no message"])[-1]
    findings: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return [
        Hit(found["code"], found["name"], found["path"], found["line"], found["message"])
        for found in findings
    ], ""


def distinct(folder: Path, hits: Iterable[Hit]) -> list[Hit]:
    """Return the first of the hits of one rule whose lines and the two lines around read alike."""
    seen: dict[tuple[str, str], Hit] = {}
    for hit in sorted(hits, key=lambda hit: (hit.code, hit.path, hit.line)):
        lines = read_lines(folder / hit.path)[max(0, hit.line - 3) : hit.line + 2]
        seen.setdefault((hit.code, "\n".join(line.strip() for line in lines)), hit)
    return list(seen.values())


def sample(hits: Iterable[Hit], number: int) -> list[Hit]:
    """Return ``number`` of the hits, the same ones each time, in the order of their places."""
    drawn = sorted(hits, key=lambda hit: hashlib.sha256(hit.place.encode()).digest())[:number]
    return sorted(drawn, key=lambda hit: (hit.path, hit.line))


def read_verdicts(path: Path) -> dict[tuple[str, str], str]:
    """Return ``right`` or ``wrong`` by code and place; a line that is neither ends the program."""
    verdicts = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        fields = line.split("\t")
        if len(fields) < 3 or fields[2] not in ("right", "wrong"):
            raise SystemExit(f"{path}:{number}: expected code, path:line, right or wrong, why")
        verdicts[fields[0], fields[1]] = fields[2]
    return verdicts


@lru_cache(maxsize=64)
def read_lines(path: Path) -> tuple[str, ...]:
    """Return the lines of a file as Python counts them."""
    text = path.read_text(encoding="utf-8", errors="replace")
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def excerpt(folder: Path, hit: Hit, context: int) -> list[str]:
    """Return the lines around a hit, the line itself marked."""
    first = max(1, hit.line - context)
    lines = read_lines(folder / hit.path)[first - 1 : hit.line + context]
    return [
        f"{'>' if number == hit.line else ' '}{number:6} {line}"
        for number, line in enumerate(lines, start=first)
    ]


def write_text(
    folder: Path,
    context: int,
    repositories: int,
    tallies: Sequence[Tally],
    chosen: Mapping[str, Sequence[Hit]],
) -> None:
    """Print the table, then the samples."""
    for code, hits in chosen.items():
        for hit in hits:
            print(f"== {code} {hit.name}  {hit.place}\n   {hit.message}")
            print("\n".join(excerpt(folder, hit, context)), end="\n\n")
    print(f"{'rule':32} {'hits':>5} {'files':>5} {'repos':>5} {'right':>5} {'wrong':>5}")
    for tally in tallies:
        numbers = " ".join(f"{number:5}" for number in tally[2:])
        print(f"{tally.code + ' ' + tally.name:32} {numbers}")
    right, wrong = (sum(getattr(tally, name) for tally in tallies) for name in ("right", "wrong"))
    total = sum(tally.hits for tally in tallies)
    share = f", {100 * right / (right + wrong):.1f} % right" if right + wrong else ""
    print(f"{total} hits in {repositories} repositories, {right + wrong} judged{share}")


def write_json(
    folder: Path,
    context: int,
    repositories: int,
    tallies: Sequence[Tally],
    chosen: Mapping[str, Sequence[Hit]],
) -> None:
    """Print one object: ``repositories``, ``rules`` and ``samples``."""
    samples = [
        {**hit._asdict(), "lines": excerpt(folder, hit, context)}
        for hits in chosen.values()
        for hit in hits
    ]
    rules = [tally._asdict() for tally in tallies]
    print(json.dumps({"repositories": repositories, "rules": rules, "samples": samples}, indent=2))


if __name__ == "__main__":
    raise SystemExit(main())
