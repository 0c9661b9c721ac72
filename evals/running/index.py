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
    entries = [_entry(number, task) for number, task in enumerate(all_tasks(), 1)]
    index = {"skill_name": NAME, "evals": entries}
    return json.dumps(index, indent=2, ensure_ascii=False) + "\n"


def _entry(number: int, task: Task) -> dict[str, object]:
    return {
        "id": number,  # as skillsaw demands; everything here goes by the name
        "name": task.id,
        "prompt": task.prompt,
        "expected_output": task.expected_output,
        "files": [f"evals/{path}" for path in task.files()],
        "assertions": list(task.checks().values()),
    }
