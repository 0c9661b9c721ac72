"""SK123-SK127: the skill's name."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from documents.yaml_nodes import Node
from reporting.finding import Finding
from reporting.rules import Rule

from validation.frontmatter.places import Places

NAME_LENGTH = Rule(
    "SK123",
    "name-length",
    "error",
    "A name has 1 to 64 characters; clients cut or reject a longer one.",
)
NAME_CHARACTERS = Rule(
    "SK124",
    "name-characters",
    "error",
    "A name consists of lower-case letters, digits and single hyphens, with no hyphen at either\n"
    "end: `pdf-forms`, not `PDF_Forms` or `-pdf--forms`.",
)
NAME_FOLDER = Rule(
    "SK125",
    "name-folder",
    "error",
    "The name is that of the folder that holds SKILL.md; clients look the skill up by either.\n"
    "Rename one of them. A folder with .git or pyproject.toml beside SKILL.md is a repository\n"
    "that may have another name: installers name the copy after the skill.",
)
NAME_RESERVED = Rule(
    "SK126",
    "name-reserved",
    "warning",
    "The name contains `claude` or `anthropic`. Anthropic's services reject such names.",
)
NAME_NOT_ASCII = Rule(
    "SK127",
    "name-not-ascii",
    "warning",
    "The name has letters beyond a to z. The specification speaks of Unicode letters and the\n"
    "reference validator takes them, but many clients accept [a-z0-9-] only, and two names that\n"
    "look the same can differ.",
)
RULES = (NAME_LENGTH, NAME_CHARACTERS, NAME_FOLDER, NAME_RESERVED, NAME_NOT_ASCII)

LONGEST = 64
RESERVED = ("claude", "anthropic")


def check_name(value: Node, root: Path, places: Places) -> Iterator[Finding]:
    """Yield what is wrong with the name ``value`` of the skill in ``root``."""
    name = unicodedata.normalize("NFKC", value.value.strip())
    if not name:
        yield places.at(NAME_LENGTH, value, "the name is empty", help="use the folder's name")
        return
    if len(name) > LONGEST:
        message = f"the name has {len(name)} characters, over {LONGEST}"
        yield places.at(NAME_LENGTH, value, message, help="shorten it")
    suggestion = _suggest(name)
    help = f"for example {suggestion}" if suggestion else ""
    for part, message in _bad_characters(name):
        yield places.inside(NAME_CHARACTERS, value, part, message, help=help)
    if name.startswith("-"):
        message = "the name begins with a hyphen"
        yield places.inside(NAME_CHARACTERS, value, "-", message, help=help)
    if name.endswith("-"):
        message = "the name ends with a hyphen"
        yield places.at_end(NAME_CHARACTERS, value, "-", message, help=help)
    if odd := next((letter for letter in name if letter.isalnum() and not letter.isascii()), ""):
        message = f"the name has letters beyond a to z ({odd}): many clients reject it"
        yield places.inside(NAME_NOT_ASCII, value, odd, message, help="use a to z, 0 to 9 and -")
    for word in RESERVED:
        if word in name.lower():
            message = f"the name contains the reserved word {word}"
            yield places.inside(NAME_RESERVED, value, word, message, help="choose another name")
    folder = unicodedata.normalize("NFKC", folder_name(root))
    if name != folder and not is_repository(root):
        message = f"the name is {name}, that of the folder is {folder}"
        yield places.at(NAME_FOLDER, value, message, help="rename one of them")


def folder_name(root: Path) -> str:
    """Return the name under which ``root`` was reached; symbolic links keep theirs."""
    return Path(os.path.normpath(Path.cwd() / root)).name


def is_repository(root: Path) -> bool:
    """Say whether ``root`` is a repository or project, whose folder may have any name."""
    return any(os.path.lexists(root / mark) for mark in (".git", "pyproject.toml"))


def _bad_characters(name: str) -> Iterator[tuple[str, str]]:
    """Yield (the offending part, what is wrong) for each way in which ``name`` is malformed."""
    if name != name.lower():
        part = next((letter for letter in name if letter != letter.lower()), name[:1])
        yield part, "the name has capital letters"
    if "--" in name:
        yield "--", "the name has two hyphens in a row"
    odd = next((letter for letter in name if not letter.isalnum() and letter != "-"), "")
    if odd:
        shown = "a space" if odd == " " else repr(odd)
        yield odd, f"the name contains {shown}; letters, digits and hyphens are allowed"


def _suggest(name: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return plain[:LONGEST].rstrip("-")
