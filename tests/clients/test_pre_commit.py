"""The hook in ``.pre-commit-hooks.yaml``, run by pre-commit itself from another repository."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from clients.copies import NAME, clone_of_the_repository

pytestmark = pytest.mark.client

BAD = "import streamlit as st\n\nst.session_state.items = []\n"
GOOD = 'import streamlit as st\n\nst.session_state.setdefault("cart_items", [])\n'


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
    """Return another repository, with the hook in its settings and one app."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "project"
    folder.mkdir()
    git(folder, "init", "--quiet")
    repository, commit = hooks
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {repository}\n    rev: {commit}\n"
        "    hooks:\n      - id: check-streamlit-state\n"
    )
    (folder / "app.py").write_text(BAD)
    (folder / "notes.md").write_text(BAD)
    git(folder, "add", "--all")
    return folder


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
