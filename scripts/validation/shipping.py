"""Which files of a folder are the skill that gets installed, and what it declares about itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from documents.yaml_nodes import Node, read_yaml

MANIFEST = "skill.yaml"
LARGEST_MANIFEST = 64_000
# Without a manifest the whole folder is copied, but tests are nobody's knowledge and hold
# deliberately broken files.
NOT_SHIPPED = ("tests/", "evals/")
# Looked for in the text, since a manifest with a slip in its YAML is one too.
_BUNDLE = re.compile(r"^[\"']?bundle[\"']?[ \t]*:", re.MULTILINE)


@dataclass(frozen=True)
class Declared:
    """What ``skill.yaml`` says that decides what is checked.

    ``bundle`` has the files and folders that are installed, None where that is everything.
    ``budgets`` maps the names that `validation.budgets` knows to numbers. ``is_manifest`` is false
    for a ``skill.yaml`` of another kind: a manifest says what its bundle is.
    """

    bundle: tuple[str, ...] | None = None
    budgets: dict[str, int] = field(default_factory=dict)
    is_manifest: bool = False

    def ships(self, name: str) -> bool:
        """Say whether the file or link ``name`` is part of what is installed."""
        if self.bundle is None:
            return not name.startswith(NOT_SHIPPED)
        return any(name == part or name.startswith(f"{part}/") for part in self.bundle)


def read_declared(root: Path) -> Declared:
    """Read ``skill.yaml`` in ``root``; what is missing or malformed there declares nothing."""
    try:
        with (root / MANIFEST).open("rb") as file:
            text = file.read(LARGEST_MANIFEST + 1).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return Declared()
    top = read_yaml(text, largest=LARGEST_MANIFEST).root
    values = {key.value: value for key, value in top.entries} if top else {}
    bundle = values.get("bundle")
    has_bundle = bundle is not None and bundle.kind == "list"
    return Declared(
        tuple(item.value.strip("/") for item in bundle.items) if bundle and has_bundle else None,
        _numbers(values.get("budgets")),
        is_manifest=_BUNDLE.search(text) is not None,
    )


def _numbers(node: Node | None) -> dict[str, int]:
    if node is None:
        return {}
    return {
        key.value: int(value.value)
        for key, value in node.entries
        if value.kind == "number" and value.value.replace("_", "").isdecimal()
    }
