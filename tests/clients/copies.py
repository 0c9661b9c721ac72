"""Copies of the repository for clients and validators, and running our scripts on them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
NAME = "using-streamlit-session-state"


def clone_of_the_repository(to: Path) -> Path:
    """Copy what Git tracks, as it stands in the working tree, to the new folder ``to``."""
    listed = subprocess.run(
        ["git", "-C", str(REPOSITORY), "ls-files", "--cached", "--others", "--exclude-standard"],
        check=True,
        capture_output=True,
        text=True,
    )
    for name in listed.stdout.splitlines():
        source = REPOSITORY / name
        if source.is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            (to / name).write_bytes(source.read_bytes())
    return to


def run(script: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run one of our scripts with this Python."""
    command = [sys.executable, "-B", str(script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)
