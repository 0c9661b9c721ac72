"""The paths in ``skill.yaml``: they exist, and what the skill needs is among them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from documents.yaml_nodes import Node
from reporting.finding import Finding

from validation.manifest.reading import Manifest
from validation.manifest.rules import NOT_BUNDLED, PATH
from validation.skill import Skill

_IMPORT = re.compile(r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+)?import[ \t]+([\w., \t]+)", re.MULTILINE)
_NAMED = re.compile(r"`((?:examples|references|scripts|assets)/[\w./-]*\w)`")


def check_paths(manifest: Manifest, skill: Skill) -> Iterator[Finding]:
    """Yield the paths that lead to no file or folder of the skill as they are written."""
    known = set(skill.files) | {
        str(folder) for name in skill.files for folder in PurePosixPath(name).parents
    }
    lower = {name.lower(): name for name in known}
    for node in [*manifest.texts("bundle"), *tool_scripts(manifest)]:
        path = node.value
        if path.startswith("/") or ".." in path.split("/"):
            yield manifest.at(PATH, node, f"{path} leaves the skill's folder")
        elif "\\" in path:
            yield manifest.at(PATH, node, f"{path} is not written with slashes")
        elif posixpath.normpath(path) != path or path == ".":
            yield manifest.at(PATH, node, f"{path} is no plain path")
        elif path not in known:
            meant = lower.get(path.lower())
            help = f"did you mean {meant}?" if meant else ""
            yield manifest.at(PATH, node, f"there is no {path}", help)


def check_completeness(manifest: Manifest, skill: Skill) -> Iterator[Finding]:
    """Yield the files that the installed skill needs and would not have."""
    bundle = manifest.get("bundle")
    if bundle is None or bundle.kind != "list":
        return
    for name in ("SKILL.md", "skill.yaml"):
        if not skill.declared.ships(name):
            yield manifest.at(NOT_BUNDLED, bundle, f"{name} is not in the bundle")
    missing = [name for name in skill.files if not skill.declared.ships(name)]
    for name in missing:
        if name.startswith("references/") and name.endswith(".md"):
            yield manifest.at(NOT_BUNDLED, bundle, f"{name} is not in the bundle")
    for node in tool_scripts(manifest):
        if node.value in missing:
            yield manifest.at(NOT_BUNDLED, node, f"{node.value} is not in the bundle")
    yield from _shown_or_named(skill, frozenset(missing))
    yield from _imported(skill, frozenset(missing))


def tool_scripts(manifest: Manifest) -> list[Node]:
    """Return the nodes of the tools' scripts."""
    tools = manifest.get("tools")
    found = [
        value
        for tool in (tools.items if tools else ())
        for key, value in tool.entries
        if key.value == "script" and value.kind == "string"
    ]
    return found


def _shown_or_named(skill: Skill, missing: frozenset[str]) -> Iterator[Finding]:
    for document in skill.documents:
        for block in document.blocks:
            if block.example in missing:
                message = f"{block.example} is shown here but is not in the bundle"
                yield NOT_BUNDLED.at(document.shown, message, line=block.line, column=block.column)
        for number, line in enumerate(document.lines, start=1):
            for found in _NAMED.finditer(line):
                if found[1] in missing:
                    message = f"{found[1]} is named here but is not in the bundle"
                    column = found.start(1) + 1
                    yield NOT_BUNDLED.at(document.shown, message, line=number, column=column)


def _imported(skill: Skill, missing: frozenset[str]) -> Iterator[Finding]:
    """Yield the imports in installed scripts of modules that are not installed."""
    if not any(name.startswith("scripts/") and name.endswith(".py") for name in missing):
        return
    for file in skill.texts:
        if not (file.name.startswith("scripts/") and file.name.endswith(".py")):
            continue
        for found in _IMPORT.finditer(file.text):
            for module in _modules(found):
                path = "scripts/" + module.replace(".", "/")
                if needed := missing & {f"{path}.py", f"{path}/__init__.py"}:
                    line = file.text.count("\n", 0, found.start()) + 1
                    message = f"{min(needed)} is imported here but is not in the bundle"
                    yield NOT_BUNDLED.at(file.shown, message, line=line)


def _modules(found: re.Match[str]) -> Iterator[str]:
    names = [part.split()[0] for part in found[2].split(",") if part.strip()]
    if found[1]:
        yield found[1]
    yield from (f"{found[1]}.{name}" if found[1] else name for name in names)
