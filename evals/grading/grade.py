"""Grade solutions, each with the Streamlit that its task is for."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import streamlit

from evals.grading.tasks import Task
from evals.grading.verdicts import Verdict

WORKER = Path(__file__).with_name("worker.py")
INSTALLED = ".".join(streamlit.__version__.split(".")[:2])


class Graders:
    """Workers that grade, one a Streamlit version, started when first needed and kept."""

    def __init__(self, environments: Path) -> None:
        """``environments`` is a folder that keeps the environments with older Streamlits."""
        self.environments = environments
        self._running: dict[Path, subprocess.Popen[str]] = {}
        self._pythons: dict[str, Path] = {}

    def prepare(self, tasks: Iterable[Task]) -> None:
        """Make the environments that ``tasks`` need, and see whether there is a browser.

        Raises ``RuntimeError`` where one cannot be made or there is none.
        """
        from tracing.chromium import NAMES

        for task in tasks:
            self._python(task)
            if task.browser and not any(map(shutil.which, NAMES)):
                raise RuntimeError(f"{task.id} needs Chromium, and there is none on PATH")

    def grade(self, task: Task, folder: Path) -> list[Verdict]:
        """Return what each check of the task says of the solution in ``folder``.

        Raises ``RuntimeError`` where the worker or its environment fails, not the solution.
        """
        python = self._python(task)
        # Chromium is driven from here; an older Streamlit then serves from its own environment.
        runs_in = Path(sys.executable) if task.browser else python
        worker = self._worker(runs_in)
        older = str(python) if task.browser and python != Path(sys.executable) else None
        job = {
            "grader": str(task.grader),
            "folder": str(folder.resolve()),
            "browser": task.browser,
            "python": older,
        }
        assert worker.stdin
        assert worker.stdout
        answer = ""
        with suppress(BrokenPipeError):
            worker.stdin.write(json.dumps(job) + "\n")
            worker.stdin.flush()
            answer = worker.stdout.readline()
        if not answer:
            self._running.pop(runs_in).wait()  # the next job gets another one
            raise RuntimeError(f"the worker that grades {task.id} ended: see what it printed above")
        texts = task.checks()
        return [
            Verdict(found["name"], texts[found["name"]], found["passed"], found["evidence"])
            for found in json.loads(answer)
        ]

    def close(self) -> None:
        """End the workers."""
        for worker in self._running.values():
            worker.communicate()

    def _python(self, task: Task) -> Path:
        version = task.streamlit
        if version == INSTALLED:
            return Path(sys.executable)
        if version not in self._pythons:
            from browser.older_streamlit import environment_with

            self._pythons[version] = environment_with(version, self.environments)
        return self._pythons[version]

    def _worker(self, python: Path) -> subprocess.Popen[str]:
        if python not in self._running:
            self._running[python] = subprocess.Popen(
                [python, WORKER],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                start_new_session=True,  # an interruption is for this process, which ends it
            )
        return self._running[python]


@contextmanager
def graders(environments: Path) -> Iterator[Graders]:
    """Lend graders, and end their workers with the block."""
    lent = Graders(environments)
    try:
        yield lent
    finally:
        lent.close()
