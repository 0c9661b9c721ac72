"""The values of ``[tool.streamlit-state]``, and what is said about wrong ones."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from reporting.filters import parse_codes

from checking.patterns import Pattern, read_pattern
from checking.selection import Codes
from checking.settings import Settings
from checking.toml_table import Item, Table, TomlError

KEYS = "select, extend-select, ignore, exclude, streamlit, per-file-ignores"


def read_settings(
    table: Table, text: str, base: str, codes: Collection[str], settings: Settings
) -> Settings:
    """Return ``settings`` with what a table of ``text`` says.

    Patterns count from the folder ``base``; ``codes`` are those of all rules. Raises TomlError.
    """
    values = _Values(base, codes)
    for key, (start, item) in table.items():
        if key == "select":
            settings = settings._replace(select=values.codes_in(item))
        elif key == "extend-select":
            settings = settings._replace(extend=values.codes_in(item))
        elif key == "ignore":
            settings = settings._replace(ignore=values.codes_in(item))
        elif key == "exclude":
            settings = settings._replace(exclude=values.patterns(item))
        elif key == "per-file-ignores":
            settings = settings._replace(per_file=values.per_file(item))
        elif key == "streamlit":
            line = text.count("\n", 0, item.start) + 1
            settings = settings._replace(streamlit=_version(item), streamlit_line=line)
        else:
            raise TomlError(f"there is no setting {key!r}; there are {KEYS}", start)
    return settings


class _Values(NamedTuple):
    base: str
    known: Collection[str]

    def codes_in(self, item: Item) -> Codes:
        found: list[str] = []
        for text, start in self._texts(item, '["SS101", "SS2"]'):
            try:
                found += parse_codes(text, self.known)
            except ValueError as error:
                raise TomlError(f"{error}; check_app.py --explain all lists them", start) from None
        return tuple(found)

    def patterns(self, item: Item) -> tuple[Pattern, ...]:
        return tuple(self._pattern(*text) for text in self._texts(item, '["legacy", "**/old_*"]'))

    def per_file(self, item: Item) -> tuple[tuple[Pattern, Codes], ...]:
        if not isinstance(item.value, dict):
            raise TomlError('expected a table: {"legacy/*.py" = ["SS101"]}', item.start)
        return tuple(
            (self._pattern(key, start), self.codes_in(codes))
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
