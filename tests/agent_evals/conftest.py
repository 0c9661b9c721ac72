"""A world for each test of the runner; the worker that grades is shared, it takes long to start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from agent_evals.world import World

from evals.grading.grade import Graders, graders
from evals.running import cli


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    made = World(tmp_path / "notes", tmp_path / "results")
    made.add_task("first", hard=True)
    made.add_task("second", hard=False)
    return made


@pytest.fixture(scope="session")
def shared_graders(request: pytest.FixtureRequest) -> Iterator[Graders]:
    with graders(Path(request.config.getoption("--environments"))) as lent:
        yield lent


@pytest.fixture
def run(shared_graders: Graders, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    monkeypatch.setattr(cli, "graders", lambda environments: nullcontext(shared_graders))
    return cli.main
