"""One run: ask the agent once, judge what it made, and keep both where a later run finds them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.running.agents import STDOUT, Agent
from evals.running.workspaces import fresh_room

GRADING, TIMING = "grading.json", "timing.json"
Judge = Callable[[Path, str], dict[str, Any]]


@dataclass(frozen=True)
class Run:
    """A run that is to be: ``place`` is its folder below the one for results.

    ``fill`` puts what the agent gets into the workspace; ``judge`` returns the grading of a
    workspace and of what the agent printed; ``skills`` is the folder for skills in a workspace.
    """

    place: str
    prompt: str
    fill: Callable[[Path], None]
    judge: Judge
    skills: str


@dataclass(frozen=True)
class Result:
    """What a run's ``grading.json`` and ``timing.json`` say."""

    grading: dict[str, Any]
    timing: dict[str, Any]

    @property
    def solved(self) -> bool:
        """Whether every check passed."""
        return bool(self.grading["summary"]["failed"] == 0)

    @property
    def pass_rate(self) -> float:
        """The part of the checks that passed."""
        return float(self.grading["summary"]["pass_rate"])


def finished(run: Run, out: Path) -> Result | None:
    """Return the result that ``out`` has of this run, None where it has none."""
    folder = out / run.place
    try:
        return Result(_read(folder / GRADING), _read(folder / TIMING))
    except (OSError, ValueError):
        return None


def perform(run: Run, agent: Agent, out: Path) -> Result:
    """Let the agent do the run, and keep all of it in its folder, which appears whole at the end.

    Raises what ``judge`` raises, and ``StoppedError`` where the agent was stopped: there is then
    no result.
    """
    target = out / run.place
    partial = target.with_name(f"{target.name}.partial")
    for left in (partial, target):
        shutil.rmtree(left, ignore_errors=True)
    partial.mkdir(parents=True)
    with fresh_room(run.prompt) as room:
        run.fill(room.workspace)
        ended = agent.run(room, partial)
        room.keep(partial / "outputs", without=run.skills)
        shutil.copy(room.prompt_file, partial / "prompt.txt")
        printed = (partial / STDOUT).read_text(encoding="utf-8", errors="replace")
        result = Result(run.judge(room.workspace, printed), ended.as_timing())
    _write(partial / TIMING, result.timing)
    _write(partial / GRADING, result.grading)
    partial.rename(target)
    return result


def _read(path: Path) -> dict[str, Any]:
    found = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(found, dict):
        raise ValueError(f"{path} holds no object")
    return found


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
