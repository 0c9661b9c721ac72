"""``skill.yaml`` against what other files say about the same things."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from documents.toml_text import toml_parser
from reporting.finding import Finding
from streamlit_versions.minors import is_minor, minor_of

from validation.manifest.reading import Manifest
from validation.manifest.rules import DISAGREES, INSTALLER
from validation.skill import Document, Skill

INSTALLER_LIST = "scripts/installation/bundle.py"


def check_frontmatter(manifest: Manifest, main: Document) -> Iterator[Finding]:
    """Yield what the frontmatter of ``SKILL.md`` says differently."""
    front = main.frontmatter
    metadata = front.entries["metadata"][1].entries if "metadata" in front.entries else ()
    below = {key.value: value.value for key, value in metadata}
    stated: dict[tuple[str, ...], str] = {
        ("name",): front.string("name"),
        ("version",): below.get("version", ""),
        ("license",): front.string("license"),
    }
    if manifest.get("description"):
        stated["description",] = front.string("description")
    if "streamlit" in below:
        stated["streamlit", "target"] = below["streamlit"]
    for keys, theirs in stated.items():
        ours = manifest.text(*keys)
        if ours and " ".join(ours.split()) != " ".join(theirs.split()):
            line = _line_of(main.lines[: front.end_line], keys[0])
            says = f"says {theirs!r}" if theirs else "says nothing"
            message = f"{'.'.join(keys)} is {ours!r}, but {main.name}:{line} {says}"
            yield manifest.at(DISAGREES, manifest.get(*keys), message)


def check_project(manifest: Manifest, skill: Skill) -> Iterator[Finding]:
    """Yield what ``pyproject.toml`` says differently, where there is one."""
    name = "pyproject.toml"
    if name not in skill.files:
        return
    if (parser := toml_parser()) is None:  # Python 3.10
        return
    try:
        text = (skill.root / name).read_text(encoding="utf-8")
        project = parser.loads(text).get("project", {})
    except (OSError, ValueError) as error:
        yield DISAGREES.at(skill.shown_path(name), f"cannot be read: {error}")
        return
    for key, theirs in _project_facts(project):
        node, ours = manifest.get(*key.split(".")), manifest.text(*key.split("."))
        if theirs and ours and ours != theirs:
            message = f"{key} is {ours!r}, but {name} says {theirs!r}"
            yield manifest.at(DISAGREES, node, message)


def _project_facts(project: dict[str, Any]) -> Iterator[tuple[str, str]]:
    license = project.get("license", "")
    yield "name", str(project.get("name", ""))
    yield "version", str(project.get("version", ""))
    yield "license", str(license.get("text", "") if isinstance(license, dict) else license)
    yield "python", str(project.get("requires-python", "")).replace(" ", "")
    extras = project.get("optional-dependencies", {}).values()
    for requirement in chain(project.get("dependencies", ()), *extras):
        if found := re.fullmatch(r"streamlit\s*==\s*(\d+\.\d+)(?:\.[\d*]+)?", str(requirement)):
            yield "streamlit.target", found[1]


def check_versions(manifest: Manifest) -> Iterator[Finding]:
    """Yield a target that was not tested, and tested versions that are out of order."""
    target, tested = manifest.text("streamlit", "target"), manifest.get("streamlit", "tested")
    versions = [item.value for item in tested.items] if tested else []
    if target and versions and target not in versions:
        message = f"streamlit.target {target} is not among the tested versions"
        yield manifest.at(DISAGREES, manifest.get("streamlit", "target"), message)
    if all(map(is_minor, versions)) and versions != sorted(versions, key=minor_of):
        yield manifest.at(DISAGREES, tested, "streamlit.tested is not in order, oldest first")


def check_installer(manifest: Manifest, skill: Skill) -> Iterator[Finding]:
    """Yield what the installer's own list has more or less than the manifest's."""
    if INSTALLER_LIST not in skill.files:
        if "scripts/install.py" in skill.files:
            message = f"scripts/install.py has no {INSTALLER_LIST}"
            yield manifest.at(INSTALLER, manifest.get("bundle"), message)
        return
    shown = skill.shown_path(INSTALLER_LIST)
    try:
        tree = ast.parse((skill.root / INSTALLER_LIST).read_bytes())
        line, theirs = _bundle_constant(tree)
    except (OSError, ValueError, SyntaxError) as error:
        yield INSTALLER.at(shown, f"no literal BUNDLE can be read from it: {error}")
        return
    ours = {node.value: node for node in manifest.texts("bundle")}
    for path in sorted(ours.keys() - theirs):
        yield manifest.at(INSTALLER, ours[path], f"{shown}:{line} does not install {path}")
    for path in sorted(theirs - ours.keys()):
        yield INSTALLER.at(shown, f"skill.yaml does not list {path}", line=line)


def _bundle_constant(tree: ast.Module) -> tuple[int, set[str]]:
    """Return line and value of the constant BUNDLE; raises ValueError where it is no literal."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else ()
        if isinstance(node, ast.AnnAssign):
            targets = [node.target]
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        if value and any(isinstance(name, ast.Name) and name.id == "BUNDLE" for name in targets):
            return node.lineno, {str(path) for path in ast.literal_eval(value)}
    raise ValueError("BUNDLE is not assigned")


def _line_of(lines: list[str], key: str) -> int:
    pattern = re.compile(rf"\s*{re.escape(key)}\s*:")
    return next((n for n, line in enumerate(lines, start=1) if pattern.match(line)), 1)
