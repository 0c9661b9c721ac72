"""Finding the interpreter that runs the app."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

FOLDERS = (".venv", "venv", "env")


def find(app: Path, given: str | None) -> str:
    """Return the interpreter: the one given, the project's environment, the active one, or this.

    Raises ``FileNotFoundError`` where the given one does not exist.
    """
    if given is not None:
        found = shutil.which(given)
        if found is None:
            raise FileNotFoundError(given)
        return found
    for folder in (app.parent, *app.parent.parents):
        for name in FOLDERS:
            if python := _python_in(folder / name):
                return python
        if (folder / ".git").exists():
            break
    active = os.environ.get("VIRTUAL_ENV")
    return (_python_in(Path(active)) if active else None) or sys.executable


def _python_in(environment: Path) -> str | None:
    for python in (environment / "bin" / "python", environment / "Scripts" / "python.exe"):
        if python.exists():
            return str(python)
    return None
