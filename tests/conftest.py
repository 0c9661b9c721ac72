"""Rules of all tests: markers, ids of proofs that name their claim, outcomes for the record."""

from __future__ import annotations

import functools
import importlib.util
import os
import re
import sys
from pathlib import Path

# Counting its own use, for nobody, takes Streamlit a sixth of a run. Only its command line, and so
# what tests start as processes, reads this; for AppTest see tests/proofs/conftest.py.
os.environ.setdefault("STREAMLIT_BROWSER_GATHER_USAGE_STATS", "false")

# The tools look there for the version of a project; the tests' projects are not this one.
os.environ.pop("VIRTUAL_ENV", None)

import harness
import pyarrow  # type: ignore[import-untyped]  # noqa: F401
import pytest
import version_ranges

# pyarrow 25.0.0, which is Streamlit 1.59's contemporary, crashes the process when it is first
# imported on a thread that ends, as script runs do (apache/arrow#50471); imported above, on the
# main thread, it does not. Every suite loads this file. Processes that tests start have no pyarrow
# in their apps, and servers run on the target, whose pyarrow is newer.
DOCUMENTS = [
    harness.REPOSITORY / "SKILL.md",
    *sorted((harness.REPOSITORY / "references").glob("*.md")),
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--chromium", help="the browser of the browser proofs (default: on PATH)")
    parser.addoption(
        "--environments",
        default=harness.REPOSITORY / ".nox",
        help="folder of the environments with older Streamlits (browser proofs; default: .nox)",
    )
    parser.addoption(
        "--fuzz", type=int, metavar="N", help="try each property on N new inputs, not on the usual"
    )
    parser.addoption(
        "--slow-pages",
        type=float,
        default=1,
        metavar="N",
        help="slow the scripts of pages down N times, to see what a busy machine would (browser)",
    )
    parser.addoption("--outcomes", type=Path, help="write to this file what each test showed")

    parser.addoption(
        "--app-python",
        action="append",
        default=[],
        help="an interpreter that traced apps run under, its Streamlit any version "
        "(default: this one; give it several times for several)",
    )


def pytest_configure(config: pytest.Config) -> None:
    if importlib.util.find_spec("hypothesis"):  # an older Streamlit's environment has none
        importlib.import_module("fuzzing").load_profile(config.getoption("--fuzz"))
    config.pluginmanager.register(version_ranges)
    if (outcomes := config.getoption("--outcomes")) and not hasattr(config, "workerinput"):
        config.pluginmanager.register(version_ranges.OutcomeWriter(outcomes))
    for marker in (
        "proves(sentences, example, since, until, otherwise): see tests/proving.py",
        "about_apptest: about AppTest itself, so that an older one gets no help",
        "browser: needs Chromium; all of tests/browser and tests/traces_in_chromium",
        "tracing_versions: runs an app under each --app-python",
        "graders: every known solution of every task for agents is graded, some in Chromium",
        "client: other programs judge or install the skill, some from npm; all of tests/clients",
    ):
        config.addinivalue_line("markers", marker)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Name in a proof's id the document and line of its first sentence, and the example."""
    if "app_python" in metafunc.fixturenames:
        given = metafunc.config.getoption("--app-python") or [sys.executable]
        metafunc.parametrize("app_python", given, ids=[_environment(path) for path in given])
    markers = [m for m in metafunc.definition.iter_markers("proves") if m.kwargs["sentences"]]
    if markers:
        place = _place(markers[0].kwargs["sentences"][0])
        example = next((m.kwargs["example"] for m in markers if m.kwargs["example"]), None)
        metafunc.fixturenames.append("claim")
        metafunc.parametrize("claim", [place], ids=[f"{place}|{example}" if example else place])


def _environment(python: str) -> str:
    """Return the name of the environment that an interpreter belongs to."""
    return Path(python).parent.parent.name


def _place(sentence: str) -> str:
    pattern = r"\s+".join(re.escape(word) for word in sentence.split())
    for name, text in _documents().items():
        if found := re.search(pattern, text):
            return f"{name}:{text.count(chr(10), 0, found.start()) + 1}"
    return "sentence not in any document"


@functools.cache
def _documents() -> dict[str, str]:
    return {
        document.relative_to(harness.REPOSITORY).as_posix(): document.read_text(encoding="utf-8")
        for document in DOCUMENTS
    }


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs Chromium."""
    folders = [harness.REPOSITORY / name for name in ("tests/browser", "tests/traces_in_chromium")]
    for item in items:
        if any(map(item.path.is_relative_to, folders)):
            item.add_marker("browser")
