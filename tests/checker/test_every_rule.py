"""Every rule of the checker is documented and proven, fires where it should and only there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from checking.engine import check_contents, check_text
from checking.general import GENERAL
from checking.rule import StateRule, Versions
from checking.rules import all_rules
from harness import REPOSITORY

RULES = [rule for rule in all_rules().values() if rule not in GENERAL]
DEFAULT = [rule for rule in RULES if rule.default]
MARK = "# <- here"
HEAD = "import streamlit as st\n"


def cases(rule: StateRule, kind: str) -> dict[str, str]:
    """Return what ``cases_ss101.py`` says for a rule: ``FIRES`` or ``SILENT``."""
    module = import_module(f"checker.cases_{rule.code.lower()}")
    found: dict[str, str] = getattr(module, kind)
    return found


def sources(kind: str) -> list[ParameterSet]:
    """Return a parameter for every case of every rule."""
    return [
        pytest.param(rule, source, id=f"{rule.code}-{name}")
        for rule in RULES
        for name, source in cases(rule, kind).items()
    ]


def lines(rule: StateRule, source: str) -> list[int]:
    """Return the lines of a source where a rule fires."""
    return [found.line for found in check_text(source, "app.py", [rule], versions(rule))]


def versions(rule: StateRule) -> Versions:
    """Return the Streamlit version on which a rule is shown."""
    return Versions(rule.shown_on, rule.shown_on) if rule.shown_on else Versions()


@pytest.mark.parametrize(("rule", "source"), sources("FIRES"))
def test_it_fires_at_the_marks_and_nowhere_else(rule: StateRule, source: str) -> None:
    text = HEAD + source
    marked = [number for number, line in enumerate(text.splitlines(), 1) if line.endswith(MARK)]
    assert marked
    assert lines(rule, text) == marked


@pytest.mark.parametrize(("rule", "source"), sources("SILENT"))
def test_it_is_silent(rule: StateRule, source: str) -> None:
    assert MARK not in source
    assert lines(rule, HEAD + source) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_its_bad_example_fires_at_the_declared_lines(rule: StateRule) -> None:
    found = [(line, text) for path, line, text in in_example(rule, rule.bad)]
    assert found
    declared = [
        (number, text)
        for path in files_of(rule.bad)
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if rule.bad_line in text
    ]
    assert sorted(set(found)) == sorted(declared)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_its_good_example_is_silent(rule: StateRule) -> None:
    assert [*in_example(rule, rule.good)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_its_examples_are_proven(rule: StateRule) -> None:
    for example in (rule.bad, rule.good):
        app = files_of(example)[0].relative_to(REPOSITORY).as_posix()
        assert app in proofs(), f"no test in tests/proofs or tests/browser runs {app}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_it_is_documented(rule: StateRule) -> None:
    first, *parts = re.split(r"\n\n", rule.explanation.strip())
    assert re.fullmatch(r"[A-Z`].+\.", first), "the first line is one sentence"
    for heading in ("Why: ", "Bad:\n    ", "Good:\n    ", "Limits: "):
        assert sum(part.startswith(heading) for part in parts) == 1, heading
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert re.fullmatch(r"SS[1-5]\d\d", rule.code)
    assert rule.fact_checks or rule.module_checks or rule.project_checks


def test_codes_and_names_are_used_once() -> None:
    files = list((REPOSITORY / "scripts/checking/rules").glob("ss*.py"))
    assert len(files) == len(RULES) == len({rule.name for rule in RULES})
    for rule in RULES:
        name = f"{rule.code.lower()}_{rule.name.replace('-', '_')}.py"
        assert name in {file.name for file in files}


GOOD_EXAMPLES = sorted(
    path.relative_to(REPOSITORY).as_posix()
    for path in (REPOSITORY / "examples").rglob("*.py")
    if "mistakes" not in path.parts and path.name != "conftest.py"
)


def test_examples_that_show_no_mistake_have_none() -> None:
    folders = {Path(name).parent.as_posix() for name in GOOD_EXAMPLES if name.endswith("/app.py")}
    singles = [n for n in GOOD_EXAMPLES if Path(n).parent.as_posix() not in folders]
    found = [
        f"{finding.path}:{finding.line}: {finding.code} {finding.message}"
        for group in [*[[name] for name in singles], *map(in_folder, sorted(folders))]
        for finding in check_contents([(n, (REPOSITORY / n).read_bytes()) for n in group], DEFAULT)
    ]
    assert found == []


def in_folder(folder: str) -> list[str]:
    return [name for name in GOOD_EXAMPLES if Path(name).parent.as_posix() == folder]


def files_of(example: str) -> list[Path]:
    """Return the files of an example: one, or those of its folder with the entrypoint first."""
    path = REPOSITORY / example
    if path.name == "app.py":
        path = path.parent
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def in_example(rule: StateRule, example: str) -> Iterator[tuple[str, int, str]]:
    """Yield path, line and text of what a rule finds in an example."""
    contents = [(str(path), path.read_bytes()) for path in files_of(example)]
    for finding in check_contents(contents, [rule], versions(rule)):
        text = Path(finding.path).read_text(encoding="utf-8").splitlines()[finding.line - 1]
        yield finding.path, finding.line, text


@cache
def proofs() -> str:
    """Return the text of all proofs."""
    return "".join(
        path.read_text(encoding="utf-8")
        for pattern in ("proofs/test_*", "browser/test_*", "checker/test_bad_apps_misbehave_*")
        for path in sorted((REPOSITORY / "tests").glob(f"{pattern}.py"))
    )
