"""``--diff``: only what differs from a commit, by a real git."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from checker.command import check

LINE = "st.session_state.items = {}\n"


def git(folder: Path, *arguments: str) -> None:
    settings = ["-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository whose branch ``main`` has an app with one finding, on line 3."""
    monkeypatch.chdir(tmp_path)
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    write(tmp_path, "app.py", 1)
    commit(tmp_path)
    return tmp_path


def write(folder: Path, name: str, *numbers: int) -> None:
    """Write an app with a finding on line ``number`` + 2 for each of ``numbers``."""
    (folder / name).parent.mkdir(exist_ok=True)
    lines = (LINE.format(f"{number}") for number in numbers)
    (folder / name).write_text("import streamlit as st\n\n" + "".join(lines), encoding="utf-8")


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "x")


def found(folder: Path, base: str = "main", *paths: str) -> list[str]:
    ended = check("--format", "json", "--diff", base, *paths, cwd=folder)
    assert ended.returncode in (0, 1), ended.stderr
    return [f"{item['path']}:{item['line']}" for item in json.loads(ended.stdout)["findings"]]


def test_only_changed_lines_count(repository: Path) -> None:
    assert found(repository) == []
    write(repository, "app.py", 1, 2, 3)
    assert found(repository) == ["app.py:4", "app.py:5"]
    commit(repository)
    assert found(repository) == []
    assert found(repository, "HEAD~1") == ["app.py:4", "app.py:5"]


def test_what_is_not_committed_or_not_even_known_counts(repository: Path) -> None:
    write(repository, "new.py", 1)
    write(repository, "staged.py", 1)
    git(repository, "add", "staged.py")
    (repository / ".gitignore").write_text("ignored.py\n")
    write(repository, "ignored.py", 1)
    assert found(repository) == ["new.py:3", "staged.py:3"]


def test_it_counts_from_where_the_branch_left_its_base(repository: Path) -> None:
    git(repository, "switch", "--quiet", "--create", "work")
    write(repository, "app.py", 1, 2)
    commit(repository)
    git(repository, "switch", "--quiet", "main")
    write(repository, "other.py", 1)
    (repository / "app.py").write_text("# empty\n")
    commit(repository)
    git(repository, "switch", "--quiet", "work")
    assert found(repository, "main") == ["app.py:4"]


def test_a_moved_file_is_no_new_file(repository: Path) -> None:
    write(repository, "app.py", *range(1, 9))
    commit(repository)
    git(repository, "mv", "app.py", "home.py")
    write(repository, "home.py", *range(1, 9), 99)
    assert found(repository, "HEAD") == ["home.py:11"]


@pytest.mark.parametrize("name", ["my app.py", "é.py", 'a"b\\c.py', "tab\there.py", "pages/1_a.py"])
def test_names_that_git_quotes(repository: Path, name: str) -> None:
    write(repository, name, 1)
    commit(repository)
    write(repository, name, 1, 2)
    assert found(repository, "HEAD") == [f"{name}:4"]


def test_a_finding_of_several_lines_counts_where_any_of_them_changed(repository: Path) -> None:
    call = 'st.session_state.a = st.text_input(\n    "A",\n    value={},\n)\n'
    (repository / "app.py").write_text("import streamlit as st\n" + call.format("'x'"))
    commit(repository)
    (repository / "app.py").write_text(
        "import streamlit as st\n" + call.format("st.session_state.a")
    )
    assert found(repository, "HEAD") == ["app.py:2"]


def test_it_works_below_the_root_and_from_elsewhere(repository: Path) -> None:
    write(repository, "pages/one.py", 1)
    assert found(repository / "pages") == ["one.py:3"]
    path = str(repository / "pages/one.py")
    assert found(Path("/"), "main", path) == [f"{path}:3"]


def test_the_users_settings_of_git_do_not_matter(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = repository.parent / "gitconfig"
    settings.write_text(
        "[diff]\nnoprefix = true\ncontext = 9\nexternal = false\nsrcPrefix = x\n"
        "[color]\nui = always\n[core]\nquotePath = true\n"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    write(repository, "é.py", 1)
    commit(repository)
    write(repository, "é.py", 1, 2)
    assert found(repository, "HEAD") == ["é.py:4"]


def test_what_git_cannot_say_is_one_line(tmp_path: Path, repository: Path) -> None:
    outside = tmp_path.parent
    for folder, base, message in (
        (repository, "nonsense", "--diff: git knows no commit 'nonsense' here; "),
        (repository, "--output=x", "--diff: git knows no commit '--output=x' here; "),
        (outside, "main", "--diff: fatal: not a git repository"),
    ):
        ended = check(f"--diff={base}", ".", cwd=folder, env=without_parents(outside))
        assert (ended.returncode, ended.stdout) == (2, "")
        assert ended.stderr.startswith(f"check_app.py: {message}")
        assert ended.stderr.count("\n") == 1
    git(repository, "switch", "--quiet", "--orphan", "alone")
    write(repository, "app.py", 2)  # the same in the same second would be the same commit
    commit(repository)
    ended = check("--diff", "main", cwd=repository)
    assert ended.stderr.startswith("check_app.py: --diff: main and HEAD have no common commit")


def test_without_git(repository: Path) -> None:
    ended = check("--diff", "main", cwd=repository, env={**os.environ, "PATH": ""})
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == "check_app.py: --diff needs git, which is not on PATH\n"


def test_stdin_has_no_history() -> None:
    ended = check("--diff", "main", "-", input="")
    assert ended.returncode == 2
    assert ended.stderr.startswith("check_app.py: --diff compares files")


def without_parents(folder: Path) -> dict[str, str]:
    """Return an environment in which git does not look for a repository above ``folder``."""
    return {**os.environ, "GIT_CEILING_DIRECTORIES": str(folder.parent)}
