"""SK101-SK110: the frontmatter is there, and is YAML of the kind that parsers read alike."""

from __future__ import annotations

from collections.abc import Iterator

from documents.frontmatter import Frontmatter
from documents.yaml_nodes import Node, YamlError
from reporting.finding import Finding
from reporting.rules import Rule

from validation.skill import Document, Skill

NO_FRONTMATTER = Rule(
    "SK101",
    "no-frontmatter",
    "error",
    "SKILL.md does not begin with YAML frontmatter between two lines of three hyphens, the first\n"
    "of them on line 1. Without it no client finds the skill. Begin the file with:\n\n"
    "    ---\n    name: the-folder-name\n    description: What it does, and when to use it.\n"
    "    ---",
)
UNCLOSED = Rule(
    "SK102",
    "frontmatter-unclosed",
    "error",
    "The frontmatter begins on line 1 and never ends: no later line is exactly three hyphens. The\n"
    "whole file is then read as YAML. Put --- on a line of its own after the last key.",
)
SYNTAX = Rule(
    "SK103",
    "frontmatter-syntax",
    "error",
    "The frontmatter is not valid YAML. The usual cause is a colon and a space inside an unquoted\n"
    "value, which starts a mapping; next a tab used for indentation, or a value that begins with\n"
    "@, ` or %. Put the value in double quotes.",
)
NOT_A_MAPPING = Rule(
    "SK104",
    "frontmatter-not-a-mapping",
    "error",
    "The frontmatter is a list, a single value or nothing at all. The specification wants keys\n"
    "with values, `name` and `description` among them.",
)
DUPLICATE_KEY = Rule(
    "SK105",
    "duplicate-key",
    "error",
    "The same key stands twice. YAML forbids it, and parsers differ: one takes the first value,\n"
    "another the last, StrictYAML rejects the file. Keep one.",
)
ANCHOR = Rule(
    "SK106",
    "yaml-anchor",
    "error",
    "The frontmatter uses an anchor (&name), an alias (*name) or a tag (!name). The reference\n"
    "parser rejects them, and aliases inside aliases can be made to fill any memory. Write the\n"
    "value out; quote one that only looks like an anchor.",
)
LIMIT = Rule(
    "SK107",
    "frontmatter-too-large",
    "error",
    "The frontmatter is far larger or more deeply nested than any real one, and is not read on.\n"
    "Clients load every skill's frontmatter at their start. Move the content into the body.",
)
KEY_TYPE = Rule(
    "SK108",
    "key-not-a-string",
    "error",
    "A key is a list, a mapping, a number, a date or one of the words that YAML reads as true,\n"
    "false or null (yes, no, on, off, ~). The specification wants strings. Quote the key.",
)
FLOW = Rule(
    "SK109",
    "flow-style",
    "warning",
    "A list or mapping is written with brackets ([a, b] or {a: b}). It is valid YAML, but the\n"
    "reference validator (skills-ref, which reads StrictYAML) rejects it. Write one entry a line.",
)
HYPHENS = Rule(
    "SK110",
    "hyphens-in-frontmatter",
    "error",
    "Three hyphens stand inside the frontmatter. Several parsers, the reference one among them,\n"
    "split the file at the first `---` wherever it is: the description is cut there without a\n"
    "word, and the rest becomes body. Use a dash, a colon or two sentences.",
)
RULES: tuple[Rule, ...] = (
    *(NO_FRONTMATTER, UNCLOSED, SYNTAX, NOT_A_MAPPING, DUPLICATE_KEY, ANCHOR, LIMIT, KEY_TYPE),
    *(FLOW, HYPHENS),
)


def check(skill: Skill) -> Iterator[Finding]:
    """Yield what is wrong with the form of the frontmatter of ``SKILL.md``."""
    if (document := skill.main) is None:
        return
    frontmatter = document.frontmatter
    where = document.shown
    if not frontmatter.opened:
        yield NO_FRONTMATTER.at(
            where,
            f"{document.name} does not begin with frontmatter",
            help="begin with a line ---, then name: and description:, then --- again",
        )
    elif not frontmatter.end_line:
        yield UNCLOSED.at(
            where,
            "the frontmatter is never closed",
            help="put --- on a line of its own after the last key",
        )
    else:
        yield from _hyphens(frontmatter, where)
        yield from _form(document, frontmatter)


def _form(document: Document, frontmatter: Frontmatter) -> Iterator[Finding]:
    where = document.shown
    for oddity in frontmatter.yaml.oddities:
        yield ANCHOR.at(
            where,
            f"the frontmatter uses {oddity.what}",
            line=oddity.line + 1,
            column=oddity.column,
            help="write the value out; quote it if it only looks like one",
        )
    if error := frontmatter.yaml.error:
        yield _error(error, where)
        return
    root = frontmatter.yaml.root
    if root is None or root.kind != "mapping":
        kind = "empty" if root is None else f"a {root.kind}"
        yield NOT_A_MAPPING.at(
            where,
            f"the frontmatter is {kind}, not keys with values",
            line=root.line + 1 if root else 1,
            help="write name: ... and description: ... on lines of their own",
        )
        return
    yield from _nodes(root, where)


def _error(error: YamlError, where: str) -> Finding:
    rule, message, help = SYNTAX, f"not valid YAML: {error.message}", ""
    if error.kind == "limit":
        rule, message = LIMIT, f"the frontmatter is {error.message}"
    elif error.message.startswith("mapping values are not allowed"):
        message = "an unquoted colon followed by a space is not valid inside a value"
        help = "put the value in double quotes"
    elif "'\\t' that cannot start" in error.message:
        message, help = "a tab stands where YAML allows only spaces", "indent with spaces"
    elif "cannot start any token" in error.message:
        help = "put the value in double quotes"
    elif error.message.startswith("expected alphabetic or numeric character"):
        message = "a value that begins with * or & is an alias or anchor in YAML"
        help = "put the value in double quotes"
    elif error.message.startswith("expected a comment or a line break"):
        message = "text stands behind the > or | that begins a block of text"
        help = "put the text on the next line and indent it, or in double quotes"
    return rule.at(where, message, line=error.line + 1, column=error.column, help=help)


def _nodes(node: Node, where: str) -> Iterator[Finding]:
    """Yield what is wrong with ``node`` and everything below it."""
    place = {"line": node.line + 1, "column": node.column}
    if node.flow:
        yield FLOW.at(
            where,
            f"a {node.kind} in brackets: the reference parser rejects it",
            **place,
            help="write one entry a line" if node.entries or node.items else "remove it",
        )
    first: dict[str, int] = {}
    for key, value in node.entries:
        at = {"line": key.line + 1, "column": key.column}
        if key.kind != "string":
            shown = f"{key.value!r} is read as a {key.kind}" if key.value else f"is {key.kind}"
            yield KEY_TYPE.at(where, f"a key must be a string: {shown}", **at, help="quote it")
        elif key.value in first:
            earlier = f"also on line {first[key.value]}"
            yield DUPLICATE_KEY.at(
                where, f"the key {key.value!r} stands twice ({earlier})", **at, help="keep one"
            )
        first.setdefault(key.value, key.line + 1)
        yield from _nodes(key, where)
        yield from _nodes(value, where)
    for item in node.items:
        yield from _nodes(item, where)


def _hyphens(frontmatter: Frontmatter, where: str) -> Iterator[Finding]:
    if (offset := frontmatter.text.find("---")) >= 0:
        line, column = frontmatter.place(offset)
        yield HYPHENS.at(
            where,
            "three hyphens inside the frontmatter: some parsers end it here",
            line=line,
            column=column,
            help="use a dash, a colon or two sentences",
        )
