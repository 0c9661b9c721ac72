"""The version of this release, as five files state it, and the entries of the changelog."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import yaml
from documents.frontmatter import split_frontmatter

VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
# How others pin a version in pre-commit.
_PINNED = re.compile(r"^ *rev: v(\S+)$", re.MULTILINE)
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


class ReleaseError(Exception):
    """The release cannot be built; the message is one line for the user."""


@dataclass(frozen=True)
class Entry:
    """What one version changed: the heading's text and what stands below it."""

    version: str
    text: str


def stated_versions(root: Path) -> dict[str, str]:
    """Return the version that each file below ``root`` states, "" where it states none.

    Raises ReleaseError where a file cannot be read.
    """
    try:
        manifest = yaml.safe_load(_read(root / "skill.yaml")) or {}
        project = tomllib.loads(_read(root / "pyproject.toml")).get("project", {})
        readme = _read(root / "README.md")
        front = split_frontmatter(_read(root / "SKILL.md"))
    except (OSError, yaml.YAMLError, ValueError) as error:
        raise ReleaseError(f"cannot read the versions: {' '.join(str(error).split())}") from error
    entries = front.entries.get("metadata")
    below = {key.value: value.value for key, value in entries[1].entries} if entries else {}
    changes = changelog(root)
    pinned = _PINNED.search(readme)
    return {
        "skill.yaml": str(manifest.get("version", "")),
        "SKILL.md": below.get("version", ""),
        "pyproject.toml": str(project.get("version", "")),
        "CHANGELOG.md": changes[0].version if changes else "",
        "README.md": pinned[1] if pinned else "",
    }


def budget(root: Path) -> int:
    """Return how many bytes ``skill.yaml`` allows the bundle."""
    manifest = yaml.safe_load(_read(root / "skill.yaml"))
    return int(manifest["budgets"]["bundle_bytes"])


def changelog(root: Path) -> list[Entry]:
    """Return the entries of ``CHANGELOG.md`` in its order; raises ReleaseError."""
    try:
        parts = _HEADING.split(_read(root / "CHANGELOG.md"))[1:]
    except (OSError, ValueError) as error:
        raise ReleaseError(f"cannot read the changelog: {error}") from error
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return [Entry(heading.strip(), text.strip()) for heading, text in pairs]


def as_numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a version that matches ``VERSION``, to compare by."""
    return tuple(map(int, version.split(".")))


def version_problems(root: Path) -> list[str]:
    """Return what is wrong with the versions, one line each."""
    stated = stated_versions(root)
    ours = stated["skill.yaml"]
    problems = [
        f"{file} states {version or 'no version'}, skill.yaml {ours or 'none'}: make them equal"
        for file, version in stated.items()
        if version != ours
    ]
    entries = changelog(root)
    bad = [entry.version for entry in entries if not VERSION.fullmatch(entry.version)]
    if not VERSION.fullmatch(ours):
        problems.append(f"skill.yaml: version {ours!r} is not three numbers, as in 1.2.0")
    if bad:
        problems.append(f"CHANGELOG.md: the heading {bad[0]!r} is not three numbers, as in 1.2.0")
    else:
        numbers = [as_numbers(entry.version) for entry in entries]
        if any(later <= earlier for later, earlier in pairwise(numbers)):
            problems.append("CHANGELOG.md: the entries are not in order, newest first")
    problems += [
        f"CHANGELOG.md: the entry {entry.version} says nothing: write what changed"
        for entry in entries
        if not entry.text
    ]
    return problems


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
