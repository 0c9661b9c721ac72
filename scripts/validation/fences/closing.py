"""SK201, SK207: fences end where their author meant them to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.blocks import CodeBlock
from reporting.finding import Finding
from reporting.rules import Rule

from validation.skill import Skill

UNCLOSED = Rule(
    "SK201",
    "unclosed-fence",
    "error",
    "A code fence is opened and never closed, so everything after it, up to the end of the file,\n"
    "list item or quote, is code. Close it with a line of at least as many of the same marks.",
)
NESTED = Rule(
    "SK207",
    "fence-in-fence",
    "warning",
    "A block contains the opening line of another fence of the same length, and so ends where the\n"
    "inner one was meant to end. Give the outer fence one mark more: four backticks.",
)
RULES: tuple[Rule, ...] = (UNCLOSED, NESTED)


def check(skill: Skill) -> Iterator[Finding]:
    """Yield the fences of all Markdown files that do not end where they seem to."""
    for page in skill.pages:
        for block in page.blocks:
            if not block.closed:
                yield UNCLOSED.at(
                    page.shown,
                    "this code fence is never closed",
                    line=block.line,
                    column=block.column,
                    help=f"close it with {block.fence}",
                )
            if block.fence[:3] in block.code:
                yield from _nested(page.shown, block)


def _nested(where: str, block: CodeBlock) -> Iterator[Finding]:
    opening = re.compile(rf" {{0,3}}{block.fence[0]}{{{len(block.fence)},}}\s*\w")
    for row, line in enumerate(block.code_lines):
        if found := opening.match(line):
            column = block.columns[row] + found[0].index(block.fence[0])
            yield NESTED.at(
                where,
                f"a fence inside the block of line {block.line}, which ends with the inner one",
                line=block.first_line + row,
                column=column,
                help=f"open and close the outer one with {block.fence[0] * (len(block.fence) + 1)}",
            )
            return
