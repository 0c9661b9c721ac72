"""Telling the YAML frontmatter of a Markdown file from its body, line for line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Frontmatter:
    """The frontmatter's YAML ``text``, and what became of its fences.

    ``text`` starts at line 2 of the file. ``end_line`` is the 1-based line of the closing fence,
    0 where there is none. ``opened`` says whether line 1 is a fence at all.
    """

    text: str
    end_line: int
    opened: bool


def split_frontmatter(text: str) -> Frontmatter:
    """Find the frontmatter of ``text`` (line feeds only, no BOM)."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return Frontmatter("", 0, False)
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == "---":
            return Frontmatter("\n".join(lines[1 : number - 1]) + "\n", number, True)
    return Frontmatter("\n".join(lines[1:]), 0, True)


def blank_frontmatter(text: str) -> str:
    """Return ``text`` with the lines of a complete frontmatter emptied."""
    if not (end := split_frontmatter(text).end_line):
        return text
    return "\n" * end + "\n".join(text.split("\n")[end:])
