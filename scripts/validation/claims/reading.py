"""Reading the tests of a skill into a ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reporting.finding import Finding

from validation.claims.ledger import Carrier, Ledger, build_ledger
from validation.claims.markers import Markers, read_markers
from validation.claims.rules import EMPTY, MALFORMED, ONE_SIDED
from validation.skill import Skill

FAULTS = {"malformed": MALFORMED, "one-sided": ONE_SIDED, "empty": EMPTY}
LARGEST = 2_000_000


@dataclass(frozen=True)
class TestFile:
    """A Python file below ``tests/``, with its path from the root and its markers."""

    name: str
    source: str
    markers: Markers


def read_tests(skill: Skill) -> tuple[list[TestFile], list[Finding]]:
    """Read the markers of every test file; what cannot be read becomes a finding."""
    files: list[TestFile] = []
    findings: list[Finding] = []
    for name in skill.files:
        if not (name.startswith("tests/") and name.endswith(".py")):
            continue
        shown = skill.shown_path(name)
        try:
            source = _read(skill.root / name)
            markers = read_markers(source)
        except SyntaxError as error:
            findings.append(
                MALFORMED.at(
                    shown,
                    f"does not parse: {error.msg}",
                    line=error.lineno or 1,
                    column=error.offset or 1,
                )
            )
        except (OSError, ValueError, RecursionError, MemoryError) as error:
            findings.append(MALFORMED.at(shown, f"cannot be read: {error}"))
        else:
            files.append(TestFile(name, source, markers))
            findings += _problems(shown, name, markers)
    return files, findings


def ledger_of(skill: Skill, tests: list[TestFile]) -> Ledger:
    """Return the ledger of the skill's documents and these tests."""
    return build_ledger(skill.documents, tuple(carriers_in(tests)))


def carriers_in(tests: Iterable[TestFile]) -> Iterator[Carrier]:
    """Yield every sentence that the markers of ``tests`` carry."""
    for test in tests:
        for marker in test.markers.markers:
            for sentence in marker.sentences:
                yield Carrier(test.name, marker, sentence)


def _problems(shown: str, name: str, markers: Markers) -> Iterator[Finding]:
    for problem in markers.problems:
        rule = FAULTS[problem.fault]
        yield rule.at(shown, problem.message, line=problem.line, column=problem.column)
    base = name.rpartition("/")[2]
    proofs = [marker for marker in markers.markers if marker.test]
    if proofs and not (base.startswith("test_") or base.endswith("_test.py")):
        line, column = proofs[0].line, proofs[0].column
        message = f"pytest does not run {base}: the name of a test file begins with test_"
        yield EMPTY.at(shown, message, line=line, column=column)


def _read(path: Path) -> str:
    if path.stat().st_size > LARGEST:
        raise ValueError(f"larger than {LARGEST / 1e6:.0f} MB")
    return path.read_bytes().decode("utf-8-sig")
