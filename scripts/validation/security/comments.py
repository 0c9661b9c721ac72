"""SK506: instructions in HTML comments, which renderers hide and models read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.places import Places, line_around
from reporting.finding import Finding
from reporting.rules import Rule

from validation.skill import Document, Skill

INSTRUCTING = Rule(
    "SK506",
    "instructing-comment",
    "warning",
    "An HTML comment tells its reader what to do. Whoever reviews the rendered page does not see\n"
    "it; the model does. Say it in the open or remove it. Notes to authors, licences and the\n"
    "directives of linters are not reported.",
)
RULES: tuple[Rule, ...] = (INSTRUCTING,)

_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_INSTRUCTION = re.compile(
    r"""(?ix)
    \b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}
        \b(?:instructions?|previous|prior|above|rules?|guidelines?|safety|system)\b
    | \b(?:do\ not|don't|never|must\ not)\b[^.\n]{0,30}
        \b(?:tell|mention|reveal|inform|disclose|show|ask)\b
    | \bsystem\ prompt\b
    | \b(?:you|assistant|agent|claude|gpt|model|llm)\b[^.\n]{0,20}
        \b(?:must|shall|are\ now|will\ now|need\ to|have\ to)\b
    | \b(?:silently|secretly|without\ (?:asking|telling|informing|confirm))
    | \b(?:run|execute|eval|download|fetch|send|upload|post|exfiltrate|install|read|delete)\b
        [^.\n]{0,60}(?:https?://|\bcurl\b|\bwget\b|\bsh\b|~/|\.env\b|\.ssh\b|\btokens?\b|\bsecrets?\b
        |\bpasswords?\b|\bcredentials?\b|\bapi[ _-]?keys?\b)
    """
)


def check(skill: Skill) -> Iterator[Finding]:
    """Yield the comments in Markdown, outside code, that instruct."""
    for page in skill.pages:
        if "<!--" in page.body:
            yield from _comments(page)


def _comments(page: Document) -> Iterator[Finding]:
    places = Places(page.body)
    code = [(block.line, block.end_line) for block in page.blocks]
    for found in _COMMENT.finditer(page.body):
        if not _INSTRUCTION.search(found[1]):
            continue
        line, column = places.at(found.start())
        in_block = any(start <= line <= end for start, end in code)
        if in_block or _in_code_span(line_around(page.body, found.start()), column - 1):
            continue
        message = "this comment gives instructions that a reader of the page does not see"
        help = "say it in the open, or remove it"
        yield INSTRUCTING.at(page.shown, message, line=line, column=column, help=help)


def _in_code_span(line: str, offset: int) -> bool:
    return line.count("`", 0, offset) % 2 == 1 and "`" in line[offset:]
