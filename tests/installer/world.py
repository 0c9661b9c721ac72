"""A small bundle to install, a project to install it into, and a look at what stands there."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from installation.bundle import BUNDLE, NAME
from installation.command import main

REPOSITORY = Path(__file__).resolve().parents[2]

SKILL = """\
---
name: using-streamlit-session-state
description: "Session state: what survives a rerun."
license: Apache-2.0
metadata:
  version: "{version}"
  streamlit: "1.67"
---

# Session state

Version {version} says so.
"""


OWN = (
    "LICENSE",
    "SKILL.md",
    "examples/basics/counter.py",
    "references/widgets.md",
    "scripts/install.py",
    "skill.yaml",
)
# One file for each part of a bundle that has none of these.
OTHERS = tuple(
    part if Path(part).suffix else f"{part}/part.py"
    for part in BUNDLE
    if not any(name == part or name.startswith(f"{part}/") for name in OWN)
)
FILES = sorted((*OWN, *OTHERS))
# What running tools and desktops leave behind.
LITTER = (
    ".DS_Store",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    "Thumbs.db",
    "__pycache__",
    "desktop.ini",
    "x.pyc",
    "x.pyo",
)


@dataclass(frozen=True)
class Outcome:
    """What one run of the command line gave."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class World:
    """Two versions of a bundle, an empty project, and the command line."""

    source: Path
    newer: Path
    project: Path
    capture: pytest.CaptureFixture[str]

    @property
    def target(self) -> Path:
        return self.project / ".agents" / "skills" / NAME

    @property
    def claude(self) -> Path:
        return self.project / ".claude" / "skills" / NAME

    @property
    def backup(self) -> Path:
        return self.project / ".agents" / "skills-backup" / f"{NAME}-1"

    def run(self, *arguments: str | Path, source: Path | None = None) -> Outcome:
        """Run the command line of the bundle at ``source`` (the older one)."""
        self.capture.readouterr()
        code = main([os.fspath(argument) for argument in arguments], source or self.source)
        captured = self.capture.readouterr()
        return Outcome(code, captured.out, captured.err)

    def install(self, *options: str, source: Path | None = None) -> Outcome:
        """Install into the project, which must succeed without a word on stderr."""
        outcome = self.run(self.project, *options, source=source)
        assert (outcome.code, outcome.err) == (0, ""), outcome
        return outcome

    def refused(self, *options: str, source: Path | None = None) -> str:
        """Run with the project, which must be refused in one line and change nothing."""
        before = snapshot(self.project)
        outcome = self.run(self.project, *options, source=source)
        assert (outcome.code, outcome.out) == (2, ""), outcome
        assert outcome.err.startswith("install.py: ")
        assert outcome.err.count("\n") == 1
        assert snapshot(self.project) == before
        return outcome.err

    def differences(self) -> list[str]:
        """Return what --verify lists, a word and a path each."""
        outcome = self.run(self.project, "--verify")
        lines = [line.split() for line in outcome.out.splitlines()]
        found = [" ".join(line) for line in lines if line[0] in {"changed", "missing", "extra"}]
        assert outcome.code == (1 if found else 0), outcome
        return found


def make_bundle(root: Path, version: str) -> Path:
    """Write a bundle with one file of every kind to ``root``, and things that do not belong."""
    files = {
        "SKILL.md": SKILL.format(version=version),
        "LICENSE": "Apache License\n",
        "skill.yaml": f"name: {NAME}\nversion: {version}\n",
        "references/widgets.md": f"# Widgets\n\nAs of {version}.\n",
        "examples/basics/counter.py": "import streamlit as st\n",
        "scripts/install.py": "print('not this one')\n",
        "scripts/__pycache__/install.cpython-311.pyc": "litter",
        "examples/.streamlit/config.toml": "hidden",
        "tests/test_counter.py": "not part of the bundle",
    }
    files |= dict.fromkeys(OTHERS, "# a part\n")
    if version != "1.0.0":
        files["references/new.md"] = "# New\n"
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    (root / "scripts" / "install.py").chmod(0o755)
    return root


def snapshot(folder: Path) -> dict[str, str]:
    """Return everything below ``folder``: folders, contents and what links lead to."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        elif path.is_dir():
            found[name] = "folder"
        else:
            found[name] = path.read_bytes().decode("latin-1")
    return found


def names_in(folder: Path) -> list[str]:
    """Return the names in ``folder``, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())


def installed_version(target: Path) -> str | None:
    """Return the version that stands whole at ``target``, None for nothing, "broken" for a part."""
    if not target.exists():
        return None
    for version, files in (("1.0.0", len(FILES)), ("2.0.0", len(FILES) + 1)):
        text = SKILL.format(version=version)
        skill = target / "SKILL.md"
        if skill.is_file() and skill.read_text(encoding="utf-8") == text:
            names = [path for path in target.rglob("*") if path.is_file()]
            widgets = (target / "references" / "widgets.md").read_text(encoding="utf-8")
            whole = len(names) == files + 1 and f"As of {version}." in widgets
            return version if whole else "broken"
    return "broken"


def refuse_to_rename(refused: Path, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system refuse to rename one path, with the error number ``code``."""
    rename = Path.rename

    def refuse(path: Path, to: Path) -> Path:
        if path == refused:
            raise OSError(code, os.strerror(code), str(path))
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", refuse)


def copy_repository(to: Path) -> Path:
    """Copy the repository as a clone would have it, without what tools leave in it."""
    ignored = shutil.ignore_patterns(
        ".git", ".venv", ".nox", ".hypothesis", ".*_cache", "__pycache__", "node_modules"
    )
    shutil.copytree(REPOSITORY, to, ignore=ignored)
    return to
