"""Small skills on disk, and what the validator says about them.

In the text of a file ``▲`` marks where a finding is expected; it is taken out before writing.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reporting.finding import Finding
from validation.checks import check_skill
from validation.reading import read_skill

MARK = "▲"
HEAD = "---\nname: demo\ndescription: Shows how a skill is checked.\n---\n\n"
MAIN = HEAD + "# Demo\n\nDo what the user asks.\n"


@dataclass(frozen=True)
class LinkTo:
    """A symbolic link, to a path that is taken as it is."""

    target: str


@dataclass(frozen=True)
class Pipe:
    """A named pipe."""


@dataclass(frozen=True)
class Folder:
    """An empty folder."""


Content = str | bytes | LinkTo | Pipe | Folder
Files = Mapping[str, Content]
Place = tuple[str, int, int]


def write_skill(folder: Path, files: Files, name: str = "demo") -> Path:
    """Write ``files``, and a SKILL.md where they have none, into ``folder/name``; return that."""
    root = folder / name
    root.mkdir(parents=True, exist_ok=True)
    files = (
        files if any(file.lower() == "skill.md" for file in files) else {"SKILL.md": MAIN, **files}
    )
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            target.write_bytes(content.replace(MARK, "").encode())
        elif isinstance(content, bytes):
            target.write_bytes(content)
        elif isinstance(content, LinkTo):
            target.symlink_to(content.target)
        elif isinstance(content, Pipe):
            os.mkfifo(target)
        else:
            target.mkdir()
    return root


def marked_places(files: Files) -> list[Place]:
    """Return where the marks stand: path from the skill's root, line and column."""
    places: list[Place] = []
    for path, content in files.items():
        lines = content.split("\n") if isinstance(content, str) else []
        for number, line in enumerate(lines, start=1):
            while MARK in line:
                places.append((path, number, line.index(MARK) + 1))
                line = line.replace(MARK, "", 1)
    return sorted(places)


def findings_in(root: Path) -> list[Finding]:
    """Return all findings about the skill in ``root``, with paths from there."""
    return sorted(check_skill(read_skill(root, shown="")))


def places_of(code: str, root: Path) -> list[Place]:
    """Return where ``code`` is found in the skill in ``root``."""
    return [
        (finding.path, finding.line, finding.column)
        for finding in findings_in(root)
        if finding.code == code
    ]
