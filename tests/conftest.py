"""Rules of all tests: markers, ids of proofs that name their claim, version ranges."""

from __future__ import annotations

import functools
import re
from collections.abc import Generator, Mapping
from typing import Any

import harness
import pyarrow  # type: ignore[import-untyped]  # noqa: F401
import pytest

# pyarrow 25 crashes the process when it is first imported on a thread that ends, as script runs do
# (apache/arrow#50471); imported above, on the main thread, it does not.
DOCUMENTS = [
    harness.REPOSITORY / "SKILL.md",
    *sorted((harness.REPOSITORY / "references").glob("*.md")),
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--chromium", help="the browser of the browser proofs (default: on PATH)")


def pytest_configure(config: pytest.Config) -> None:
    for marker in (
        "proves(sentences, example, since, until, otherwise): see tests/proving.py",
        "browser: needs Chromium; all of tests/browser",
        "client: other programs judge or install the skill, some from npm; all of tests/clients",
    ):
        config.addinivalue_line("markers", marker)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Name in a proof's id the document and line of its first sentence, and the example."""
    markers = [m for m in metafunc.definition.iter_markers("proves") if m.kwargs["sentences"]]
    if markers:
        place = _place(markers[0].kwargs["sentences"][0])
        example = next((m.kwargs["example"] for m in markers if m.kwargs["example"]), None)
        metafunc.fixturenames.append("claim")
        metafunc.parametrize("claim", [place], ids=[f"{place}|{example}" if example else place])


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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the browser proofs; elsewhere than on the target keep the proofs that name a version.

    All other sentences are about the target version and promise nothing on another.
    """
    for item in items:
        if item.path.is_relative_to(harness.REPOSITORY / "tests/browser"):
            item.add_marker("browser")
    if harness.STREAMLIT_VERSION == harness.TARGET_VERSION:
        return
    chosen = [item for item in items if any(map(_names_a_version, item.iter_markers("proves")))]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen


def _names_a_version(marker: pytest.Mark) -> bool:
    return bool(marker.kwargs["since"] or marker.kwargs["until"])


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Outside its version range a proof must fail, and for the reason it states."""
    outside = [m.kwargs for m in pyfuncitem.iter_markers("proves") if not _holds_here(m.kwargs)]
    if not outside:
        return (yield)
    try:
        yield
    except (Exception, pytest.fail.Exception) as error:  # the latter: pytest.raises saw nothing
        text = f"{type(error).__name__}: {error}"
        for claim in outside:
            if claim["otherwise"] and not re.search(claim["otherwise"], text):
                raise AssertionError(
                    f"fails here for another reason than {claim['otherwise']!r}: {text}"
                ) from error
        return True
    version = ".".join(map(str, harness.STREAMLIT_VERSION))
    pytest.fail(f"holds on Streamlit {version} too, outside its stated range: {outside}")


def _holds_here(claim: Mapping[str, Any]) -> bool:
    def version(text: str) -> tuple[int, ...]:
        return tuple(int(part) for part in text.split("."))

    since, until = claim["since"], claim["until"]
    return (since is None or version(since) <= harness.STREAMLIT_VERSION) and (
        until is None or version(until) >= harness.STREAMLIT_VERSION
    )
