"""What a parser says about a piece of code, and what only looks like an error."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class CodeProblem:
    """Why code does not parse; ``line`` and ``column`` count from 1 inside the code."""

    line: int
    column: int
    message: str


# Code in a document is often meant to be filled in: <your-key>, {{ template }}, {% if %}, ... or …
_PLACEHOLDER = re.compile(r"<[A-Za-z][^<>\n]*>|\{\{|\{%|\.\.\.|…")
_BRACKETED = re.compile(r"\[[A-Za-z][\w-]*[ :][^\[\]\n,\"']*\]|\{[A-Za-z_][\w.-]*\}|<\d[^<>\n]*>")


def has_placeholder(line: str) -> bool:
    """Say whether ``line`` has a part that the reader is to fill in, or that was left out."""
    return _PLACEHOLDER.search(line) is not None


def has_bracketed_placeholder(line: str) -> bool:
    """Say whether ``line`` of data has words to be replaced in brackets: [Your Name], {name}."""
    return has_placeholder(line) or _BRACKETED.search(line) is not None


def line_of(code: str, number: int) -> str:
    """Return the line ``number`` (from 1) of ``code``, "" where there is none."""
    lines = code.split("\n")
    return lines[number - 1] if 0 < number <= len(lines) else ""


def problem_at(code: str, offset: int, message: str) -> CodeProblem:
    """Return a problem at ``offset`` in ``code``."""
    line = code.count("\n", 0, offset) + 1
    return CodeProblem(line, offset - code.rfind("\n", 0, offset), message)
