"""Looking paths up in a skill's folder, letter for letter on every file system."""

from __future__ import annotations

import difflib
import os
import posixpath
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

MOST_COMPARED = 300


@dataclass
class Disk:
    """The folder of a skill; each folder in it is listed at most once."""

    root: Path
    _listings: dict[str, dict[str, str]] = field(default_factory=dict)

    def spelling(self, name: str) -> str | None:
        """Return how the path ``name`` (from the root, normalised) is really spelled.

        That is ``name`` itself where it exists exactly so, another spelling where only capitals
        differ, None where there is nothing of the kind.
        """
        if name == ".":
            return name
        folder = ""
        for part in name.split("/"):
            names = self._names(folder)
            if part not in names.values():
                if part.lower() not in names:
                    return None
                part = names[part.lower()]
            folder = f"{folder}/{part}" if folder else part
        return folder

    def _names(self, folder: str) -> dict[str, str]:
        """Return the names in ``folder``, by their lower case; an exact one is never lost."""
        if folder not in self._listings:
            try:
                entries = [entry.name for entry in os.scandir(f"{self.root}/{folder}")]
            except OSError:
                entries = []
            self._listings[folder] = _by_lower_case(entries)
        return self._listings[folder]


def similar(name: str, names: Collection[str]) -> str:
    """Return "did you mean ...?" with one of ``names`` that ``name`` may be meant for, or ""."""
    base = posixpath.basename(name)
    same_base = [other for other in names if posixpath.basename(other) == base]
    close = same_base or closest(name, names)
    return f"did you mean {close[0]}?" if len(close) == 1 else ""


def closest(name: str, names: Collection[str]) -> list[str]:
    """Return the one of ``names`` that ``name`` may be a slip for, if there is one."""
    if len(names) > MOST_COMPARED:  # comparing takes too long, and a guess is worth less
        return []
    return difflib.get_close_matches(name, sorted(names), n=1, cutoff=0.8)


def _by_lower_case(names: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in sorted(names):
        key = name.lower()
        # Names that differ in capitals only are kept under keys of their own.
        found[name if key in found else key] = name
    return found
