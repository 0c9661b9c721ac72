"""The numbers: what runs come to, and how sure they are."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from agent_evals.world import World

from evals.grading.tasks import Task, all_tasks
from evals.running.arms import Arm
from evals.running.benchmark import benchmark
from evals.running.runs import Result
from evals.running.statistics import bootstrapped, mean_and_stddev, wilson
from evals.running.tables import benchmark_text
from evals.running.task_runs import place_of

WITH, WITHOUT = Arm("with_skill", Path("skill")), Arm("without_skill", None)


def result(passed: int, *, seconds: float = 1, tokens: int | None = None) -> Result:
    """Return the result of a run in which so many of four checks passed."""
    return Result(
        {"summary": {"passed": passed, "failed": 4 - passed, "pass_rate": passed / 4}},
        {
            "duration_ms": seconds * 1000,
            "total_tokens": tokens,
            "timed_out": seconds > 100,
            "exit_code": 0,
        },
    )


@pytest.fixture
def tasks(world: World) -> list[Task]:
    world.add_task("third", hard=True)
    return all_tasks(world.tasks)


@pytest.fixture
def results(tasks: list[Task]) -> dict[str, Result]:
    """Two runs a task: first is always solved with the skill, second half of the time."""
    passed = {
        ("first", WITH): (4, 4),
        ("first", WITHOUT): (1, 0),
        ("second", WITH): (4, 3),
        ("second", WITHOUT): (4, 3),
        ("third", WITH): (4, 0),
        ("third", WITHOUT): (0, 0),
    }
    return {
        place_of(task, arm, repeat): result(
            passed[task.id, arm][repeat - 1],
            seconds=60 if arm is WITH else 20,
            tokens=3000 if arm is WITH else 1000,
        )
        for task, arm, repeat in itertools.product(tasks, (WITH, WITHOUT), (1, 2))
    }


def test_summary_of_each_arm_and_their_delta(tasks: list[Task], results: dict[str, Result]) -> None:
    summary = benchmark(tasks, [WITH, WITHOUT], 2, results)["run_summary"]
    assert summary["with_skill"] == {
        "pass_rate": {"mean": round(19 / 24, 4), "stddev": 0.4005},
        "time_seconds": {"mean": 60.0, "stddev": 0.0},
        "tokens": {"mean": 3000.0, "stddev": 0.0},
        "solved": 4,
        "runs": 6,
        "timed_out": 0,
    }
    assert summary["without_skill"]["solved"] == 1
    assert summary["delta"] == {
        "pass_rate": pytest.approx(11 / 24, abs=1e-4),
        "time_seconds": 40.0,
        "tokens": 2000.0,
    }


def test_differences_are_means_over_tasks_hard_and_ordinary_apart(
    tasks: list[Task], results: dict[str, Result]
) -> None:
    rows = benchmark(tasks, [WITH, WITHOUT], 2, results)["differences"]
    found = {row["tasks"]: (row["count"], row["mean"]) for row in rows}
    assert found == {"all": (3, 0.5), "hard": (2, 0.75), "ordinary": (1, 0.0)}
    hard, ordinary = rows[1:]
    assert (hard["low"], hard["high"]) == (0.5, 1.0)
    assert (ordinary["low"], ordinary["high"]) == (None, None), "one task has no interval"


def test_runs_without_a_result_count_nowhere(tasks: list[Task], results: dict[str, Result]) -> None:
    for repeat in (1, 2):
        del results[place_of(tasks[0], WITH, repeat)]
    found = benchmark(tasks, [WITH, WITHOUT], 2, results)
    assert found["run_summary"]["with_skill"]["runs"] == 4
    assert [row["count"] for row in found["differences"]] == [2, 1, 1]
    assert found["solved"]["first"] == {"with_skill": [], "without_skill": [False, False]}


def test_tables(tasks: list[Task], results: dict[str, Result]) -> None:
    results[place_of(tasks[0], WITHOUT, 1)] = result(1, seconds=900)
    text = benchmark_text(benchmark(tasks, [WITH, WITHOUT], 2, results))
    assert (
        text
        == """\
arm            solved  pass rate  seconds  tokens  cut off
with_skill        4/6       0.79       60   3,000        0
without_skill     1/6       0.33      167   1,000        1

solved, compared with none       tasks  difference   95 % interval
with_skill                       all 3       +0.50  +0.00 to +1.00
with_skill                      2 hard       +0.75  +0.50 to +1.00
with_skill                  1 ordinary       +0.00               -"""
    )


def test_table_is_printed(
    world: World, run: Callable[[list[str]], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(world.arguments("solve")) == 0
    said = capsys.readouterr()
    lines = [line.split() for line in said.out.splitlines()]
    assert lines[1][:3] == ["with_skill", "2/2", "1.00"]
    assert lines[2][:3] == ["without_skill", "0/2", "0.50"]
    assert ["with_skill", "all", "2", "+1.00", "+1.00", "to", "+1.00"] in lines
    assert said.err == "", "there is no terminal to show progress on"


def test_bootstrap_agrees_with_all_resamples() -> None:
    """Of five tasks all 3,125 resamples can be listed."""
    differences = [0.0, 0.0, 0.5, 1.0, 1.0]
    means = sorted(sum(drawn) / 5 for drawn in itertools.product(differences, repeat=5))
    found = bootstrapped(differences)
    assert found
    assert found.estimate == 0.5
    assert found.low == pytest.approx(means[int(len(means) * 0.025)])
    assert found.high == pytest.approx(means[int(len(means) * 0.975)])
    assert found == bootstrapped(differences), "the same runs have the same interval"


def test_bootstrap_of_equal_differences_and_of_one() -> None:
    assert bootstrapped([0.25] * 4) == (0.25, 0.25, 0.25)
    assert bootstrapped([1.0]) is None


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (1, 1, 0.2065, 1.0)],
)
def test_wilson_interval(right: int, total: int, low: float, high: float) -> None:
    """The first is Newcombe's example (Statistics in Medicine 17, 1998)."""
    found = wilson(right, total)
    assert found.low == pytest.approx(low, abs=1e-4)
    assert found.high == pytest.approx(high, abs=1e-4)


def test_mean_and_stddev() -> None:
    assert mean_and_stddev([1, 2, 3, 4]) == {"mean": 2.5, "stddev": 1.291}
    assert mean_and_stddev([5]) == {"mean": 5, "stddev": 0.0}
    assert mean_and_stddev([]) is None
