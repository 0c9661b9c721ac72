"""One table of a TOML file, with the place of everything in it.

Python 3.10 has no TOML parser, and none of Python's says where a value stands, which a message
about a wrong one must. What stands outside the table is passed over, even where it is broken.
"""

from __future__ import annotations

import re
from typing import NamedTuple

Path = tuple[str, ...]
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_OTHER = re.compile(r"[^\s,\]}#]+")
_STRINGS = (
    # The last two quotes of five belong to the text.
    re.compile(r'"""\r?\n?((?:\\.|[^\\])*?"{0,2})"""(?!")', re.DOTALL),
    re.compile(r"'''\r?\n?(.*?'{0,2})'''(?!')", re.DOTALL),
    re.compile(r'"((?:[^"\\\n]|\\.)*)"'),
    re.compile(r"'([^'\n]*)'"),
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|[ \t]*\r?\n\s*|(.))", re.DOTALL)
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", '"': '"'}
_ESCAPED["\\"] = "\\"


class Item(NamedTuple):
    """A value and the offset where it stands.

    ``value`` is a text, a list of items, a table of keys (items of texts, by their text) and
    items, or ``Other`` for what is no text: a number, a truth value, a date.
    """

    value: str | list[Item] | dict[str, tuple[int, Item]] | Other
    start: int


class Other(NamedTuple):
    """A value that is no text, as it is written."""

    text: str


Table = dict[str, tuple[int, Item]]


class TomlError(Exception):
    """What is wrong, and the offset where."""

    def __init__(self, message: str, start: int) -> None:
        super().__init__(message)
        self.start = start


def read_table(text: str, path: Path) -> Table | None:
    """Return the table at ``path``: its keys with their offsets and values, None without one.

    Raises TomlError for a mistake inside it.
    """
    return _Reader(text, path).read()


class _Reader:
    def __init__(self, text: str, path: Path) -> None:
        self.text = text
        self.path = path
        self.found: Table | None = None
        self.in_table = False

    def read(self) -> Table | None:
        position = self._after(_BLANK, 0)
        header: Path = ()
        while position < len(self.text):
            self._ours(header)
            try:
                if self.text[position] == "[":
                    header, position = self._header(position)
                else:
                    position = self._pair(position, header)
                self._end_of_line(position)
            except TomlError:
                if self.in_table:
                    raise
                end = self.text.find("\n", position)
                position = len(self.text) if end < 0 else end
            position = self._after(_BLANK, position)
        return self.found

    def _header(self, position: int) -> tuple[Path, int]:
        brackets = "[[" if self.text.startswith("[[", position) else "["
        keys, end = self._keys(position + len(brackets))
        if not self.text.startswith("]" * len(brackets), end):
            raise TomlError("a header of a table ends with a bracket", end)
        path = tuple(key for key, _ in keys)
        if self._ours(path):
            if len(brackets) == 2:
                raise TomlError(f"{'.'.join(path)} is one table: single brackets", position)
            self.found = {} if self.found is None else self.found
            self._table(self.found, keys[len(self.path) :])
        return path, end + len(brackets)

    def _pair(self, position: int, header: Path) -> int:
        keys, end = self._keys(position)
        if not self.text.startswith("=", end):
            raise TomlError("expected =", end)
        path = [*((key, position) for key in header), *keys]
        depth = len(self.path)
        ours = self._ours(tuple(key for key, _ in path))
        item, end = self._value(self._after(_SPACE, end + 1))
        if ours:
            if len(path) == depth:  # tool.streamlit-state = {...}
                self.found = _table_of(item)
            else:
                self.found = {} if self.found is None else self.found
                _put(self._table(self.found, path[depth:-1]), *path[-1], item)
        return end

    def _ours(self, path: Path) -> bool:
        """Note whether what follows is a part of the table that is wanted."""
        self.in_table = path[: len(self.path)] == self.path
        return self.in_table

    def _table(self, table: Table, keys: list[tuple[str, int]]) -> Table:
        for key, start in keys:
            _, item = table.setdefault(key, (start, Item({}, start)))
            table = _table_of(item)
        return table

    def _keys(self, position: int) -> tuple[list[tuple[str, int]], int]:
        keys: list[tuple[str, int]] = []
        while True:
            position = self._after(_SPACE, position)
            if bare := _BARE.match(self.text, position):
                keys.append((bare[0], position))
                position = bare.end()
            else:
                text, end = self._string(position)
                keys.append((text, position))
                position = end
            position = self._after(_SPACE, position)
            if not self.text.startswith(".", position):
                return keys, position
            position += 1

    def _value(self, position: int) -> tuple[Item, int]:
        first = self.text[position : position + 1]
        if first == "[":
            return self._list(position)
        if first == "{":
            return self._inline(position)
        if first in ('"', "'"):
            text, end = self._string(position)
            return Item(text, position), end
        if other := _OTHER.match(self.text, position):
            # A date and its time may have a space between them; nobody here reads either.
            return Item(Other(other[0]), position), other.end()
        raise TomlError("expected a value", position)

    def _list(self, position: int) -> tuple[Item, int]:
        items: list[Item] = []
        start, position = position, self._after(_BLANK, position + 1)
        while not self.text.startswith("]", position):
            item, position = self._value(position)
            items.append(item)
            position = self._separator(position, "]")
        return Item(items, start), position + 1

    def _inline(self, position: int) -> tuple[Item, int]:
        table: Table = {}
        start, position = position, self._after(_BLANK, position + 1)
        while not self.text.startswith("}", position):
            keys, position = self._keys(position)
            if not self.text.startswith("=", position):
                raise TomlError("expected =", position)
            item, position = self._value(self._after(_SPACE, position + 1))
            _put(self._table(table, keys[:-1]), *keys[-1], item)
            position = self._separator(position, "}")
        return Item(table, start), position + 1

    def _separator(self, position: int, closing: str) -> int:
        position = self._after(_BLANK, position)
        if self.text.startswith(",", position):
            return self._after(_BLANK, position + 1)
        if self.text.startswith(closing, position):
            return position
        raise TomlError(f"expected a comma or {closing}", position)

    def _string(self, position: int) -> tuple[str, int]:
        for pattern in _STRINGS:
            if found := pattern.match(self.text, position):
                basic = self.text[position] == '"'
                return (_unescaped(found[1]) if basic else found[1]), found.end()
        raise TomlError("expected a name or a text in quotes that ends on its line", position)

    def _end_of_line(self, position: int) -> None:
        rest = self.text[position : self.text.find("\n", position) % (len(self.text) + 1)]
        if rest.strip() and not rest.lstrip().startswith("#"):
            raise TomlError("expected the end of the line", position)

    def _after(self, pattern: re.Pattern[str], position: int) -> int:
        found = pattern.match(self.text, position)
        return found.end() if found else position


def _table_of(item: Item) -> Table:
    if not isinstance(item.value, dict):
        raise TomlError("this is no table", item.start)
    return item.value


def _put(table: Table, key: str, start: int, item: Item) -> None:
    if key in table:
        raise TomlError(f"{key} is given twice", start)
    table[key] = (start, item)


def _unescaped(text: str) -> str:
    def one(found: re.Match[str]) -> str:
        if code := found[1] or found[2]:
            return chr(int(code, 16)) if int(code, 16) < 0x110000 else "\ufffd"
        return _ESCAPED.get(found[3], found[0]) if found[3] else ""

    return _ESCAPE.sub(one, text)
