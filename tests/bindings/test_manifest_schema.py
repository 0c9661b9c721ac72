"""Our small schema checker gives the verdicts of the package jsonschema."""

from __future__ import annotations

import copy
import json
from typing import Any

import jsonschema
import pytest
import yaml
from bindings.bundle import MANIFEST
from documents.yaml_nodes import read_yaml
from hypothesis import given
from hypothesis import strategies as st
from validation.manifest.schema import SCHEMA_FILE, manifest_schema, plain_value, violations


def verdict(text: str) -> set[tuple[str, ...]]:
    """Return the places that our checker objects to, with what is missing or unknown there."""
    root = read_yaml(text).root
    assert root is not None
    return {(found.path,) for found in violations(root, manifest_schema())}


def their_verdict(text: str) -> set[tuple[str, ...]]:
    """Return the same by jsonschema, which blames the mapping around an unknown key."""
    root = read_yaml(text).root
    assert root is not None
    value = plain_value(root)
    found: set[tuple[str, ...]] = set()
    for error in jsonschema.Draft202012Validator(manifest_schema()).iter_errors(value):
        path = [str(part) for part in error.absolute_path]
        if error.validator == "additionalProperties":
            known = error.schema["properties"]
            found |= {(".".join([*path, key]),) for key in error.instance if key not in known}
        else:
            found.add((".".join(path),))
    return found


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(SCHEMA_FILE.read_text()))


ODD_VALUES: list[Any] = [
    *("", "x", "1.67", "1.67.0", ">=3.11", ">=3.11,<4", "Apache-2.0", "a-b", "A", "a/b", "/a"),
    *("..", "x" * 65, "x" * 2000, None, True, False, 0, 1, -3, 2500, 2500.0, 1.5, [], {}),
    *([1, 1], ["a", "a"], ["1.67"], [True, 1], {"script": "a.py"}, {"a": {"b": []}}),
    [{"script": "a.py", "summary": "A."}],
]  # fmt: skip
GOOD: dict[str, Any] = yaml.safe_load(MANIFEST)


def _odd(draw: st.DrawFn) -> Any:
    """Draw an odd value as a copy, since the next change may go into it."""
    return copy.deepcopy(draw(st.sampled_from(ODD_VALUES)))


@st.composite
def manifests(draw: st.DrawFn) -> dict[str, Any]:
    """Return the good manifest with up to three places changed, added or left out."""
    value: dict[str, Any] = json.loads(json.dumps(GOOD))
    for _ in range(draw(st.integers(0, 3))):
        inside: Any = value
        while isinstance(inside, dict | list) and inside:
            keys = list(inside) if isinstance(inside, dict) else list(range(len(inside)))
            key = draw(st.sampled_from(keys))
            if not isinstance(inside[key], dict | list) or draw(st.booleans()):
                break
            inside = inside[key]
        else:
            continue
        kind = draw(st.sampled_from(["change", "drop", "add"]))
        if kind == "drop":
            del inside[key]
        elif kind == "add" and isinstance(inside, dict):
            inside[draw(st.sampled_from(["other", "name", "tested"]))] = _odd(draw)
        else:
            inside[key] = _odd(draw)
    return value


@given(manifests())
def test_verdicts_are_those_of_jsonschema(manifest: dict[str, Any]) -> None:
    text = yaml.dump(manifest, sort_keys=False, Dumper=_WithoutAliases)
    assert verdict(text) == their_verdict(text)


class _WithoutAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 0x1F", 31),
        ("a: 1_000", 1000),
        ("a: 1.60", 1.6),
        ("a: yes", True),
        ("a: ~", None),
        ("a: 'yes'", "yes"),
    ],
)
def test_scalars_are_what_yaml_reads(text: str, value: object) -> None:
    root = read_yaml(text).root
    assert root is not None
    assert plain_value(root) == {"a": value} == yaml.safe_load(text)


def test_dates_are_no_text() -> None:
    for text in ("a: 2026-01-31", "a: 2026-99-99"):
        root = read_yaml(text).root
        assert root is not None
        (found,) = violations(root.entries[0][1], {"type": "string"})
        assert "quote it" in found.message


def test_a_keyword_that_is_not_known_is_no_silent_pass() -> None:
    root = read_yaml("a: b").root
    assert root is not None
    with pytest.raises(NotImplementedError, match="anyOf"):
        list(violations(root, {"anyOf": []}))
