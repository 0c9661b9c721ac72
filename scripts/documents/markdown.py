"""Parsing Markdown once, with the inline parts only where somebody asks for them.

Inline parsing is most of the time that markdown-it-py takes, and most checks need blocks only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

_BLOCKS = MarkdownIt("commonmark").enable("table")
_BLOCKS.core.ruler.enableOnly(["normalize", "block"])


@dataclass(frozen=True)
class Markdown:
    """The block tokens of a document; ``environment`` holds its link reference definitions."""

    tokens: tuple[Token, ...]
    environment: dict[str, Any]

    def children(self, inline: Token) -> list[Token]:
        """Return the inline tokens of a block token of type "inline"."""
        if inline.children is None or (not inline.children and inline.content):
            inline.children = []
            _BLOCKS.inline.parse(inline.content, _BLOCKS, self.environment, inline.children)
        return inline.children


def parse_markdown(text: str) -> Markdown:
    """Parse the blocks of ``text``: CommonMark with GitHub's tables."""
    environment: dict[str, Any] = {}
    return Markdown(tuple(_BLOCKS.parse(text, environment)), environment)
