"""The findings about ``skill.yaml``."""

from __future__ import annotations

from collections.abc import Iterator

from reporting.finding import Finding

from validation.manifest.agreement import (
    check_frontmatter,
    check_installer,
    check_project,
    check_versions,
)
from validation.manifest.paths import check_completeness, check_paths
from validation.manifest.reading import read_manifest
from validation.manifest.rules import RULES
from validation.skill import Skill

__all__ = ["RULES", "check"]


def check(skill: Skill) -> Iterator[Finding]:
    """Yield what is wrong with the manifest of ``skill``, and with what it is about."""
    if not skill.has_manifest:
        return
    manifest, findings = read_manifest(skill)
    yield from findings
    if manifest is None:
        return
    if skill.main is not None:
        yield from check_frontmatter(manifest, skill.main)
    yield from check_project(manifest, skill)
    yield from check_versions(manifest)
    yield from check_paths(manifest, skill)
    yield from check_completeness(manifest, skill)
    yield from check_installer(manifest, skill)
