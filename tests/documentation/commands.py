"""The commands that the documents give: from code blocks, and from code within the text."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import NamedTuple

from harness import REPOSITORY
from markdown_it import MarkdownIt
from markdown_it.token import Token

DOCUMENTS = sorted(
    path.relative_to(REPOSITORY).as_posix()
    for pattern in ("*.md", "docs/*.md", "references/*.md")
    for path in REPOSITORY.glob(pattern)
)
# By these a line of a `text` block, or a piece of code in the text, is known for a command.
PROGRAMS = {
    *("python", "python3", "pip", "pytest", "nox", "streamlit", "uv", "bash", "npx", "claude"),
    *("gh", "git", "mkdir", "cp", "ln", "apt-get"),
}
_SCRIPT = re.compile(r"(?:scripts|benchmarks|docs|matrix|release|\.ci)/[\w/]+\.(?:py|sh)")
_BETWEEN = re.compile(r"\s(?:&&|\|\||\|)\s")


class Command(NamedTuple):
    """One command in its words, without what the shell does with its output, and its place."""

    place: str
    words: tuple[str, ...]


def commands(document: str) -> Iterator[Command]:
    """Yield the commands of a document, in order, each part of a chain for itself."""
    text = (REPOSITORY / document).read_text(encoding="utf-8")
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        line = token.map[0] + 1 if token.map else 0
        for written in _written(token):
            for part in _BETWEEN.split(written):
                if words := _words(part):
                    yield Command(f"{document}:{line}", words)


def _written(token: Token) -> Iterator[str]:
    """Yield the commands of a block, or of the code within a text, as they are written."""
    if token.type == "fence":
        language = token.info.split(" ")[0]
        lines = token.content.splitlines()
        if language == "bash":
            yield from lines
        elif any(line.startswith("$ ") for line in lines):
            yield from (line[2:] for line in lines if line.startswith("$ "))
        elif language == "text" and lines and _is_command(lines[0]):
            yield from (re.split(r"\s{3,}", line)[0] for line in lines)
        elif language == "yaml":
            yield from re.findall(r"^ *- run: (.+)$", token.content, re.MULTILINE)
    for child in token.children or ():
        if child.type == "code_inline" and " " in child.content and _is_command(child.content):
            yield child.content


def _is_command(text: str) -> bool:
    first = text.split(" ")[0]
    name = first.removeprefix(".venv/bin/")
    return name in PROGRAMS or bool(_SCRIPT.fullmatch(first))


def _words(part: str) -> tuple[str, ...]:
    words = shlex.split(part.split(" > ")[0])
    return tuple(words) if words and not words[0].startswith("[") else ()
