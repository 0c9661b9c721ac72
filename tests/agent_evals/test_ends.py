"""A runner that is killed or interrupted, and an agent that does not come to an end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from agent_evals.world import RUNNER, World
from browser.server import wait_for

Run = Callable[[list[str]], int]


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
        _, said = runner.communicate(timeout=120)
    assert runner.returncode == 2
    assert said == "run.py: interrupted: the same command goes on with what is missing\n"
    wait_for(lambda: not any(map(is_running, pids)), "the end of the agent and its child")


def test_agent_is_ended_at_the_time_limit_and_judged(run: Run, world: World) -> None:
    arguments = world.arguments("hang", "--task", "first", "--time-limit", "5")
    assert run(arguments) == 0
    pids = wait_for_hung(world)
    wait_for(lambda: not any(map(is_running, pids)), "the end of the agent and its child")
    timing = world.read("eval-first/with_skill/run-1/timing.json")
    assert timing["timed_out"] is True
    assert timing["total_tokens"] is None
    assert world.read("eval-first/with_skill/run-1/grading.json")["summary"]["failed"] == 0
    summary = world.read("benchmark.json")["run_summary"]["with_skill"]
    assert (summary["timed_out"], summary["solved"], summary["tokens"]) == (1, 1, None)


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
