"""The fenced code blocks of a Markdown document, with the place of every line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from markdown_it.token import Token

from documents.markdown import parse_markdown


@dataclass(frozen=True)
class CodeBlock:
    """One fenced block.

    ``line`` is the 1-based line of the opening fence in its document, ``end_line`` that of the
    closing one (or of the last line of the block where the fence is never closed), ``column``
    the 1-based column of the fence. ``info`` is the info string, ``language`` its first word in
    lower case ("" without one), ``words`` are the words after it. ``code`` is the content as
    Markdown gives it: without the indentation of a list or the marks of a quote, ending in a
    newline. ``columns`` has the 1-based column of the first character of every line of ``code``.
    """

    line: int
    end_line: int
    column: int
    fence: str
    info: str
    code: str
    columns: tuple[int, ...]
    closed: bool

    @cached_property
    def language(self) -> str:
        """The first word of the info string in lower case, "" without one."""
        return self.info.split()[0].lower() if self.info.strip() else ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the info string after the language."""
        return tuple(self.info.split()[1:])

    @cached_property
    def code_lines(self) -> tuple[str, ...]:
        """The lines of ``code``; line ``i`` of it stands on line ``first_line + i``."""
        return tuple(self.code.removesuffix("\n").split("\n")) if self.code else ()

    @property
    def first_line(self) -> int:
        """The 1-based line of the first line of code (of an empty block: where it would be)."""
        return self.line + 1

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
    text = markdown.replace("\r\n", "\n").replace("\r", "\n")
    return blocks_of(parse_markdown(text).tokens, text.split("\n"))


def blocks_of(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[CodeBlock]:
    """Yield the fenced blocks among the block ``tokens`` of a document that has these ``lines``."""
    for token in tokens:
        if token.type == "fence":
            yield _block(token, lines)


def _block(token: Token, lines: Sequence[str]) -> CodeBlock:
    assert token.map is not None, "a fence always knows its lines"
    start, end = token.map
    code = token.content.removesuffix("\n").split("\n") if token.content else []
    raw = lines[start + 1 : start + 1 + len(code)]
    return CodeBlock(
        line=start + 1,
        end_line=end,
        column=lines[start].find(token.markup) + 1,
        fence=token.markup,
        info=token.info,
        code=token.content,
        columns=tuple(_start(line, shown) + 1 for line, shown in zip(raw, code, strict=True)),
        # The lines of the block are the opening fence, the code and, only if there is one, the
        # closing fence.
        closed=end - start - 1 > len(code),
    )


def _start(raw: str, shown: str) -> int:
    """Return where in the line ``raw`` the code ``shown`` begins."""
    if raw.endswith(shown):
        return len(raw) - len(shown)
    # Markdown has turned part of a tab into spaces.
    start = len(raw)
    for ours, theirs in zip(reversed(raw), reversed(shown), strict=False):
        if ours != theirs:
            break
        start -= 1
    return start
