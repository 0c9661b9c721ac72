"""Grade solutions, each with the Streamlit that its task is for."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import streamlit

from evals.grading.tasks import Task

WORKER = Path(__file__).with_name("worker.py")
INSTALLED = ".".join(streamlit.__version__.split(".")[:2])


@dataclass(frozen=True)
class Verdict:
    """What one check said: what it expects, whether it holds, and what was seen where not."""

    check: str
    text: str
    passed: bool
    evidence: str


class Graders:
    """Workers that grade, one a Streamlit version, started when first needed and kept."""

    def __init__(self, environments: Path) -> None:
        """``environments`` is a folder that keeps the environments with older Streamlits."""
        self.environments = environments
        self._running: dict[Path, subprocess.Popen[str]] = {}

    def grade(self, task: Task, folder: Path) -> list[Verdict]:
        """Return what each check of the task says of the solution in ``folder``.

        Raises ``RuntimeError`` where the worker or its environment fails, not the solution.
        """
        python = self._python(task)
        # Chromium is driven from here; an older Streamlit then serves from its own environment.
        worker = self._worker(Path(sys.executable) if task.browser else python)
        older = str(python) if task.browser and python != Path(sys.executable) else None
        job = {
            "grader": str(task.grader),
            "folder": str(folder.resolve()),
            "browser": task.browser,
            "python": older,
        }
        assert worker.stdin
        assert worker.stdout
        worker.stdin.write(json.dumps(job) + "\n")
        worker.stdin.flush()
        answer = worker.stdout.readline()
        if not answer:
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
        if task.streamlit == INSTALLED:
            return Path(sys.executable)
        from browser.older_streamlit import environment_with

        name = f"proofs-{task.streamlit.replace('.', '-')}"  # as nox calls it
        return environment_with(task.streamlit, self.environments / name)

    def _worker(self, python: Path) -> subprocess.Popen[str]:
        if python not in self._running:
            self._running[python] = subprocess.Popen(
                [python, WORKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
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


def as_grading(verdicts: Iterable[Verdict]) -> dict[str, object]:
    """Return ``grading.json`` as the Agent Skills guide has it."""
    results = [
        {"text": verdict.text, "passed": verdict.passed, "evidence": verdict.evidence}
        for verdict in verdicts
    ]
    passed = sum(bool(result["passed"]) for result in results)
    total = len(results)
    summary = {
        "passed": passed,
        "failed": total - passed,
        "total": total,
        "pass_rate": round(passed / total, 4) if total else 0.0,
    }
    return {"assertion_results": results, "summary": summary}
