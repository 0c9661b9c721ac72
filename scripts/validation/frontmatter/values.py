"""SK128-SK133: the other values of the frontmatter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.yaml_nodes import Node
from reporting.finding import Finding
from reporting.rules import Rule

from validation.frontmatter.places import Places

DESCRIPTION_LENGTH = Rule(
    "SK128",
    "description-length",
    "error",
    "A description has 1 to 1,024 characters: what the skill does and when to use it, the words\n"
    "that a user would say first. Clients load it for every skill; move detail into the body.",
)
DESCRIPTION_MARKUP = Rule(
    "SK129",
    "description-markup",
    "warning",
    "The description contains < or >. Clients put descriptions into an XML list for the model;\n"
    "several reject angle brackets there. Say it in words.",
)
COMPATIBILITY_LENGTH = Rule(
    "SK130",
    "compatibility-length",
    "error",
    "A `compatibility` value has 1 to 500 characters: what the skill needs to run, no more.",
)
METADATA_NESTED = Rule(
    "SK131",
    "metadata-nested",
    "error",
    "`metadata` maps strings to strings: a list or a mapping below one of its keys is not in the\n"
    "specification, and clients that hold it in a string table fail. Flatten it: author-name: ...",
)
METADATA_UNQUOTED = Rule(
    "SK132",
    "metadata-unquoted",
    "warning",
    "A metadata value is read as a number, a date, true, false or null where the specification\n"
    'wants a string: version 1.10 becomes 1.1. Quote it: version: "1.10".',
)
TOOLS_FORM = Rule(
    "SK133",
    "allowed-tools-form",
    "warning",
    "`allowed-tools` is one string with spaces between the tools: Read Bash(git:*). Several\n"
    "clients take a YAML list or commas too, but others then see no tool, or one strange one.",
)
RULES = (
    *(DESCRIPTION_LENGTH, DESCRIPTION_MARKUP, COMPATIBILITY_LENGTH),
    *(METADATA_NESTED, METADATA_UNQUOTED, TOOLS_FORM),
)

LONGEST_DESCRIPTION = 1024
LONGEST_COMPATIBILITY = 500


def check_description(value: Node, places: Places) -> Iterator[Finding]:
    """Yield what is wrong with the string ``description``."""
    length = len(value.value)
    if not value.value.strip():
        message = "the description is empty"
        yield places.at(DESCRIPTION_LENGTH, value, message, help="say what it does, and when")
    elif length > LONGEST_DESCRIPTION:
        message = f"the description has {length:,} characters, over {LONGEST_DESCRIPTION:,}"
        yield places.at(DESCRIPTION_LENGTH, value, message, help="move detail into the body")
    if found := re.search("[<>]", value.value):
        message = f"the description contains {found[0]}: several clients reject it"
        yield places.inside(DESCRIPTION_MARKUP, value, found[0], message, help="say it in words")


def check_compatibility(value: Node, places: Places) -> Iterator[Finding]:
    """Yield what is wrong with the string ``compatibility``."""
    length = len(value.value)
    if not length:
        message = "compatibility is empty"
        yield places.at(COMPATIBILITY_LENGTH, value, message, help="give it a value or remove it")
    elif length > LONGEST_COMPATIBILITY:
        message = f"compatibility has {length} characters, over {LONGEST_COMPATIBILITY}"
        yield places.at(COMPATIBILITY_LENGTH, value, message, help="move detail into the body")


def check_tools(value: Node, places: Places) -> Iterator[Finding]:
    """Yield what is wrong with the form of ``allowed-tools``, a string or a list."""
    if value.kind == "list":
        message = "allowed-tools is a list: some clients read a string only"
        yield places.at(TOOLS_FORM, value, message, help="write them on one line: Read Grep")
    # A comma inside the parentheses of a pattern separates nothing.
    elif re.search(r",(?![^()]*\))", value.value):
        message = "commas between the tools: some clients split at spaces only"
        yield places.inside(TOOLS_FORM, value, ",", message, help="put spaces between them")


def check_metadata(mapping: Node, places: Places) -> Iterator[Finding]:
    """Yield what is wrong with the values in the mapping ``metadata``."""
    for key, value in mapping.entries:
        if value.kind in ("mapping", "list"):
            message = f"metadata.{key.value} is a {value.kind}, not a string"
            yield places.at(METADATA_NESTED, value, message, help="flatten it")
        elif value.kind == "empty":
            message = f"metadata.{key.value} is empty, not a string"
            yield places.at(METADATA_UNQUOTED, value, message, help="give it a value or remove it")
        elif value.kind != "string":
            message = f"metadata.{key.value} is read as a {value.kind}, not a string"
            yield places.at(METADATA_UNQUOTED, value, message, help=f'write "{value.value}"')
