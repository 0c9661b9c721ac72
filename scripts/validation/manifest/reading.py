"""Reading ``skill.yaml`` into nodes that know their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from documents.yaml_nodes import Node, Oddity, YamlError, read_yaml
from reporting.finding import Finding
from reporting.rules import Rule

from validation.manifest.rules import SCHEMA, SYNTAX
from validation.manifest.schema import manifest_schema, violations
from validation.shipping import LARGEST_MANIFEST, MANIFEST
from validation.skill import Skill


@dataclass(frozen=True)
class Manifest:
    """The mapping at the top of ``skill.yaml``, and how findings print the file."""

    shown: str
    root: Node

    def get(self, *keys: str) -> Node | None:
        """Return the node below these keys, None where there is none."""
        node: Node | None = self.root
        for key in keys:
            entries = node.entries if node else ()
            node = next((value for name, value in entries if name.value == key), None)
        return node

    def text(self, *keys: str) -> str:
        """Return the text below these keys, "" where there is none."""
        node = self.get(*keys)
        return node.value if node and node.kind == "string" else ""

    def texts(self, key: str) -> list[Node]:
        """Return the texts in the list ``key``."""
        node = self.get(key)
        return [item for item in (node.items if node else ()) if item.kind == "string"]

    def at(self, rule: Rule, node: Node | None, message: str, help: str = "") -> Finding:
        """Return a finding of ``rule`` at ``node``, at the top where that is None."""
        place = node or self.root
        return rule.at(self.shown, message, line=place.line, column=place.column, help=help)


def read_manifest(skill: Skill) -> tuple[Manifest | None, list[Finding]]:
    """Return the manifest of ``skill`` and what is wrong with its form.

    None where nothing more can be said: what it is wrong with is among the findings, or with
    those of reading the skill.
    """
    shown = skill.shown_path(MANIFEST)
    try:
        text = (skill.root / MANIFEST).read_bytes()[: 4 * LARGEST_MANIFEST].decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return None, [SYNTAX.at(shown, f"cannot be read: {error}")]
    result = read_yaml(text, largest=LARGEST_MANIFEST)
    if result.error:
        return None, [_form_fault(shown, result.error, result.error.message)]
    findings = [_form_fault(shown, odd, f"{odd.what} has no place here") for odd in result.oddities]
    if result.root is None or result.root.kind != "mapping":
        return None, [*findings, SCHEMA.at(shown, "is no mapping of keys to values")]
    manifest = Manifest(shown, result.root)
    findings += [
        manifest.at(SYNTAX, key, f"{key.value} is given twice") for key in _repeated(result.root)
    ]
    for found in violations(result.root, manifest_schema()):
        message = f"{found.path}: {found.message}" if found.path else found.message
        findings.append(manifest.at(SCHEMA, found.node, message))
    return manifest, findings


def _form_fault(shown: str, place: YamlError | Oddity, message: str) -> Finding:
    return SYNTAX.at(shown, message, line=place.line, column=place.column)


def _repeated(node: Node) -> Iterator[Node]:
    seen: set[str] = set()
    for key, value in node.entries:
        if key.value in seen:
            yield key
        seen.add(key.value)
        yield from _repeated(value)
    for item in node.items:
        yield from _repeated(item)
