"""``benchmark.json``: what the runs of a comparison come to, as the Agent Skills guide has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean
from typing import Any

from evals.grading.tasks import Task
from evals.running.arms import WITH, WITHOUT, Arm
from evals.running.runs import Result
from evals.running.statistics import bootstrapped, mean_and_stddev
from evals.running.task_runs import place_of

KINDS: dict[str, Callable[[Task], bool]] = {
    "all": lambda task: True,
    "hard": lambda task: task.hard,
    "ordinary": lambda task: not task.hard,
}
MEASURES = ("pass_rate", "time_seconds", "tokens")


def benchmark(
    tasks: Sequence[Task], arms: Sequence[Arm], repeats: int, results: Mapping[str, Result]
) -> dict[str, Any]:
    """Return the summary of each arm, and how the others differ from the one without a skill.

    ``results`` has them by their place; runs without a result count nowhere.
    """

    def of(task: Task, arm: Arm) -> list[Result]:
        places = (place_of(task, arm, repeat) for repeat in range(1, repeats + 1))
        return [results[place] for place in places if place in results]

    summary: dict[str, Any] = {
        arm.name: _summary([result for task in tasks for result in of(task, arm)]) for arm in arms
    }
    baseline = next(arm for arm in arms if arm.name == WITHOUT)
    differences = [
        _difference(arm.name, kind, [(of(task, arm), of(task, baseline)) for task in some])
        for arm in arms
        if arm is not baseline
        for kind, chosen in KINDS.items()
        if (some := [task for task in tasks if chosen(task)])
    ]
    by_task = {
        task.id: {arm.name: [result.solved for result in of(task, arm)] for arm in arms}
        for task in tasks
    }
    return {
        "run_summary": {**summary, "delta": _delta(summary)},
        "differences": differences,
        "solved": by_task,
    }


def _summary(results: Sequence[Result]) -> dict[str, Any]:
    seconds = [result.timing["duration_ms"] / 1000 for result in results]
    tokens = [result.timing["total_tokens"] for result in results]
    return {
        "pass_rate": mean_and_stddev([result.pass_rate for result in results]),
        "time_seconds": mean_and_stddev(seconds),
        "tokens": mean_and_stddev([number for number in tokens if number is not None]),
        "solved": sum(result.solved for result in results),
        "runs": len(results),
        "timed_out": sum(result.timing["timed_out"] for result in results),
    }


def _delta(summary: Mapping[str, Any]) -> dict[str, float | None]:
    pairs = {name: (summary[WITH][name], summary[WITHOUT][name]) for name in MEASURES}
    return {
        name: round(one["mean"] - other["mean"], 4) if one and other else None
        for name, (one, other) in pairs.items()
    }


def _difference(
    arm: str, kind: str, pairs: Sequence[tuple[list[Result], list[Result]]]
) -> dict[str, Any]:
    """Return by how much the part of the runs that is solved differs, as a mean over tasks."""
    found = [_part_solved(one) - _part_solved(other) for one, other in pairs if one and other]
    interval = bootstrapped(found)
    return {
        "arm": arm,
        "tasks": kind,
        "count": len(found),
        "mean": round(fmean(found), 4) if found else None,
        "low": round(interval.low, 4) if interval else None,
        "high": round(interval.high, 4) if interval else None,
    }


def _part_solved(results: Sequence[Result]) -> float:
    return fmean(result.solved for result in results)
