"""Holding YAML nodes against a JSON schema, of which the part is known that our schema uses.

https://json-schema.org/draft/2020-12/json-schema-validation; a test compares the verdicts with
those of the package jsonschema.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from documents.yaml_nodes import Node

SCHEMA_FILE = Path(__file__).with_name("skill.schema.json")
ANNOTATIONS = frozenset({"$schema", "title", "description"})
TYPES = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "null": "empty",
    "number": "a number",
    "object": "a mapping",
    "string": "a text",
}

Schema = Mapping[str, Any]


@dataclass(frozen=True)
class Violation:
    """What does not follow the schema, and the node that it is about.

    ``path`` is the way to the node: keys and indexes joined by dots.
    """

    node: Node
    path: str
    message: str


@cache
def manifest_schema() -> Schema:
    """Return the schema of ``skill.yaml``."""
    schema: Schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    return schema


def violations(node: Node, schema: Schema, path: str = "") -> Iterator[Violation]:
    """Yield everywhere that ``node`` does not follow ``schema``.

    Raises NotImplementedError where the schema uses a keyword that is not known here.
    """
    value = plain_value(node)
    for message in _own_faults(value, schema):
        yield Violation(node, path, message)
    if unknown := schema.keys() - _KNOWN:
        raise NotImplementedError(f"the schema uses {', '.join(sorted(unknown))}")
    if node.kind == "mapping":
        properties = schema.get("properties", {})
        for key, inner in node.entries:
            where = f"{path}.{key.value}".lstrip(".")
            if key.kind == "string" and key.value in properties:
                yield from violations(inner, properties[key.value], where)
            elif schema.get("additionalProperties") is False:
                yield Violation(key, where, f"{key.value} is not known here")
    if node.kind == "list" and "items" in schema:
        for index, item in enumerate(node.items):
            yield from violations(item, schema["items"], f"{path}.{index}".lstrip("."))


def plain_value(node: Node) -> Any:
    """Return what ``node`` stands for in Python, as PyYAML would build it."""
    if node.kind == "mapping":
        return {_key(key): plain_value(inner) for key, inner in node.entries}
    if node.kind == "list":
        return [plain_value(item) for item in node.items]
    if node.kind == "string":
        return node.value
    try:
        return yaml.safe_load(node.value)
    except ValueError:  # 2026-99-99 looks like a date to YAML
        return datetime.date.min


def _key(node: Node) -> Any:
    value = plain_value(node)
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def _own_faults(value: Any, schema: Schema) -> Iterator[str]:
    """Yield what is wrong with ``value`` itself, not with what is inside it."""
    wanted = schema.get("type")
    if wanted is not None and wanted not in _types_of(value):
        yield f"must be {TYPES[wanted]}{_hint(value, wanted)}"
    if isinstance(value, dict):
        for name in schema.get("required", ()):
            if name not in value:
                yield f"{name} is missing"
    elif isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield "must not be empty" if schema["minItems"] == 1 else "has too few items"
        if schema.get("uniqueItems") and _has_twins(value):
            yield "has an item twice"
    elif isinstance(value, str):
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
            yield f"has {len(value)} characters, which is too {'many' if value else 'few'}"
        if "pattern" in schema and not re.search(schema["pattern"], value):
            yield f"{value!r} does not match {schema['pattern']}"
    elif "number" in _types_of(value) and value < schema.get("minimum", value):
        yield f"must be at least {schema['minimum']}"


def _types_of(value: Any) -> set[str]:
    if isinstance(value, bool):
        return {"boolean"}
    if isinstance(value, int):
        return {"integer", "number"}
    if isinstance(value, float):
        return {"integer", "number"} if value.is_integer() else {"number"}
    if value is None:
        return {"null"}
    names = {"str": "string", "list": "array", "dict": "object"}
    return {names[name]} if (name := type(value).__name__) in names else set()


def _hint(value: Any, wanted: str) -> str:
    if wanted == "string" and value is not None and not isinstance(value, list | dict):
        return f", and YAML reads {value!r} here: quote it"
    return ""


def _has_twins(items: list[Any]) -> bool:
    written = [json.dumps(item, sort_keys=True, default=repr) for item in items]
    return len(set(written)) < len(written)


_KNOWN = ANNOTATIONS | {
    *("additionalProperties", "items", "maxLength", "minItems", "minLength", "minimum"),
    *("pattern", "properties", "required", "type", "uniqueItems"),
}
