"""The runs that compare arms on tasks."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from evals.grading.grade import Graders
from evals.grading.tasks import Task
from evals.grading.verdicts import Verdict, as_grading
from evals.running.arms import Arm
from evals.running.fingerprints import fingerprint_of
from evals.running.runs import Run


class SharedGraders:
    """Graders for several threads, which grade one solution at a time."""

    def __init__(self, graders: Graders) -> None:
        self._graders = graders
        self._lock = threading.Lock()

    def judge(self, task: Task, workspace: Path, printed: str) -> dict[str, Any]:
        """Return the grading of the solution in ``workspace``; what the agent printed is no part.

        Raises ``RuntimeError`` where the worker or its environment fails, not the solution.
        """
        if not (workspace / "app.py").is_file():  # no server starts without
            gone = [
                Verdict(check, text, False, "there is no app.py any more")
                for check, text in task.checks().items()
            ]
            return as_grading(gone)
        with self._lock:
            return as_grading(self._graders.grade(task, workspace))


def task_runs(
    tasks: Sequence[Task], arms: Sequence[Arm], repeats: int, graders: SharedGraders, skills: str
) -> list[Run]:
    """Return the runs, all arms of a task beside each other, so that each has its share early."""
    return [
        Run(
            place_of(task, arm, repeat),
            task.prompt,
            partial(_fill, task, arm, skills),
            partial(graders.judge, task),
            skills,
        )
        for repeat in range(1, repeats + 1)
        for task in tasks
        for arm in arms
    ]


def place_of(task: Task, arm: Arm, repeat: int) -> str:
    """Return the folder of a run below the one for results, as the Agent Skills guide has it."""
    return f"eval-{task.id}/{arm.name}/run-{repeat}"


def fingerprint_of_task(task: Task) -> str:
    """Return what a task's prompt, starter and grader are recognised by."""
    return fingerprint_of(task.folder, [task.folder / "task.json", task.grader, task.starter])


def _fill(task: Task, arm: Arm, skills: str, workspace: Path) -> None:
    workspace.rmdir()
    task.lay_out(workspace)
    arm.fill(workspace, skills)
