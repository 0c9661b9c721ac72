"""``evals/evals.json``: the tasks as the Agent Skills guide lists test cases."""

from __future__ import annotations

import json
from pathlib import Path

from installation.bundle import NAME

from evals.grading.tasks import Task, all_tasks

INDEX = Path(__file__).resolve().parents[1] / "evals.json"
COMMAND = "python evals/run.py --write-index"


def index_text() -> str:
    """Return what the index must hold, from the tasks."""
    index = {"skill_name": NAME, "evals": [_entry(task) for task in all_tasks()]}
    return json.dumps(index, indent=2, ensure_ascii=False) + "\n"


def _entry(task: Task) -> dict[str, object]:
    return {
        "id": task.id,
        "prompt": task.prompt,
        "expected_output": task.expected_output,
        "files": [f"evals/{path}" for path in task.files()],
        "assertions": list(task.checks().values()),
    }
