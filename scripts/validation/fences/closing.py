"""SK201, SK207: fences end where their author meant them to."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from documents.blocks import CodeBlock
from reporting.finding import Finding
from reporting.rules import Rule

from validation.skill import Document, Skill

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
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)


def check(skill: Skill) -> Iterator[Finding]:
    """Yield the fences of all Markdown files that do not end where they seem to."""
    for page in skill.pages:
        swallowing = _html_with_a_fence(page)
        for block in page.blocks:
            earlier = bisect(swallowing, block.line)
            tag = swallowing[earlier - 1] if earlier else None
            below = f"put an empty line below the HTML of line {tag}: no fence is read before one"
            if not block.closed:
                yield UNCLOSED.at(
                    page.shown,
                    "this code fence is never closed",
                    line=block.line,
                    column=block.column,
                    help=below if tag else f"close it with {block.fence}",
                )
            if block.fence[:3] in block.code:
                outer = block.fence[0] * (len(block.fence) + 1)
                cure = below if tag else f"open and close the outer one with {outer}"
                yield from _nested(page.shown, block, cure)


def _html_with_a_fence(page: Document) -> list[int]:
    """Return the lines at which HTML begins that has swallowed the opening of a fence."""
    return [
        token.map[0] + 1
        for token in page.markdown.tokens
        if token.type == "html_block" and token.map and len(_FENCE.findall(token.content)) % 2
    ]


def _nested(where: str, block: CodeBlock, cure: str) -> Iterator[Finding]:
    opening = re.compile(rf" {{0,3}}{block.fence[0]}{{{len(block.fence)},}}\s*\w")
    for row, line in enumerate(block.code_lines):
        if found := opening.match(line):
            column = block.columns[row] + found[0].index(block.fence[0])
            yield NESTED.at(
                where,
                f"a fence inside the block of line {block.line}, which ends with the inner one",
                line=block.first_line + row,
                column=column,
                help=cure,
            )
            return
