"""A cure that loses its one line fails the proof that it cures."""

from __future__ import annotations

import inspect
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import harness
import pytest
from playwright.sync_api import expect

from browser import test_callbacks as callbacks
from browser import test_hidden_widgets as hidden_widgets
from browser import test_tables_write_back as tables
from browser.app_page import AppPage
from browser.server import PATIENCE

BASE = "examples/tables/replace_the_base.py"


@pytest.fixture
def impatient() -> Iterator[None]:
    """Wait only some seconds for what will not come."""
    expect.set_options(timeout=8_000)
    yield
    expect.set_options(timeout=PATIENCE * 1000)


# The proof, the example of the cure, its line and what becomes of it, what the proof then says.
@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    ("proof", "example", "line", "broken", "said"),
    [
        (
            hidden_widgets.test_persisted_field_that_comes_back,
            hidden_widgets.FOLDED,
            ', persist_state="page"',
            "",
            "Street: gone",
        ),
        (
            callbacks.test_download_without_a_rerun,
            callbacks.REPORT,
            ', on_click="ignore"',
            "",
            r"where \d+ = messages\(",
        ),
        (
            tables.test_stable_base_keeps_every_edit,
            BASE,
            "    state.revision += 1\n",
            "",
            "'tasks_1'",
        ),
    ],
    ids=["persist_state", "ignore", "revision"],
)
def test_cure_without_its_line(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    proof: Callable[..., None],
    example: str,
    line: str,
    broken: str,
    said: str,
) -> None:
    copy = broken_copy(example, line, broken, tmp_path)
    browse: Callable[..., AppPage] = request.getfixturevalue("browse")

    def browse_broken(app: str, *arguments: Any, **options: Any) -> AppPage:
        return browse(copy if app == example else app, *arguments, **options)

    others = set(inspect.signature(proof).parameters) - {"browse"}
    fixtures = {name: request.getfixturevalue(name) for name in others}
    with pytest.raises((AssertionError, KeyError), match=said):
        proof(browse=browse_broken, **fixtures)


def broken_copy(example: str, line: str, broken: str, folder: Path) -> Path:
    """Copy an example with ``line`` replaced, which stands in it once; return its entrypoint."""
    entrypoint = harness.REPOSITORY / example
    if entrypoint.name == "app.py":
        copied = Path(shutil.copytree(entrypoint.parent, folder / "app")) / "app.py"
    else:
        copied = Path(shutil.copy(entrypoint, folder))
    sources = [file for file in copied.parent.rglob("*.py") if line in file.read_text("utf-8")]
    assert len(sources) == 1, f"{line!r} stands in {len(sources)} files"
    source = sources[0].read_text("utf-8")
    assert source.count(line) == 1
    sources[0].write_text(source.replace(line, broken), encoding="utf-8")
    return copied
