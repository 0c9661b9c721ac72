"""Running ``trace_app.py`` as a user does, on an app that a test names or writes."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import harness
from tracing.cli import parse
from tracing.command import play
from tracing.story import Story

SCRIPT = harness.REPOSITORY / "scripts/trace_app.py"


@dataclass(frozen=True)
class Trace:
    """What the command printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of the report."""
        return self.out.splitlines()

    @property
    def runs(self) -> list[dict[str, Any]]:
        """The objects of a JSON report without the last."""
        return [json.loads(line) for line in self.lines][:-1]

    @property
    def total(self) -> dict[str, Any]:
        """The last object of a JSON report."""
        found: dict[str, Any] = json.loads(self.lines[-1])
        return found

    def change(self, run: int, name: str) -> dict[str, Any]:
        """Return the change of ``name`` in the run with this number of a JSON report."""
        [scene] = [scene for scene in self.runs if scene["run"] == run]
        [found] = [change for change in scene["changes"] if change["name"] == name]
        return dict(found)


def story_of(app: Path | str, *arguments: str, python: str = sys.executable) -> Story:
    """Return the story of a trace, without the process of the command line."""
    return play(parse([str(app), "--python", python, *arguments]))


def trace(app: Path | str, *arguments: str, python: str = sys.executable, stdin: str = "") -> Trace:
    """Trace an app with the steps in ``arguments``."""
    command = [sys.executable, str(SCRIPT), str(app), "--python", python, *arguments]
    done = subprocess.run(
        command, input=stdin, capture_output=True, text=True, timeout=120, check=False
    )
    return Trace(done.returncode, done.stdout, done.stderr)
