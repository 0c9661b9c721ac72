"""The passages of a document as a reader sees them: table rows, list items and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_HEADING = re.compile(r"#{1,6} +(.*?)(?: +#+)?$")
_FENCE = re.compile(r" *(```+|~~~+)")
_ITEM = re.compile(r" *(?:[-*+]|\d+[.)]) +")
_RULE = re.compile(r"\|?[\s:|-]+\|?$")
_CELL_END = re.compile(r"(?<!\\)\|(?=(?:[^`]*`[^`]*`)*[^`]*$)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")


class Passage(NamedTuple):
    """A row, an item or a paragraph: its ``line``, the heading above it and its text.

    ``source`` is the text as it stands there, white space folded; ``text`` is the same for a
    reader who does not see the document: a row with the heads of its columns, links as words.
    """

    line: int
    section: str
    source: str
    text: str


def read_passages(text: str) -> Iterator[Passage]:
    """Yield the passages of a Markdown document, code blocks and frontmatter left out."""
    section, fence = "", ""
    heads: tuple[str, ...] = ()
    lines: list[str] = []
    start = 0
    for number, line in enumerate([*_without_frontmatter(text), ""], 1):
        marks = _FENCE.match(line)
        if fence:
            fence = "" if marks and marks[1].startswith(fence) else fence
            continue
        heading = _HEADING.match(line)
        row = line.startswith("|")
        if lines and (marks or heading or row or not line.strip() or _ITEM.match(line)):
            source = " ".join(" ".join(lines).split())
            source = _ITEM.sub("", source, count=1)
            yield Passage(start, section, source, without_links(source))
            lines = []
        if not row:
            heads = ()
        if marks:
            fence = marks[1]
        elif heading:
            section = heading[1]
        elif row and not _RULE.match(line):
            cells = _cells(line)
            if heads:
                yield Passage(number, section, " ".join(line.split()), _row(heads, cells))
            else:
                heads = cells
        elif line.strip() and not row and not line.startswith("<!--"):
            start = start if lines else number
            lines.append(line)


def without_links(text: str) -> str:
    """Return ``text`` with links as their words."""
    return _LINK.sub(r"\1", text)


def _without_frontmatter(text: str) -> list[str]:
    lines = text.split("\n")
    if lines[0] == "---" and "---" in lines[1:]:
        end = lines.index("---", 1) + 1
        lines[:end] = [""] * end
    return lines


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip().removeprefix("|").removesuffix("|")
    return tuple(cell.strip() for cell in _CELL_END.split(inner))


def _row(heads: tuple[str, ...], cells: tuple[str, ...]) -> str:
    """Return the row as one line: its first cell, then the others after the heads of columns."""
    first, *others = map(without_links, cells)
    if len(others) == 1:
        return f"{first} → {others[0]}"
    named = [f"{head}: {cell}" for head, cell in zip(heads[1:], others, strict=False) if cell]
    return " | ".join([first, *named])
