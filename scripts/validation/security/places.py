"""Offsets in a text as lines and columns."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from typing import Protocol

from validation.skill import Skill

MOST_IN_ONE_FILE = 20  # of one rule; more say nothing new and bury the rest


class Readable(Protocol):
    """A Markdown document or another text file."""

    @property
    def name(self) -> str:
        """The path from the skill's root."""

    @property
    def shown(self) -> str:
        """The path that findings print."""

    @property
    def text(self) -> str:
        """The content."""


def all_texts(skill: Skill) -> Iterator[Readable]:
    """Yield every readable file of the skill that an installer copies, and the Markdown beside."""
    yield from skill.pages
    yield from skill.texts


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

    def line_around(self, offset: int) -> str:
        """Return the whole line that ``offset`` is on."""
        start = self._text.rfind("\n", 0, offset) + 1
        end = self._text.find("\n", offset)
        return self._text[start : end if end >= 0 else len(self._text)]
