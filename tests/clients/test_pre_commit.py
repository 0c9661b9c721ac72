"""The hooks in ``.pre-commit-hooks.yaml``, run by pre-commit itself from another repository."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from clients.copies import NAME, REPOSITORY, clone_of_the_repository

pytestmark = pytest.mark.client

BAD = "import streamlit as st\n\nst.session_state.items = []\n"
SKILL = (
    '---\nname: tiny\ndescription: "Says what is tiny."\n---\n\n# Tiny\n\nSee [more](more.md).\n'
)
GOOD = 'import streamlit as st\n\nst.session_state.setdefault("cart_items", [])\n'
HOOKS = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def git(folder: Path, *arguments: str) -> str:
    settings = ["-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"]
    command = ["git", *settings, *arguments]
    return subprocess.run(
        command, cwd=folder, check=True, capture_output=True, text=True
    ).stdout.strip()


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return a repository with what this one holds, and its commit."""
    folder = clone_of_the_repository(tmp_path_factory.mktemp("hooks") / NAME)
    (folder / "scripts/check_app.py").chmod(0o755)  # as it is tracked
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "all")
    return folder, git(folder, "rev-parse", "HEAD")


@pytest.fixture
def project(tmp_path: Path, hooks: tuple[Path, str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return another repository, with the checker's hook in its settings and one app."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "project"
    folder.mkdir()
    git(folder, "init", "--quiet")
    set_hook(folder, hooks, "check-streamlit-state")
    (folder / "app.py").write_text(BAD)
    (folder / "notes.md").write_text(BAD)
    git(folder, "add", "--all")
    return folder


def set_hook(folder: Path, hooks: tuple[Path, str], hook: str, more: str = "") -> None:
    """Write the settings of pre-commit, as the README has them, but for address, tag and hook."""
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    (block,) = (part for part in readme.split("```yaml\n") if part.startswith("repos:"))
    settings = yaml.safe_load(block.split("```")[0])
    (repository,) = settings["repos"]
    assert [entry["id"] for entry in repository["hooks"]] == [entry["id"] for entry in HOOKS]
    repository["repo"], repository["rev"] = str(hooks[0]), hooks[1]
    repository["hooks"] = [{"id": hook, **yaml.safe_load(more or "{}")}]
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(settings))


def pre_commit(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pre_commit", "run", "--verbose", "--color", "never"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_script_is_tracked_as_executable() -> None:
    root = Path(__file__).parents[2]
    assert git(root, "ls-files", "--stage", "scripts/check_app.py").startswith("100755 ")


def test_a_mistake_stops_the_commit(project: Path) -> None:
    ended = pre_commit(project)
    assert ended.returncode == 1, ended.stdout + ended.stderr
    assert "app.py:3:1: SS202 method-name-key: " in ended.stdout
    assert "1 error (1 file checked)" in ended.stdout
    assert "exit code: 1" in ended.stdout


def test_a_mended_app_and_the_settings_of_the_project_let_it_pass(project: Path) -> None:
    (project / "app.py").write_text(GOOD)
    git(project, "add", "--all")
    ended = pre_commit(project)
    assert (ended.returncode, "Passed" in ended.stdout) == (0, True)
    (project / "app.py").write_text(BAD)
    (project / "pyproject.toml").write_text('[tool.streamlit-state]\nignore = ["SS202"]\n')
    git(project, "add", "--all")
    assert pre_commit(project).returncode == 0


def test_a_malformed_skill_stops_the_commit_whichever_file_was_changed(
    project: Path, hooks: tuple[Path, str]
) -> None:
    set_hook(project, hooks, "validate-agent-skill")
    (project / "skills/tiny").mkdir(parents=True)
    (project / "skills/tiny/SKILL.md").write_text(SKILL)
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "before the hook was there")
    (project / "app.py").write_text(GOOD)
    git(project, "add", "--all")
    ended = pre_commit(project)
    assert ended.returncode == 1, ended.stdout + ended.stderr
    assert "skills/tiny/SKILL.md:8:12: SK301 link-target-missing: " in ended.stdout
    assert "exit code: 1" in ended.stdout
    (project / "skills/tiny/more.md").write_text("# More\n")
    git(project, "add", "--all")
    ended = pre_commit(project)
    assert (ended.returncode, "Passed" in ended.stdout) == (0, True)
    set_hook(project, hooks, "validate-agent-skill", "args: [docs]")
    git(project, "add", "--all")
    ended = pre_commit(project)
    assert "validate.py: docs: there is no such file or folder" in ended.stdout
    assert "exit code: 2" in ended.stdout
