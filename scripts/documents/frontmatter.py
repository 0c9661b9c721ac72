"""Telling the YAML frontmatter of a Markdown file from its body, line for line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from documents.yaml_nodes import Node, YamlText, read_yaml


@dataclass(frozen=True)
class Frontmatter:
    """The frontmatter's YAML ``text``, and what became of its fences.

    ``text`` starts at line 2 of the file. ``end_line`` is the 1-based line of the closing fence,
    0 where there is none. ``opened`` says whether line 1 is a fence at all.
    """

    text: str
    end_line: int
    opened: bool

    @cached_property
    def yaml(self) -> YamlText:
        """The YAML, read strictly."""
        return read_yaml(self.text)

    @cached_property
    def entries(self) -> dict[str, tuple[Node, Node]]:
        """The top-level keys with their key and value nodes; of a repeated key the first."""
        root = self.yaml.root
        found: dict[str, tuple[Node, Node]] = {}
        for key, value in root.entries if root else ():
            found.setdefault(key.value, (key, value))
        return found

    def string(self, key: str) -> str:
        """Return the value of ``key`` where that is a scalar, else ""."""
        value = self.entries[key][1] if key in self.entries else None
        return value.value if value and value.kind not in ("mapping", "list") else ""

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column in the file of ``offset`` in the YAML text."""
        line = self.text.count("\n", 0, offset)
        return line + 2, offset - self.text.rfind("\n", 0, offset)


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
    """Return ``text`` with the lines of a complete frontmatter emptied.

    Two rulers (``---``) with prose between them are no frontmatter.
    """
    frontmatter = split_frontmatter(text)
    if not frontmatter.end_line or (frontmatter.text.strip() and ":" not in frontmatter.text):
        return text
    end = frontmatter.end_line
    return "\n" * end + "\n".join(text.split("\n")[end:])
