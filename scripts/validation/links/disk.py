"""Looking paths up in a skill's folder, letter for letter on every file system."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path


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


def _by_lower_case(names: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in sorted(names):
        key = name.lower()
        # Names that differ in capitals only are kept under keys of their own.
        found[name if key in found else key] = name
    return found
