"""The links of a Markdown document with their places, and the anchors that links may name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it.token import Token

from documents.markdown import Markdown

_HTML_LINK = re.compile(r"""<(?:a|img)\b[^<>]*?\b(?:href|src)\s*=\s*["']([^"'<>\n]*)["']""", re.I)
_LINK = re.compile(r"\]\(\s*<?()")
_HTML_ANCHOR = re.compile(r"""<[a-z]\w*\b[^<>]*?\b(?:id|name)\s*=\s*["']?([^"'<>\s]+)""", re.I)
_EXPLICIT_ANCHOR = re.compile(r"\{#([\w.:-]+)\}\s*$")
_MARKED_UP = re.compile(r"[*_`<\[\\&!]")


@dataclass(frozen=True, order=True)
class Link:
    """A link or image: where its address begins, and the address as written."""

    line: int
    column: int
    target: str


def read_links(markdown: Markdown, lines: Sequence[str]) -> Iterator[Link]:
    """Yield the links of a document with these ``lines``, images and HTML ones too."""
    definitions: dict[str, Any] = markdown.environment.get("references", {})
    search = _Search(lines)
    for token in markdown.tokens:
        if token.type == "html_block":
            start, end = token.map or (0, 0)
            yield from search.html_links(start, end)
        elif token.type == "inline" and _may_link(token.content, bool(definitions)):
            search.begin(token)
            for child in markdown.children(token):
                yield from _links(child, definitions, search)


def _may_link(content: str, definitions: bool) -> bool:
    return (
        "](" in content or ("<" in content and "=" in content) or (definitions and "[" in content)
    )


def _links(token: Token, definitions: dict[str, Any], search: _Search) -> Iterator[Link]:
    if token.type == "code_inline":
        search.skip(token.content)
    if token.type == "html_inline":
        yield from search.html_link(token.content)
    if token.type not in ("link_open", "image") or token.markup == "autolink":
        return
    target = str(token.attrs.get("href", token.attrs.get("src", "")))
    label = token.meta.get("label")
    if label in definitions:
        row = definitions[label]["map"][0]
        yield Link(*search.definition(row, target), target)
    else:
        yield Link(*search.inline(target), target)


def read_anchors(markdown: Markdown) -> frozenset[str]:
    """Return what may follow # in a link to the document.

    Headings by GitHub's rule (https://github.com/Flet/github-slugger describes it), and the ids
    that HTML or a ``{#name}`` behind a heading gives.
    """
    anchors: set[str] = set()
    counts: dict[str, int] = {}
    for number, token in enumerate(markdown.tokens):
        if token.type == "heading_open":
            inline = markdown.tokens[number + 1]
            if explicit := _EXPLICIT_ANCHOR.search(inline.content):
                anchors.add(explicit[1])
            own = base = slug(_text(markdown, inline))
            while own in counts:
                counts[base] += 1
                own = f"{base}-{counts[base]}"
            counts[own] = 0
            # GitHub keeps the variation selector of an emoji; other renderers drop it.
            anchors.update((own, own.replace("\ufe0f", "")))
        if token.type in ("inline", "html_block") and "<" in token.content:
            anchors.update(_HTML_ANCHOR.findall(token.content))
    return frozenset(anchors)


def slug(heading: str) -> str:
    """Return GitHub's anchor for the text of a heading, before it is told from others."""
    kept = (
        letter
        for letter in heading.strip().lower()
        if letter in "- " or unicodedata.category(letter)[0] in "LM" or _is_word(letter)
    )
    return "".join(kept).replace(" ", "-")


def _is_word(letter: str) -> bool:
    return unicodedata.category(letter) in ("Nd", "Pc")


def _text(markdown: Markdown, inline: Token) -> str:
    if not _MARKED_UP.search(inline.content):
        return inline.content
    parts = (child for child in markdown.children(inline) if child.type != "html_inline")
    return "".join(" " if "break" in part.type else part.content for part in parts)


class _Search:
    """Finds in the source, one after the other, what the parser has found in the text."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._start = self._row = self._column = self._end = 0

    def begin(self, inline: Token) -> None:
        """Go to the lines of ``inline``; the cells of a table row share theirs."""
        start, end = inline.map or (0, 0)
        if end != self._end or start > self._row:
            self._start, self._row, self._column, self._end = start, start, 0, end

    def skip(self, text: str) -> None:
        """Go behind the next ``text``: a code span may look like a link."""
        self._next(re.compile("()" + re.escape(text)))

    def inline(self, target: str) -> tuple[int, int]:
        """Return the place of the next ``](target``; of an escaped one that of its bracket."""
        exact = re.compile(r"\]\(\s*<?(" + re.escape(target) + ")")
        if place := self._next(exact) or self._next(_LINK):
            return place
        # A linked image stands before the address of the link around it.
        self._row, self._column = self._start, 0
        return self._next(exact) or (self._row + 1, self._column + 1)

    def html_link(self, tag: str) -> Iterator[Link]:
        """Yield the link in an HTML tag, where it is one."""
        if found := _HTML_LINK.match(tag):
            written = re.compile(r"[\"'](" + re.escape(found[1]) + r")[\"']")
            yield Link(*(self._next(written) or (self._row + 1, self._column + 1)), found[1])

    def html_links(self, start: int, end: int) -> Iterator[Link]:
        """Yield the links of a block of HTML."""
        for row in range(start, min(end, len(self._lines))):
            for found in _HTML_LINK.finditer(self._lines[row]):
                yield Link(row + 1, found.start(1) + 1, found[1])

    def definition(self, row: int, target: str) -> tuple[int, int]:
        """Return the place of ``target`` in the definition that begins in ``row``."""
        for number in range(row, min(row + 3, len(self._lines))):
            line = self._lines[number]
            if (column := line.find(target, line.find("]:") + 1)) >= 0:
                return number + 1, column + 1
        return row + 1, 1

    def _next(self, pattern: re.Pattern[str]) -> tuple[int, int] | None:
        for row in range(self._row, min(self._end, len(self._lines))):
            start = self._column if row == self._row else 0
            if found := pattern.search(self._lines[row], start):
                self._row, self._column = row, found.end()
                return row + 1, found.start(1) + 1
        return None
