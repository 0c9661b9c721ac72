"""The tasks: what an agent is asked, where it starts, and solutions to tell apart.

A task is a folder of ``evals/tasks`` named by its id::

    task.json       prompt, expected_output, streamlit, hard, browser, turns_on
    starter/        what the agent gets: an app that the grader rejects
    accepted/NAME/  files that, laid over the starter, solve the task; one is called reference
    rejected/NAME/  files that look like a solution and are none, named by what is wrong
    grader.py       functions check_*(solution), each with a docstring that says what it expects
"""

from __future__ import annotations

import ast
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "tasks"


@dataclass(frozen=True)
class Task:
    """One task. ``streamlit`` is the minor version that its app runs on ("1.50").

    ``turns_on`` is the sentence of the skill without which the task is hard (none for an ordinary
    one); ``browser`` says that its grader looks at the app in Chromium, and ``home`` is the folder
    that the task's own stands in.
    """

    id: str
    prompt: str
    expected_output: str
    streamlit: str
    hard: bool
    browser: bool
    turns_on: str
    home: Path = FOLDER

    @property
    def folder(self) -> Path:
        """The folder of the task."""
        return self.home / self.id

    @property
    def grader(self) -> Path:
        """The file of its checks."""
        return self.folder / "grader.py"

    @property
    def starter(self) -> Path:
        """The folder that an agent gets a copy of."""
        return self.folder / "starter"

    def overlays(self, verdict: str) -> dict[str, Path]:
        """Return the known solutions with that ``verdict`` ("accepted", "rejected") by name."""
        folder = self.folder / verdict
        return {path.name: path for path in sorted(folder.iterdir())} if folder.exists() else {}

    def checks(self) -> dict[str, str]:
        """Return what each check expects, by the name of its function, in order of the file."""
        tree = ast.parse(self.grader.read_text(encoding="utf-8"))
        return {
            node.name: " ".join((ast.get_docstring(node) or "").split())
            for node in tree.body
            if isinstance(node, ast.FunctionDef) and node.name.startswith("check_")
        }

    def files(self) -> list[str]:
        """Return the paths of the starter's files, from the folder that has the tasks' folder."""
        paths = (
            path
            for path in sorted(self.starter.rglob("*"))
            if path.is_file() and "__pycache__" not in path.parts
        )
        return [path.relative_to(self.home.parent).as_posix() for path in paths]

    def lay_out(self, target: Path, overlay: Path | None = None) -> Path:
        """Copy the starter to ``target``, which must not exist, and an overlay over it."""
        hidden = shutil.ignore_patterns("__pycache__")
        shutil.copytree(self.starter, target, ignore=hidden)
        if overlay:
            shutil.copytree(overlay, target, ignore=hidden, dirs_exist_ok=True)
        return target


def all_tasks(home: Path = FOLDER) -> list[Task]:
    """Return every task, by id. Raises ``ValueError`` naming the file that is not as it must be."""
    folders = (path for path in sorted(home.iterdir()) if path.is_dir())
    return [task(path.name, home) for path in folders if path.name != "__pycache__"]


def task(id: str, home: Path = FOLDER) -> Task:
    """Return the task with that id. Raises ``ValueError`` where there is none or it is broken."""
    file = home / id / "task.json"
    shown = f"{home.parent.name}/{home.name}/{id}/task.json"
    try:
        return Task(id=id, home=home, **json.loads(file.read_text(encoding="utf-8")))
    except (FileNotFoundError, NotADirectoryError):
        raise ValueError(f"no task is called {id}: {shown} is missing") from None
    except (json.JSONDecodeError, TypeError) as error:
        raise ValueError(f"{shown}: {error}") from None
