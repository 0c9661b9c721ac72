"""The fenced code blocks of a Markdown document, with the place of every line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token


@dataclass(frozen=True)
class CodeBlock:
    """One fenced block.

    ``line`` is the 1-based line of the opening fence in its document, ``end_line`` that of the
    closing one (or of the last line of the document where the fence is never closed), ``column``
    the 1-based column of the fence. ``language`` is the first word of the info string in lower
    case ("" without one), ``words`` are the words after it. ``code`` is the content as Markdown
    gives it: without the indentation of a list or the marks of a quote, ending in a newline.
    """

    line: int
    end_line: int
    column: int
    fence: str
    language: str
    words: tuple[str, ...]
    code: str
    closed: bool

    @property
    def example(self) -> str:
        """The example's path in the info string, "" where the block names none."""
        return next((word for word in self.words if "=" not in word), "")

    @property
    def options(self) -> dict[str, str]:
        """The ``name=value`` words of the info string, such as ``since=1.59``."""
        return dict(word.split("=", 1) for word in self.words if "=" in word)


def read_blocks(markdown: str) -> Iterator[CodeBlock]:
    """Yield the fenced blocks of ``markdown`` in order, those in lists and quotes too.

    ``markdown`` may begin with YAML frontmatter, which must have been blanked out by the caller
    if it is not to be read as Markdown (line numbers then stay those of the file).
    """
    lines = markdown.splitlines()
    for token in MarkdownIt("commonmark").parse(markdown):
        if token.type == "fence":
            yield _block(token, lines)


def _block(token: Token, lines: list[str]) -> CodeBlock:
    assert token.map is not None, "a fence always knows its lines"
    start, end = token.map
    opening = lines[start]
    closing = lines[end - 1] if end - 1 > start else ""
    # The content decides, not the look of the last line: an unclosed fence swallows to the end.
    closed = closing.strip(" >\t").startswith(token.markup) and not set(
        closing.strip(" >\t")
    ) - set(token.markup[0])
    words = token.info.split()
    return CodeBlock(
        line=start + 1,
        end_line=end,
        column=opening.find(token.markup) + 1,
        fence=token.markup,
        language=words[0].lower() if words else "",
        words=tuple(words[1:]),
        code=token.content,
        closed=closed,
    )
