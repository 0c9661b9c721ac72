"""Finding the skills that the paths on the command line mean."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from validation.folders import is_skipped


class NoSkillError(Exception):
    """A path leads to no skill; the message is one line for the user."""


def find_skills(path: Path) -> Iterator[Path]:
    """Yield the root of every skill that ``path`` means, sorted within each folder.

    ``path`` is a skill's folder, its SKILL.md, or a folder that is searched for skills. A skill's
    folder is not searched further. A symbolic link is entered only where it leads straight to a
    skill, which is how several agents share one.

    Raises NoSkillError.
    """
    if not os.path.lexists(path):
        raise NoSkillError(f"{path}: there is no such file or folder")
    if path.name.lower() == "skill.md":
        yield path.parent
    elif path.is_dir():
        found = False
        for root in _search(path):
            found = True
            yield root
        if not found:
            raise NoSkillError(f"{path}: no skill here: no folder below it has a SKILL.md")
    else:
        raise NoSkillError(f"{path}: is no skill: name a folder, or its SKILL.md")


def _search(top: Path) -> Iterator[Path]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError as error:
            if folder == top:
                raise NoSkillError(f"{top}: cannot be listed: {error.strerror}") from error
            continue
        if any(entry.name.lower() == "skill.md" for entry in entries):
            yield folder
            continue
        below = []
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if not is_skipped(entry):
                    below.append(Path(entry.path))
            elif entry.is_symlink() and os.path.lexists(f"{entry.path}/SKILL.md"):
                below.append(Path(entry.path))
        waiting += sorted(below, reverse=True)
