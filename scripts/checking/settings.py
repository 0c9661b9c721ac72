"""The settings of a project: ``[tool.streamlit-state]`` in its ``pyproject.toml``."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from checking.selection import Codes, Selection

if TYPE_CHECKING:
    from checking.patterns import Pattern

NAME = "streamlit-state"
TABLE = ("tool", NAME)
_LARGEST = 2_000_000


class Settings(NamedTuple):
    """What the table says, and the file that it stands in ("" where there is none)."""

    source: str = ""
    select: Codes = ()
    extend: Codes = ()
    ignore: Codes = ()
    per_file: tuple[tuple[Pattern, Codes], ...] = ()
    exclude: tuple[Pattern, ...] = ()
    streamlit: str = ""
    streamlit_line: int = 0

    def selection(self, select: Codes, extend: Codes, ignore: Codes) -> Selection:
        """Return what is selected; what the command line names replaces what the table says.

        With ``select`` it says all of it: what the table adds or takes away was for another choice.
        """
        if select:
            return Selection(select, extend, ignore, self.per_file)
        return Selection(self.select, extend or self.extend, ignore or self.ignore, self.per_file)

    def excludes(self, path: str) -> bool:
        """Say whether a file or folder is left out."""
        return any(pattern(path) for pattern in self.exclude)


class SettingsError(Exception):
    """The settings cannot be used; the message is one line for the user, with the place."""


def find_settings(folders: Sequence[str], codes: Collection[str]) -> Settings:
    """Return the settings of the first of ``folders`` whose pyproject.toml has the table.

    ``codes`` are those of all rules. Raises SettingsError for what cannot be used.
    """
    for folder in folders:
        path = os.path.join(folder, "pyproject.toml")
        text = _read(path)
        if NAME in text and (settings := _settings(text, path, codes)):
            return settings
    return Settings()


def _read(path: str) -> str:
    try:
        with open(path, "rb") as file:
            content = file.read(_LARGEST)
    except OSError:
        return ""
    return content.decode("utf-8-sig", "replace")


def _settings(text: str, path: str, codes: Collection[str]) -> Settings | None:
    # Most projects have no such table, and need no reader of it.
    from checking.settings_table import read_settings
    from checking.toml_table import TomlError, read_table

    shown = _shown(path)
    try:
        table = read_table(text, TABLE)
        if table is None:
            return None
        base = os.path.dirname(os.path.abspath(path))
        return read_settings(table, text, base, codes, Settings(source=shown))
    except TomlError as error:
        line = text.count("\n", 0, error.start) + 1
        column = error.start - text.rfind("\n", 0, error.start)
        raise SettingsError(f"{shown}:{line}:{column}: {error}") from None


def _shown(path: str) -> str:
    """Return a path as people would write it from here."""
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative
