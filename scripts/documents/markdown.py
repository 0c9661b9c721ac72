"""Parsing Markdown once, with the inline parts only where somebody asks for them.

Inline parsing is most of the time that markdown-it-py takes, and most checks need blocks only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark", {"store_labels": True}).enable("table")
_PARSER.core.ruler.enableOnly(["normalize", "block"])


def _as_written(url: str) -> str:
    return url


def _anything(url: str) -> bool:
    return True


# Whoever checks a link wants it as the author wrote it, also one that a browser would refuse.
_PARSER.normalizeLink = _as_written  # type: ignore[method-assign]
_PARSER.validateLink = _anything  # type: ignore[method-assign]


@dataclass(frozen=True)
class Markdown:
    """The block tokens of a document; ``environment`` holds its link reference definitions."""

    tokens: tuple[Token, ...]
    environment: dict[str, Any]

    def children(self, inline: Token) -> list[Token]:
        """Return the inline tokens of a block token of type "inline"."""
        if inline.children is None or (not inline.children and inline.content):
            inline.children = []
            _PARSER.inline.parse(inline.content, _PARSER, self.environment, inline.children)
        return inline.children


def parse_markdown(text: str) -> Markdown:
    """Parse the blocks of ``text``: CommonMark with GitHub's tables."""
    environment: dict[str, Any] = {}
    return Markdown(tuple(_PARSER.parse(text, environment)), environment)
