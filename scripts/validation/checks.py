"""Every check there is, in the order in which findings make most sense."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from types import ModuleType
from typing import TYPE_CHECKING

from reporting.finding import Finding
from reporting.rules import Rule

if TYPE_CHECKING:
    from validation.skill import Skill

# Each has RULES: tuple[Rule, ...] and check(skill: Skill) -> Iterator[Finding].
READING = "reading"
MODULES = (
    READING,
    "frontmatter.form",
    "frontmatter.keys",
    "fences.closing",
    "fences.code",
    "links.targets",
    "links.mentions",
    "budgets",
    "security.invisible",
    "security.comments",
    "security.commands",
    "security.files",
    "security.secrets",
    "security.scripts",
)
# The checks on a bundle with a manifest: RULES in the module rules, check in the module checks.
BUNDLE_PACKAGES = ("bindings", "claims", "manifest", "record")


def all_rules() -> dict[str, Rule]:
    """Return every rule by its code."""
    modules = [*map(_module, MODULES), *(_module(f"{name}.rules") for name in BUNDLE_PACKAGES)]
    return {rule.code: rule for module in modules for rule in module.RULES}


def check_skill(skill: Skill) -> Iterator[Finding]:
    """Yield the findings of reading ``skill`` and of every check on it, in no order."""
    yield from skill.problems
    for name in MODULES:
        if name != READING:
            yield from _module(name).check(skill)
    if skill.has_manifest:
        for name in BUNDLE_PACKAGES:
            yield from _module(f"{name}.checks").check(skill)


def summaries(skill: Skill) -> list[str]:
    """Return the lines that a report on ``skill`` ends with."""
    return list(_module("claims.checks").summary(skill)) if skill.has_manifest else []


def _module(name: str) -> ModuleType:
    # Imported when needed: a run that explains a rule needs no parser.
    return importlib.import_module(f"validation.{name}")
