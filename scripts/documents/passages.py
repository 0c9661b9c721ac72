"""The running text of a Markdown document: paragraphs, list items and table cells in place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

_ROW_PREFIX = re.compile(r"[ \t>]*")
_COMMENTS_ONLY = re.compile(r"(?:\s|<!--.*?-->)*", re.DOTALL)


@dataclass(frozen=True)
class Passage:
    """One paragraph, list item or table cell, free of indentation and quote marks.

    ``text`` has its lines joined by line feeds. ``places`` pairs the offset of each line in
    ``text`` with its offset in the document. ``row`` is the 1-based line of the table row that a
    cell belongs to, 0 for anything else.
    """

    text: str
    places: tuple[tuple[int, int], ...]
    row: int = 0

    def offset(self, position: int) -> int:
        """Return where in the document the character at ``position`` of ``text`` stands."""
        index = bisect_right(self.places, position, key=lambda place: place[0]) - 1
        ours, theirs = self.places[index]
        return theirs + position - ours


def read_passages(tokens: Sequence[Token], text: str) -> Iterator[Passage]:
    """Yield the passages of a document from the block tokens of its ``text``, in order.

    Headings, the header row of a table, code, frontmatter and comments are no running text.
    """
    lines = text.split("\n")
    starts = line_starts(lines)
    in_body = False
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type in ("tbody_open", "tbody_close"):
            in_body = token.type == "tbody_open"
        if token.map is None:
            continue
        first, end = token.map
        if token.type == "inline" and before is not None and before.type == "paragraph_open":
            yield _passage(token.content.split("\n"), lines, starts, first)
        elif token.type == "html_block" and not _COMMENTS_ONLY.fullmatch(token.content):
            yield _passage(lines[first:end], lines, starts, first)
        elif token.type == "tr_open" and in_body:
            yield from _cells(lines[first], starts[first], first + 1)


def line_starts(lines: Sequence[str]) -> list[int]:
    """Return the offset of every line in the text that ``lines`` joined by line feeds make."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _passage(
    content: Sequence[str], lines: Sequence[str], starts: Sequence[int], first: int
) -> Passage:
    places: list[tuple[int, int]] = []
    position = 0
    stripped = [line.strip() for line in content]
    for number, line in enumerate(stripped, start=first):
        # What Markdown takes off a line stands before the text, apart from trailing white space.
        places.append((position, starts[number] + len(lines[number].rstrip()) - len(line)))
        position += len(line) + 1
    return Passage("\n".join(stripped), tuple(places))


def _cells(line: str, start: int, number: int) -> Iterator[Passage]:
    """Yield the cells of a table row, the way GitHub's tables divide it."""
    prefix = _ROW_PREFIX.match(line)
    assert prefix is not None, "the pattern matches nothing at all, too"
    position = prefix.end()
    position += line.startswith("|", position)
    for cell in re.split(r"(?<!\\)\|", line[position:].rstrip()):
        text = cell.strip()
        indent = len(cell) - len(cell.lstrip())
        if text:
            yield Passage(text, ((0, start + position + indent),), number)
        position += len(cell) + 1
