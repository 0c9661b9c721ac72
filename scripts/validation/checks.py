"""Every check there is, in the order in which findings make most sense."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from types import ModuleType

from reporting.finding import Finding
from reporting.rules import Rule

from validation.skill import Skill

# Each has RULES: tuple[Rule, ...] and check(skill: Skill) -> Iterator[Finding].
MODULES = (
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
    "bindings.checks",
    "claims.checks",
    "manifest.checks",
)


def check_modules() -> list[ModuleType]:
    """Import the modules that hold a check."""
    return [importlib.import_module(f"validation.{name}") for name in MODULES]


def all_rules() -> dict[str, Rule]:
    """Return every rule by its code."""
    from validation import reading

    modules = [reading, *check_modules()]
    return {rule.code: rule for module in modules for rule in module.RULES}


def check_skill(skill: Skill) -> Iterator[Finding]:
    """Yield the findings of reading ``skill`` and of every check on it, in no order."""
    yield from skill.problems
    for module in check_modules():
        yield from module.check(skill)
