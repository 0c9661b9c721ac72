"""Finding a sentence in a document with white space folded, and saying where it stood."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

# Stands for code in the text to search, so that no sentence reaches across it.
_BARRIER = "\ue003"
_CODE_OR_COMMENT = re.compile(r"(?P<ticks>`+)[^`\n]*(?P=ticks)|<!--.*?-->", re.DOTALL)
_QUOTE_MARKS = re.compile(r"[ \t]*>[ \t>]*")


@dataclass(frozen=True)
class Prose:
    """What a sentence can be found in.

    ``text`` is the document with the marks of quotes and comments turned to spaces, and code
    blocks to barriers, each character at its place. ``folded`` is the same with every run of
    white space as one space; the word at ``folded_starts[i]`` of it is at ``starts[i]`` of
    ``text``.
    """

    text: str
    folded: str
    folded_starts: tuple[int, ...]
    starts: tuple[int, ...]

    def find(self, sentence: str) -> Iterator[tuple[int, int]]:
        """Yield start and end in ``text`` of each place where ``sentence`` stands whole."""
        wanted = fold(sentence)
        position = self.folded.find(wanted)
        while position >= 0:
            end = position + len(wanted)
            if not (_splits_word(self.folded, position) or _splits_word(self.folded, end)):
                yield self._place(position), self._place(end - 1) + 1
            position = self.folded.find(wanted, position + 1)

    def _place(self, position: int) -> int:
        index = bisect_right(self.folded_starts, position) - 1
        return self.starts[index] + position - self.folded_starts[index]


def fold(text: str) -> str:
    """Return ``text`` with every run of white space as one space, and none at the ends."""
    return " ".join(text.split())


def read_prose(tokens: Sequence[Token], text: str) -> Prose:
    """Prepare the document ``text`` with these block ``tokens`` for finding sentences."""
    lines = text.split("\n")
    for token in tokens:
        if token.map is None:
            continue
        for number in range(*token.map):
            line = lines[number]
            if token.type in ("fence", "code_block"):
                lines[number] = _BARRIER * len(line)
            elif token.type == "blockquote_open" and (marks := _QUOTE_MARKS.match(line)):
                lines[number] = " " * marks.end() + line[marks.end() :]
    clean = _CODE_OR_COMMENT.sub(_blank_comment, "\n".join(lines))
    words = [found.span() for found in re.finditer(r"\S+", clean)]
    folded_starts = itertools.accumulate((end - start + 1 for start, end in words), initial=0)
    return Prose(
        text=clean,
        folded=" ".join(clean[start:end] for start, end in words),
        folded_starts=tuple(folded_starts),
        starts=tuple(start for start, _ in words),
    )


def _blank_comment(found: re.Match[str]) -> str:
    return found[0] if found["ticks"] else re.sub(r"[^\n]", " ", found[0])


def _splits_word(text: str, position: int) -> bool:
    return 0 < position < len(text) and text[position - 1].isalnum() and text[position].isalnum()
