"""What the runner says when it cannot do its job: one line, and exit code 2."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import harness
import pytest
from agent_evals.world import RUNNER, World
from installation.bundle import NAME

from evals.grading.grade import Graders
from evals.running.options import only_one

Run = Callable[[list[str]], int]
AGENT = "true {prompt_file} {workspace}"
CASES: dict[str, tuple[list[str], str]] = {
    "no agent": (
        ["--out", "OUT"],
        "--agent is missing: the command that runs your agent, see --help",
    ),
    "no folder": (["--agent", AGENT], "--out is missing: the folder for the results"),
    "no workspace": (
        ["--agent", "true {prompt_file}", "--out", "OUT"],
        "--agent lacks {workspace}, the folder that the agent works in",
    ),
    "no prompt": (
        ["--agent", "true {workspace}", "--out", "OUT"],
        "--agent lacks {prompt_file} or {prompt}, what the agent is asked",
    ),
    "no such command": (
        ["--agent", "no-such-agent {prompt_file} {workspace}", "--out", "OUT"],
        "--agent: command not found: no-such-agent",
    ),
    "open quote": (
        ["--agent", "true '{prompt_file} {workspace}", "--out", "OUT"],
        "--agent cannot be read as a command: No closing quotation",
    ),
    "no such task": (
        ["--agent", AGENT, "--out", "OUT", "--task", "third"],
        "no task is called third: notes/tasks/third/task.json is missing: "
        "see the folders of evals/tasks",
    ),
    "a path as a task": (
        ["--agent", AGENT, "--out", "OUT", "--task", "first/app.py"],
        "no task is called first/app.py: notes/tasks/first/app.py/task.json is missing: "
        "see the folders of evals/tasks",
    ),
    "no tasks": (
        ["--agent", AGENT, "--out", "OUT", "--tasks", "MISSING"],
        "--tasks MISSING is no folder: see evals/tasks",
    ),
    "no skill": (
        ["--agent", AGENT, "--out", "OUT", "--arm", "other=MISSING"],
        "--arm other=MISSING: MISSING has no SKILL.md: give the folder of a skill",
    ),
    "arm without a path": (
        ["--agent", AGENT, "--out", "OUT", "--arm", "other"],
        "--arm other: write NAME=PATH, the name in letters, digits, _ and -",
    ),
    "arm with a path as its name": (
        ["--agent", AGENT, "--out", "OUT", "--arm", "../x=HERE"],
        "--arm ../x=HERE: write NAME=PATH, the name in letters, digits, _ and -",
    ),
    "arm that is taken": (
        ["--agent", AGENT, "--out", "OUT", "--arm", "with_skill=HERE"],
        "--arm: the name with_skill is taken: choose another one",
    ),
    "no repeats": (
        ["--agent", AGENT, "--out", "OUT", "--repeats", "0"],
        "argument --repeats: must be at least 1: run run.py --help",
    ),
    "no jobs": (
        ["--agent", AGENT, "--out", "OUT", "--jobs", "many"],
        "argument --jobs: invalid whole number value: 'many': run run.py --help",
    ),
    "no time": (
        ["--agent", AGENT, "--out", "OUT", "--time-limit", "nan"],
        "argument --time-limit: must be more than 0 and less than a million: run run.py --help",
    ),
    "skills outside": (
        ["--agent", AGENT, "--out", "OUT", "--skills-in", "../skills"],
        "argument --skills-in: must be a folder inside the workspace: run run.py --help",
    ),
    "out is a file": (
        ["--agent", AGENT, "--out", "FILE"],
        "--out FILE is no folder: choose another one",
    ),
    "unknown option": (["--model", "x"], "unrecognized arguments: --model x: run run.py --help"),
}


@pytest.mark.parametrize("case", CASES)
def test_bad_usage_is_one_line(
    case: str, run: Run, world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    names = {
        "OUT": str(world.out),
        "MISSING": str(tmp_path / "missing"),
        "HERE": str(harness.REPOSITORY),
        "FILE": str(tmp_path / "file"),
    }

    def filled(text: str) -> str:
        for name, value in names.items():
            text = text.replace(name, value)
        return text

    arguments, expected = CASES[case]
    assert run(["--tasks", str(world.tasks), *map(filled, arguments)]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", f"run.py: {filled(expected)}\n")
    assert not world.out.exists(), "there are results of nothing"


def test_runs_of_another_agent_are_not_mixed(
    run: Run, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    run(world.arguments("solve", "--task", "first"))
    capsys.readouterr()
    assert run(world.arguments("nothing", "--task", "first")) == 2
    expected = f"run.py: {world.out} has runs with another agent: choose another --out\n"
    assert capsys.readouterr().err == expected
    (world.tasks / "first/starter/app.py").write_text("import streamlit as st\n")
    assert run(world.arguments("solve", "--task", "first")) == 2
    assert "another version of the task first: choose another --out" in capsys.readouterr().err
    assert run(world.arguments("solve", "--task", "second")) == 0


def test_two_commands_do_not_write_to_one_folder(
    run: Run, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    with only_one(world.out):
        assert run(world.arguments("solve")) == 2
    expected = f"run.py: another command is writing to {world.out}: wait for it\n"
    assert capsys.readouterr().err == expected
    assert not world.runs()


def test_workspaces_in_the_repository_are_refused(
    run: Run, world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(harness.REPOSITORY / "evals"))
    assert run(world.arguments("solve")) == 2
    assert "lies in this repository: choose one outside of it" in capsys.readouterr().err


def test_skill_for_all_projects_is_in_the_way(
    run: Run, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    everywhere = Path.home() / ".claude/skills" / NAME
    everywhere.mkdir(parents=True)
    assert run(world.arguments("solve")) == 2
    expected = f"{everywhere} is for all projects, so no arm lacks it: remove it"
    assert capsys.readouterr().err == f"run.py: {expected}\n"


def test_run_that_cannot_be_graded_is_none(
    run: Run,
    world: World,
    shared_graders: Graders,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It is told, the others count, and the same command repeats it."""
    (world.tasks / "first/grader.py").write_text("import os\n\nos._exit(1)\n")
    arguments = world.arguments("solve")
    monkeypatch.chdir(world.notes)
    assert run(arguments) == 2
    said = capsys.readouterr()
    assert said.err.count("\n") == 2
    for arm in ("with_skill", "without_skill"):
        expected = f"run.py: eval-first/{arm}/run-1: the worker that grades first ended: see what"
        assert expected in said.err
    assert world.read("benchmark.json")["run_summary"]["with_skill"]["runs"] == 1
    assert len(world.runs()) == 4
    assert run(arguments) == 2
    assert len(world.runs()) == 6


def test_help_needs_nothing(tmp_path: Path) -> None:
    command = [sys.executable, str(RUNNER), "--help"]
    helped = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "{prompt_file}" in helped.stdout
    assert helped.stderr == ""
