"""The settings of a project: ``[tool.streamlit-state]`` in its ``pyproject.toml``."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from typing import NamedTuple

from reporting.filters import parse_codes

from checking.patterns import Pattern, read_pattern
from checking.selection import Codes, Selection
from checking.toml_table import Item, Table, TomlError, read_table

NAME = "streamlit-state"
KEYS = "select, extend-select, ignore, exclude, streamlit, per-file-ignores"
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
        """Return what is selected; what the command line names replaces what the table says."""
        return Selection(
            select or self.select, extend or self.extend, ignore or self.ignore, self.per_file
        )

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
    shown = _shown(path)
    try:
        table = read_table(text, TABLE)
        return None if table is None else _Reader(text, path, codes).read(table)
    except TomlError as error:
        line = text.count("\n", 0, error.start) + 1
        column = error.start - text.rfind("\n", 0, error.start)
        raise SettingsError(f"{shown}:{line}:{column}: {error}") from None


class _Reader:
    """Reads the values of one table; a class only for what all of them need."""

    def __init__(self, text: str, path: str, codes: Collection[str]) -> None:
        self.text = text
        self.base = os.path.dirname(os.path.abspath(path))
        self.codes = codes
        self.settings = Settings(source=_shown(path))

    def read(self, table: Table) -> Settings:
        settings = self.settings
        for key, (start, item) in table.items():
            if key == "select":
                settings = settings._replace(select=self._codes(item))
            elif key == "extend-select":
                settings = settings._replace(extend=self._codes(item))
            elif key == "ignore":
                settings = settings._replace(ignore=self._codes(item))
            elif key == "exclude":
                settings = settings._replace(exclude=self._patterns(item))
            elif key == "per-file-ignores":
                settings = settings._replace(per_file=self._per_file(item))
            elif key == "streamlit":
                settings = settings._replace(
                    streamlit=_version(item),
                    streamlit_line=self.text.count("\n", 0, item.start) + 1,
                )
            else:
                raise TomlError(f"there is no setting {key!r}; there are {KEYS}", start)
        return settings

    def _codes(self, item: Item) -> Codes:
        found: list[str] = []
        for text, start in self._texts(item, '["SS101", "SS2"]'):
            try:
                found += parse_codes(text, self.codes)
            except ValueError as error:
                raise TomlError(f"{error}; check_app.py --explain all lists them", start) from None
        return tuple(found)

    def _patterns(self, item: Item) -> tuple[Pattern, ...]:
        return tuple(self._pattern(*text) for text in self._texts(item, '["legacy", "**/old_*"]'))

    def _per_file(self, item: Item) -> tuple[tuple[Pattern, Codes], ...]:
        if not isinstance(item.value, dict):
            raise TomlError('expected a table: {"legacy/*.py" = ["SS101"]}', item.start)
        return tuple(
            (self._pattern(key, start), self._codes(codes))
            for key, (start, codes) in item.value.items()
        )

    def _texts(self, item: Item, example: str) -> list[tuple[str, int]]:
        if not isinstance(item.value, list):
            raise TomlError(f"expected a list of texts: {example}", item.start)
        found = []
        for one in item.value:
            if not isinstance(one.value, str):
                raise TomlError(f"expected a text: {example}", one.start)
            found.append((one.value, one.start))
        return found

    def _pattern(self, text: str, start: int) -> Pattern:
        if not text.strip("./"):
            raise TomlError("this pattern is empty", start)
        return read_pattern(text, self.base)


def _version(item: Item) -> str:
    from streamlit_versions.minors import minor_of

    try:
        text = item.value if isinstance(item.value, str) else ""
        minor_of(text)
    except ValueError:
        raise TomlError('expected a version as text: "1.52"', item.start) from None
    return text


def _shown(path: str) -> str:
    """Return a path as people would write it from here."""
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative
