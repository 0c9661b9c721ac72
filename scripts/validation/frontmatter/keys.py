"""SK120-SK122, SK134, SK135: the keys that the specification knows, and the file itself."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from documents.yaml_nodes import Node
from reporting.finding import Finding
from reporting.rules import Rule

from validation.frontmatter import name, values
from validation.frontmatter.places import Places
from validation.skill import Skill

MISSING_KEY = Rule(
    "SK120",
    "missing-key",
    "error",
    "The frontmatter has no `name` or no `description`. The specification requires both, and\n"
    "clients leave out a skill that lacks one.",
)
UNKNOWN_KEY = Rule(
    "SK121",
    "unknown-key",
    "error",
    "The specification knows six keys: name, description, license, compatibility, metadata and\n"
    "allowed-tools. Some clients read more, others reject the whole skill for one. Put what is\n"
    "yours under `metadata:`, or accept that the skill is for one client and ignore this rule.",
)
WRONG_TYPE = Rule(
    "SK122",
    "wrong-type",
    "error",
    "A value is not of the type that the specification wants: a string for every key but\n"
    "`metadata`, which is a mapping. YAML reads 1.0 as a number, 2024-01-31 as a date, yes as\n"
    "true, and nothing at all as null. Quote the value, or remove an empty key.",
)
FILE_NAME = Rule(
    "SK134",
    "skill-file-name",
    "error",
    "The file must be called SKILL.md, in capitals. On a file system that tells case apart most\n"
    "clients do not find any other spelling.",
)
EMPTY_BODY = Rule(
    "SK135",
    "empty-body",
    "warning",
    "There is nothing below the frontmatter: a client loads the skill and learns nothing.",
)
RULES: tuple[Rule, ...] = (
    *(MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE, FILE_NAME, EMPTY_BODY),
    *name.RULES,
    *values.RULES,
)

REQUIRED = ("name", "description")
KINDS = {
    "name": ("string",),
    "description": ("string",),
    "license": ("string",),
    "compatibility": ("string",),
    "metadata": ("mapping",),
    "allowed-tools": ("string", "list"),
}


def check(skill: Skill) -> Iterator[Finding]:
    """Yield what the specification forbids in the frontmatter of ``SKILL.md``."""
    if (document := skill.main) is None:
        return
    if document.name != "SKILL.md":
        yield FILE_NAME.at(document.shown, f"is called {document.name}", help="rename it SKILL.md")
    frontmatter = document.frontmatter
    root = frontmatter.yaml.root
    if not frontmatter.end_line or root is None or root.kind != "mapping":
        return  # form.py has said so
    if not document.body.strip():
        message = "nothing follows the frontmatter"
        yield EMPTY_BODY.at(document.shown, message, line=frontmatter.end_line, help="write it")
    for key in REQUIRED:
        if key not in frontmatter.entries:
            message = f"the frontmatter has no {key}"
            yield MISSING_KEY.at(document.shown, message, help=f"add a line {key}: ...")
    yield from _entries(skill, frontmatter.entries, Places(document))


def _entries(
    skill: Skill, entries: dict[str, tuple[Node, Node]], places: Places
) -> Iterator[Finding]:
    for key, (node, value) in entries.items():
        if key not in KINDS:
            yield places.at(UNKNOWN_KEY, node, f"unknown key {key!r}", help=_advice(key))
        elif value.kind not in KINDS[key]:
            yield _wrong_type(key, value, places)
        elif key == "name":
            yield from name.check_name(value, skill.root, places)
        elif key == "description":
            yield from values.check_description(value, places)
        elif key == "compatibility":
            yield from values.check_compatibility(value, places)
        elif key == "metadata":
            yield from values.check_metadata(value, places)
        elif key == "allowed-tools":
            yield from values.check_tools(value, places)


def _wrong_type(key: str, value: Node, places: Places) -> Finding:
    wanted = KINDS[key][0]
    if value.kind == "empty":
        message = f"{key} is empty, not a {wanted}"
        return places.at(WRONG_TYPE, value, message, help="give it a value or remove it")
    shown = f" ({value.value})" if value.value else ""
    message = f"{key} must be a {wanted}, and is read as a {value.kind}{shown}"
    quotable = shown and wanted == "string"
    return places.at(WRONG_TYPE, value, message, help="put it in quotes" if quotable else "")


def _advice(key: str) -> str:
    known = difflib.get_close_matches(key.lower().replace("_", "-"), KINDS, n=1, cutoff=0.75)
    return f"did you mean {known[0]}?" if known else "put it under metadata:, or remove it"
