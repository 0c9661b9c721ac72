"""The units of running text that state something, each with its exact place.

A unit is what stands between two ends of a sentence: ``.``, ``!``, ``?``, ``;`` or ``:`` followed
by white space or the end of the paragraph, list item or table cell. Marks that close emphasis, a
quotation or a bracket stay with the unit that they close.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from documents.inline import mask_inline
from documents.passages import Passage, line_starts, read_passages

ABBREVIATIONS = ("approx.", "cf.", "e.g.", "fig.", "i.e.", "incl.", "resp.", "vs.")
"""Words whose full stop ends no sentence. "etc." and "..." end one before a capital letter."""

_END = re.compile(r"(?P<mark>[.!?;:…]+)[*_~)\]\"'”’»]*(?=\s|$)")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(\[\"“'‘*_])(?:" + "|".join(map(re.escape, ABBREVIATIONS)) + ")$", re.IGNORECASE
)
_OPEN_END = re.compile(r"(?:\betc\.|\.\.\.|…)$")
_CAPITAL = re.compile(r"\s+\W*[^\W\d_a-z]")
_QUOTED = re.compile(r"“[^”]*”|(?<!\w)\"[^\"]*\"(?!\w)")


@dataclass(frozen=True)
class Unit:
    """A sentence, or a part of one that could stand alone.

    ``start`` and ``end`` are offsets in the document's text, ``line`` and ``column`` the 1-based
    place of ``start``. ``text`` is the source with its Markdown marks, the lines of a paragraph
    joined by line feeds; ``masked`` is the same with code spans and addresses masked by
    `documents.inline.mask_inline`. ``row`` is the line of the table row around it, else 0.
    """

    start: int
    end: int
    line: int
    column: int
    text: str
    masked: str
    row: int = 0


def read_units(tokens: Sequence[Token], text: str) -> Iterator[Unit]:
    """Yield the units of a document from the block tokens of its ``text``, in order."""
    starts = line_starts(text.split("\n"))
    for passage in read_passages(tokens, text):
        yield from _units(passage, starts)


def _units(passage: Passage, starts: Sequence[int]) -> Iterator[Unit]:
    masked = mask_inline(passage.text)
    begin = 0
    for end in [*_ends(masked), len(masked)]:
        part = masked[begin:end]
        first = begin + len(part) - len(part.lstrip())
        last = begin + len(part.rstrip())
        begin = end
        if first >= last:
            continue
        start = passage.offset(first)
        line = bisect_right(starts, start)
        yield Unit(
            start=start,
            end=passage.offset(last - 1) + 1,
            line=line,
            column=start - starts[line - 1] + 1,
            text=passage.text[first:last],
            masked=masked[first:last],
            row=passage.row,
        )


def _ends(masked: str) -> Iterator[int]:
    """Yield the offset after every end of a sentence, those inside a quotation apart."""
    quotes = [found.span() for found in _QUOTED.finditer(masked)]
    for found in _END.finditer(masked):
        mark = found.end("mark")
        before = masked[max(0, mark - 12) : mark]  # longer than any abbreviation
        if _ABBREVIATED.search(before):
            continue
        if _OPEN_END.search(before) and not _CAPITAL.match(masked, found.end()):
            continue
        if not any(start < found.start() and found.end() < end for start, end in quotes):
            yield found.end()
