"""Offsets in a text as lines and columns, and the lines that have certain words."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator


class Places:
    """Lines and columns in one text; finding its lines is put off until somebody asks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []

    def at(self, offset: int) -> tuple[int, int]:
        """Return the line and column of ``offset``, both from 1."""
        if not self._starts:
            self._starts = [0, *(found.end() for found in re.finditer("\n", self._text))]
        row = bisect.bisect_right(self._starts, offset)
        return row, offset - self._starts[row - 1] + 1


def line_around(text: str, offset: int) -> str:
    """Return the whole line of ``text`` that ``offset`` is on."""
    start, end = _line(text, offset)
    return text[start:end]


def lines_with(text: str, words: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield offset and content of every line of ``text`` that has one of ``words``, in order.

    A line that ends in a backslash goes on in the next one, as in a shell: the backslash and the
    line feed become spaces. Searching for plain words first is many times as fast as a pattern.
    """
    found: dict[int, int] = {}
    for word in words:
        offset = text.find(word)
        while offset >= 0:
            start, end = _line(text, offset)
            while start > 1 and text[start - 2] == "\\":
                start = text.rfind("\n", 0, start - 1) + 1
            while text[end - 1 : end] == "\\" and end < len(text):
                end = _line(text, end + 1)[1]
            found[start] = end
            offset = text.find(word, end)
    for start in sorted(found):
        yield start, text[start : found[start]].replace("\\\n", "  ")


def _line(text: str, offset: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, end if end >= 0 else len(text)
