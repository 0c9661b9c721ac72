"""Two small tasks, a folder for results, and the runner with a stand-in for an agent."""

from __future__ import annotations

import json
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import harness

STAND_IN = Path(__file__).with_name("stand_in_agent.py")
RUNNER = harness.REPOSITORY / "evals/run.py"
GRADER = '''
from evals.grading.solution import texts


def check_colour(solution):
    """The page says green."""
    assert "green" in texts(solution.app()), "it is not green"


def check_title(solution):
    """The page has its title."""
    assert "Colours" in texts(solution.app())
'''
APP = 'import streamlit as st\n\nst.title("Colours")\nst.text("{}")\n'


@dataclass(frozen=True)
class World:
    """``notes`` is shared with the stand-in; ``out`` is where results go."""

    notes: Path
    out: Path

    @property
    def tasks(self) -> Path:
        return self.notes / "tasks"

    def add_task(self, id: str, *, hard: bool) -> None:
        """Add a task whose app must turn from red to green."""
        solutions = {"starter": "red", "accepted/reference": "green", "rejected/blue": "blue"}
        for folder, colour in solutions.items():
            app = self.tasks / id / folder / "app.py"
            app.parent.mkdir(parents=True)
            app.write_text(APP.format(colour))
        (self.tasks / id / "grader.py").write_text(GRADER)
        about = {
            "prompt": f"Make it green ({id}).",
            "expected_output": "It is green.",
            "streamlit": ".".join(map(str, harness.TARGET_VERSION)),
            "hard": hard,
            "browser": False,
            "turns_on": "",
        }
        (self.tasks / id / "task.json").write_text(json.dumps(about))

    def arguments(self, behaviour: str, *more: str) -> list[str]:
        """Return the runner's arguments for the stand-in with that behaviour."""
        agent = [sys.executable, str(STAND_IN), behaviour, str(self.notes)]
        rest = "{prompt_file} {workspace} {usage_file}"
        return [
            *("--agent", f"{shlex.join(agent)} {rest}"),
            *("--tasks", str(self.tasks), "--out", str(self.out), *more),
        ]

    def runs(self) -> list[dict[str, Any]]:
        """Return what each run of the stand-in noted."""
        return [json.loads(path.read_text()) for path in sorted(self.notes.glob("ran-*.json"))]

    def read(self, path: str) -> Any:
        """Return the content of a JSON file below the results."""
        return json.loads((self.out / path).read_text())
