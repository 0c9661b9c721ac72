"""The arms of a comparison: the same agent and tasks, with this skill, another one, or none."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from installation.agents import AGENTS, SHARED
from installation.bundle import NAME, read_bundle
from installation.fingerprints import frontmatter_of
from installation.packing import pack

from evals.running.errors import UsageError
from evals.running.fingerprints import fingerprint_of
from evals.running.workspaces import ROOT

WITH, WITHOUT = "with_skill", "without_skill"
# What is no part of a skill, so that a checkout can be an arm and brings no graders along.
_NO_PART = ("tests", "evals")
_LITTER = ("__pycache__", "node_modules")


@dataclass(frozen=True)
class Arm:
    """A name, and the folder of the skill that agents of this arm have, None for no skill."""

    name: str
    skill: Path | None

    def fill(self, workspace: Path, skills: str) -> None:
        """Put the skill into the folder ``skills`` of a workspace."""
        if self.skill:
            target = workspace / skills / _name_of(self.skill)
            shutil.copytree(self.skill, target, ignore=self._ignored)

    def fingerprint(self) -> str:
        """Return what the skill's content is recognised by."""
        if self.skill is None:
            return "no skill"
        names = [path.name for path in self.skill.iterdir()]
        ignored = self._ignored(str(self.skill), names)
        parts = (self.skill / name for name in names if name not in ignored)
        return fingerprint_of(self.skill, parts)

    def _ignored(self, folder: str, names: list[str]) -> set[str]:
        top = Path(folder) == self.skill
        return {
            name
            for name in names
            if name in _LITTER or (top and (name in _NO_PART or name.startswith(".")))
        }


@contextmanager
def lent_arms(more: Sequence[str]) -> Iterator[list[Arm]]:
    """Lend the arms with and without this skill, and ``more`` of the form ``NAME=PATH``.

    This skill is a copy made now, as ``install.py --pack`` makes it. Raises ``UsageError`` where
    one of ``more`` is not of that form or its folder is no skill, and where agents have this skill
    in every project, so that no arm would be without it.
    """
    for folder in (SHARED, *(agent.in_home for agent in AGENTS.values() if agent.in_home)):
        if (everywhere := Path.home() / folder / NAME).exists():
            raise UsageError(f"{everywhere} is for all projects, so no arm lacks it: remove it")
    others = [_arm(text) for text in more]
    names = [WITH, WITHOUT, *(arm.name for arm in others)]
    if double := next((name for name in names if names.count(name) > 1), None):
        raise UsageError(f"--arm: the name {double} is taken: choose another one")
    with tempfile.TemporaryDirectory() as folder:
        packed = Path(folder) / "packed"
        pack(read_bundle(ROOT), packed)
        yield [Arm(WITH, packed / "skills" / NAME), Arm(WITHOUT, None), *others]


def _arm(text: str) -> Arm:
    name, equals, path = text.partition("=")
    if not (equals and path and re.fullmatch(r"[A-Za-z0-9_-]+", name)):
        raise UsageError(f"--arm {text}: write NAME=PATH, the name in letters, digits, _ and -")
    skill = Path(path).expanduser().resolve()
    if not (skill / "SKILL.md").is_file():
        raise UsageError(f"--arm {text}: {path} has no SKILL.md: give the folder of a skill")
    return Arm(name, skill)


def _name_of(skill: Path) -> str:
    """Return the name in the frontmatter, as the folder must be called, or else the folder's."""
    known = frontmatter_of((skill / "SKILL.md").read_bytes()) or {}
    name = known.get("name", "")
    return name if re.fullmatch(r"[a-z0-9-]+", name) else skill.name
