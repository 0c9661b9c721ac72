"""The npm client `skills` installs the skill, and what it installs is accepted."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from clients.copies import NAME, REPOSITORY, clone_of_the_repository, run

pytestmark = pytest.mark.client


@pytest.fixture(scope="session")
def client(npm_clients: Path) -> list[str]:
    """Return the command that starts the npm client under Node 22, which it needs."""
    command = [str(npm_clients / "node/bin/node"), str(npm_clients / "skills/bin/cli.mjs")]
    version = subprocess.run([command[0], "--version"], check=True, capture_output=True, text=True)
    assert version.stdout.startswith("v22.")
    return command


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return clone_of_the_repository(tmp_path_factory.mktemp("clone") / "any-name")


@pytest.fixture(scope="session")
def add(client: list[str], tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    def add_to_empty_project(source: Path, *agents: str) -> Path:
        project = tmp_path_factory.mktemp("project")
        environment = {
            **os.environ,
            "HOME": str(tmp_path_factory.mktemp("home")),
            "DISABLE_TELEMETRY": "1",
        }
        subprocess.run(
            [*client, "add", str(source), "--yes", "--agent", *agents],
            cwd=project,
            env=environment,
            check=True,
            stdin=subprocess.DEVNULL,
            timeout=300,
        )
        return project

    return add_to_empty_project


@pytest.fixture(scope="session")
def project(add: Callable[..., Path], clone: Path) -> Path:
    return add(clone, "claude-code", "cursor")


def test_the_whole_folder_stands_where_agents_look(project: Path, clone: Path) -> None:
    installed = project / ".agents/skills" / NAME
    for path in ("SKILL.md", "LICENSE", "skill.yaml", "scripts/install.py", "tests/conftest.py"):
        assert (installed / path).read_bytes() == (clone / path).read_bytes()
    assert (project / ".claude/skills" / NAME).resolve() == installed.resolve()
    assert NAME in json.loads((project / "skills-lock.json").read_bytes())["skills"]


def test_the_installed_copy_validates(project: Path) -> None:
    """With its tests, so that each sentence is held against its proof there too."""
    validated = run(REPOSITORY / "scripts/validate.py", project / ".agents/skills" / NAME)
    assert validated.returncode == 0, validated.stdout + validated.stderr


def test_our_installer_compares_and_adopts_nothing_it_does_not_know(
    project: Path, clone: Path
) -> None:
    compared = run(clone / "scripts/install.py", project, "--verify")
    assert compared.returncode == 0, compared.stdout
    assert "as installed" in compared.stdout
    assert "no record of this installer" in compared.stdout
    refused = run(clone / "scripts/install.py", project)
    assert refused.returncode == 2
    assert "was not put there by this installer" in refused.stderr


def test_the_lean_distribution_is_installed_and_adopted(
    add: Callable[..., Path], clone: Path, tmp_path: Path
) -> None:
    packed = run(clone / "scripts/install.py", "--pack", tmp_path / "dist")
    assert packed.returncode == 0, packed.stderr
    project = add(tmp_path / "dist", "claude-code")
    skill = project / ".agents/skills" / NAME
    assert not (skill / "tests").exists()
    for arguments in ((), ("--verify",), ("--uninstall",)):
        outcome = run(clone / "scripts/install.py", project, *arguments)
        assert (outcome.returncode, outcome.stderr) == (0, "")
    assert not skill.exists()
    assert not (project / ".claude/skills" / NAME).is_symlink()


def test_a_copy_of_our_installed_copy_leaves_our_record_behind(
    add: Callable[..., Path], clone: Path, tmp_path: Path
) -> None:
    assert run(clone / "scripts/install.py", tmp_path).returncode == 0
    ours = tmp_path / ".agents/skills" / NAME
    assert (ours / "metadata.json").is_file()
    theirs = add(ours, "cursor") / ".agents/skills" / NAME
    assert (theirs / "SKILL.md").is_file()
    assert not (theirs / "metadata.json").exists()
