"""The runner, with a stand-in for an agent: what agents get, what is kept, and what goes wrong."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import harness
import pytest
from agent_evals.world import RUNNER, World
from browser.server import wait_for
from installation.bundle import NAME, read_bundle

Run = Callable[[list[str]], int]


def test_results_lie_as_the_guide_says(run: Run, world: World) -> None:
    assert run(world.arguments("solve")) == 0
    for arm, failed in (("with_skill", 0), ("without_skill", 1)):
        folder = f"eval-first/{arm}/run-1"
        grading = world.read(f"{folder}/grading.json")
        assert [result["text"] for result in grading["assertion_results"]] == [
            "The page says green.",
            "The page has its title.",
        ]
        assert grading["summary"] == {
            "passed": 2 - failed,
            "failed": failed,
            "total": 2,
            "pass_rate": 1 - failed / 2,
        }
        timing = world.read(f"{folder}/timing.json")
        assert timing["duration_ms"] > 0
        assert timing["total_tokens"] == (1000 if failed else 2000)
        assert (timing["exit_code"], timing["timed_out"]) == (0, False)
        kept = {path.name for path in (world.out / folder).iterdir()}
        assert kept == {
            *("outputs", "grading.json", "timing.json"),
            *("prompt.txt", "stdout.txt", "stderr.txt"),
        }
        colour = "blue" if failed else "green"
        assert colour in (world.out / folder / "outputs/app.py").read_text()
        assert (world.out / folder / "stdout.txt").read_text() == "done\n"
    evidence = grading["assertion_results"][0]["evidence"]
    assert evidence == "it is not green"


def test_workspace_has_the_starter_and_the_skill_and_no_more(run: Run, world: World) -> None:
    run(world.arguments("nothing", "--task", "first"))
    ran = {bool([f for f in it["files"] if NAME in f]): it for it in world.runs()}
    assert ran[False]["files"] == ["app.py"]
    folder = f".agents/skills/{NAME}/"
    given = {f for f in ran[True]["files"] if not (f + "/").startswith(folder) and f != "app.py"}
    assert given == {".agents", ".agents/skills"}
    skill = {f.removeprefix(folder) for f in ran[True]["files"] if f.startswith(folder)}
    files = set(read_bundle(harness.REPOSITORY).files)
    assert files <= skill
    assert not [f for f in skill - files if not any(file.startswith(f + "/") for file in files)]
    for it in ran.values():
        assert not Path(it["workspace"]).is_relative_to(harness.REPOSITORY)
        assert it["cwd"] == it["workspace"]
        assert not Path(it["workspace"]).exists(), "the workspace is left over"
        assert not [f for f in it["files"] if "grader" in f or "evals" in f or "accepted" in f]
        assert it["prompt"].startswith("Make it green (first).\n\nWork in the folder ")
        assert str(harness.REPOSITORY) not in it["prompt"]
    assert ran[False]["workspace"] != ran[True]["workspace"]


def test_another_skill_is_an_arm_without_its_tests_and_graders(
    run: Run, world: World, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    for file in ("SKILL.md", "references/a.md", "evals/x.md", "tests/y.py", ".git/HEAD"):
        (other / file).parent.mkdir(parents=True, exist_ok=True)
        (other / file).write_text("---\nname: another-skill\n---\n")
    arguments = world.arguments("solve", "--task", "first", "--arm", f"other={other}")
    assert run(arguments) == 0
    given = [it["files"] for it in world.runs() if any("another-skill" in f for f in it["files"])]
    assert [f for f in given[0] if f.startswith(".agents/skills/another-skill/")] == [
        ".agents/skills/another-skill/SKILL.md",
        ".agents/skills/another-skill/references",
        ".agents/skills/another-skill/references/a.md",
    ]
    assert world.read("benchmark.json")["run_summary"]["other"]["solved"] == 1


def test_skill_goes_where_the_agent_looks(run: Run, world: World) -> None:
    run(world.arguments("nothing", "--task", "first", "--skills-in", ".claude/skills"))
    files = [f for it in world.runs() for f in it["files"]]
    assert f".claude/skills/{NAME}/SKILL.md" in files
    kept = list(world.out.rglob("SKILL.md"))
    assert not kept, "the skill is among the outputs"


def test_finished_runs_are_not_repeated(
    run: Run, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(world.arguments("solve", "--task", "first")) == 0
    assert len(world.runs()) == 2
    assert run(world.arguments("solve")) == 0
    assert len(world.runs()) == 4
    capsys.readouterr()
    assert run(world.arguments("solve", "--format", "json")) == 0
    assert len(world.runs()) == 4
    assert json.loads(capsys.readouterr().out) == world.read("benchmark.json")


def test_half_written_run_is_repeated(run: Run, world: World) -> None:
    run(world.arguments("solve", "--task", "first"))
    folder = world.out / "eval-first/with_skill/run-1"
    (folder / "grading.json").write_text('{"assertion_')
    shutil.copytree(folder, folder.with_name("run-1.partial"))
    run(world.arguments("solve", "--task", "first"))
    assert len(world.runs()) == 3
    assert [path.name for path in folder.parent.iterdir()] == ["run-1"]
    assert world.read("eval-first/with_skill/run-1/grading.json")["summary"]["failed"] == 0


def test_killed_runner_goes_on_where_it_was(run: Run, world: World) -> None:
    """The first run hangs, and the runner is killed then; the same command does all of them."""
    arguments = world.arguments("hang_once", "--task", "first")
    with subprocess.Popen([sys.executable, RUNNER, *arguments]) as runner:
        pids = wait_for_hung(world)
        runner.kill()
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
    assert list(world.out.glob("*/*/*")) == [world.out / "eval-first/with_skill/run-1.partial"]
    assert run(arguments) == 0
    finished = {path.relative_to(world.out).as_posix() for path in world.out.glob("*/*/*")}
    assert finished == {f"eval-first/{arm}/run-1" for arm in ("with_skill", "without_skill")}


def test_interrupted_runner_ends_its_agents(world: World) -> None:
    command = [sys.executable, str(RUNNER), *world.arguments("hang", "--task", "first")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as runner:
        pids = wait_for_hung(world)
        runner.terminate()
        _, said = runner.communicate(timeout=30)
    assert runner.returncode == 2
    assert said == "run.py: interrupted: the same command goes on with what is missing\n"
    wait_for(lambda: not any(map(is_running, pids)), "the end of the agent and its child")


def test_agent_is_ended_at_the_time_limit_and_judged(run: Run, world: World) -> None:
    arguments = world.arguments("hang", "--task", "first", "--time-limit", "1")
    assert run(arguments) == 0
    pids = wait_for_hung(world)
    wait_for(lambda: not any(map(is_running, pids)), "the end of the agent and its child")
    timing = world.read("eval-first/with_skill/run-1/timing.json")
    assert timing["timed_out"] is True
    assert timing["total_tokens"] is None
    assert world.read("eval-first/with_skill/run-1/grading.json")["summary"]["failed"] == 0
    summary = world.read("benchmark.json")["run_summary"]["with_skill"]
    assert (summary["timed_out"], summary["solved"], summary["tokens"]) == (1, 1, None)


@pytest.mark.parametrize(
    ("behaviour", "solved", "code"), [("crash", 1, 1), ("delete", 0, 0), ("nothing", 0, 0)]
)
def test_agent_is_judged_by_what_it_leaves(
    run: Run, world: World, behaviour: str, solved: int, code: int
) -> None:
    assert run(world.arguments(behaviour, "--task", "first")) == 0
    summary = world.read("benchmark.json")["run_summary"]
    assert (summary["with_skill"]["solved"], summary["without_skill"]["solved"]) == (solved, 0)
    folder = "eval-first/with_skill/run-1"
    assert world.read(f"{folder}/timing.json")["exit_code"] == code
    crashed = "the stand-in crashes" in (world.out / folder / "stderr.txt").read_text()
    assert crashed == (behaviour == "crash")
    if behaviour == "delete":
        first = world.read(f"{folder}/grading.json")["assertion_results"][0]
        assert first["evidence"] == "there is no app.py any more"
        assert list((world.out / folder / "outputs").iterdir()) == []


def test_at_most_so_many_agents_run_at_a_time(run: Run, world: World) -> None:
    assert run(world.arguments("meet", "--jobs", "2")) == 0
    counts = [int(line) for line in (world.notes / "counts").read_text().split()]
    assert len(counts) == 4
    assert (world.notes / "met").exists()
    assert max(counts) <= 2


def test_progress_is_shown_on_a_terminal(
    run: Run, world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    run(world.arguments("solve", "--task", "first"))
    shown = capsys.readouterr().err.replace("\x1b[K", "").split("\r")
    assert shown == [
        "",
        "0 of 2 runs done, 0 solved",
        "1 of 2 runs done, 1 solved",
        "2 of 2 runs done, 1 solved",
        "",
    ]


def wait_for_hung(world: World) -> list[int]:
    wait_for((world.notes / "hung").exists, "the agent to hang")
    return [int(pid) for pid in (world.notes / "hung").read_text().split()]


def is_running(pid: int) -> bool:
    """Say whether a process runs; one that has ended and waits for its parent does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"
