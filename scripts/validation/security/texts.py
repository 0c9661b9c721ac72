"""The files that the security checks read."""

from __future__ import annotations

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
