"""Where an agent works: a new folder, outside the repository, with nothing but what it gets."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.running.errors import UsageError

ROOT = Path(__file__).resolve().parents[2]
ANSWER = "answer.json"
# What agents make to work with, and nobody reads afterwards.
_NOT_KEPT = shutil.ignore_patterns("__pycache__", ".git", ".venv", "venv", "node_modules")


@dataclass(frozen=True)
class Room:
    """The folder that the agent works in, and beside it what it is asked, and what it used."""

    workspace: Path
    prompt_file: Path
    usage_file: Path

    def placeholders(self) -> dict[str, str]:
        """Return what stands for each placeholder of an agent's command."""
        return {
            "{workspace}": str(self.workspace),
            "{prompt_file}": str(self.prompt_file),
            "{usage_file}": str(self.usage_file),
            "{prompt}": self.prompt_file.read_text(encoding="utf-8"),
        }

    def keep(self, target: Path, without: str) -> None:
        """Copy what the agent left to ``target``, but not the folder ``without`` (the skills).

        A workspace that is gone is made anew, empty; what cannot be read is left out.
        """
        if not self.workspace.is_dir():
            self.workspace.unlink(missing_ok=True)
            self.workspace.mkdir()
        skills = self.workspace / without

        def ignored(folder: str, names: list[str]) -> set[str]:
            here = {skills.name} if Path(folder) == skills.parent else set()
            return _NOT_KEPT(folder, names) | (here & set(names))

        with suppress(shutil.Error):  # raised at the end, when all the others are copied
            shutil.copytree(self.workspace, target, symlinks=True, ignore=ignored)


@contextmanager
def fresh_room(prompt: str) -> Iterator[Room]:
    """Lend a room with an empty workspace, and remove it with the block."""
    with tempfile.TemporaryDirectory(prefix="project-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        room = Room(folder / "project", folder / "prompt.txt", folder / "usage.json")
        room.workspace.mkdir()
        where = f"Work in the folder {room.workspace}, and change nothing outside it."
        room.prompt_file.write_text(f"{prompt}\n\n{where}\n", encoding="utf-8")
        yield room


def check_temporary_folder() -> None:
    """Raise ``UsageError`` where workspaces would lie in the repository, beside the graders."""
    folder = Path(tempfile.gettempdir()).resolve()
    if folder.is_relative_to(ROOT):
        raise UsageError(f"TMPDIR, {folder}, lies in this repository: choose one outside of it")


def answer_in(workspace: Path, printed: str) -> dict[str, Any]:
    """Return the JSON object that the agent wrote to ``answer.json``, or else printed as a line.

    Of several lines the last counts. Empty where there is none. A number like 1.50 is a text,
    because as a version it is another one than 1.5.
    """
    texts = [*reversed(printed.splitlines()), printed]
    with suppress(OSError, UnicodeDecodeError):
        texts.insert(0, (workspace / ANSWER).read_text(encoding="utf-8"))
    for text in texts:
        with suppress(ValueError, RecursionError):
            if isinstance(found := json.loads(text, parse_float=str), dict):
                return found
    return {}
