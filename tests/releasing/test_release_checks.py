"""What stands against a release is named, each reason in one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from harness import REPOSITORY
from releasing.checkouts import FILES, commit, git, tiny

from release.checkout import checkout_problems
from release.versions import (
    ReleaseError,
    changelog,
    stated_versions,
    version_problems,
)


def test_the_versions_of_this_repository_agree() -> None:
    assert version_problems(REPOSITORY) == []
    assert len(set(stated_versions(REPOSITORY).values())) == 1
    assert all(stated_versions(REPOSITORY))


def test_nothing_stands_against_a_clean_checkout(tmp_path: Path) -> None:
    root = tiny(tmp_path / "tiny")
    assert version_problems(root) == []
    assert checkout_problems(root, "1.2.0") == []
    assert [entry.version for entry in changelog(root)] == ["1.2.0", "1.1.9"]
    assert changelog(root)[0].text == "- New."


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("SKILL.md", "1.2.0", "1.2.1", "SKILL.md states 1.2.1, skill.yaml 1.2.0: make them equal"),
        ("SKILL.md", "metadata", "other", "SKILL.md states no version, skill.yaml 1.2.0"),
        ("pyproject.toml", "1.2.0", "1.3.0", "pyproject.toml states 1.3.0, skill.yaml 1.2.0"),
        ("README.md", "v1.2.0", "v1.1.9", "README.md states 1.1.9, skill.yaml 1.2.0"),
        ("README.md", "    rev", "    tag", "README.md states no version, skill.yaml 1.2.0"),
        ("CHANGELOG.md", "## 1.2.0\n\n- New.\n", "", "CHANGELOG.md states 1.1.9, skill.yaml 1.2.0"),
        ("CHANGELOG.md", "1.1.9", "1.10.0", "CHANGELOG.md: the entries are not in order"),
        ("CHANGELOG.md", "1.1.9", "1.2.0", "CHANGELOG.md: the entries are not in order"),
        ("CHANGELOG.md", "1.1.9", "1.1", "CHANGELOG.md: the heading '1.1' is not three numbers"),
        ("CHANGELOG.md", "- New.", "", "CHANGELOG.md: the entry 1.2.0 says nothing"),
    ],
)
def test_versions_that_disagree(tmp_path: Path, file: str, old: str, new: str, words: str) -> None:
    text = FILES[file].replace(old, new, 1)
    assert text != FILES[file]
    root = tiny(tmp_path / "tiny", **{file.split(".")[0]: text})
    (problem,) = version_problems(root)
    assert problem.startswith(words)
    assert "\n" not in problem


def test_a_version_is_three_numbers(tmp_path: Path) -> None:
    changed = {name.split(".")[0]: text.replace("1.2.0", "1.2") for name, text in FILES.items()}
    problems = version_problems(tiny(tmp_path / "tiny", **changed))
    assert problems[0] == "skill.yaml: version '1.2' is not three numbers, as in 1.2.0"


@pytest.mark.parametrize("text", ["version: [\n", "\tversion: 1\n"])
def test_a_file_that_cannot_be_read(tmp_path: Path, text: str) -> None:
    with pytest.raises(ReleaseError, match="cannot read the versions: ") as caught:
        version_problems(tiny(tmp_path / "tiny", skill=text))
    assert "\n" not in str(caught.value)


def test_what_is_not_committed(tmp_path: Path) -> None:
    root = tiny(tmp_path / "tiny")
    (root / "new.md").write_text("new\n")
    (problem,) = checkout_problems(root, "1.2.0")
    assert problem == "new.md: not committed; commit or remove what is not released"
    (root / "SKILL.md").write_text("changed\n")
    (problem,) = checkout_problems(root, "1.2.0")
    assert problem.startswith("SKILL.md and 1 more: not committed")


def test_the_tag_may_be_on_this_commit_only(tmp_path: Path) -> None:
    root = tiny(tmp_path / "tiny")
    git(root, "tag", "--annotate", "v1.2.0", "--message", "release")
    assert checkout_problems(root, "1.2.0") == []
    commit(root, "later")
    (problem,) = checkout_problems(root, "1.2.0")
    assert problem.startswith("the tag v1.2.0 is on commit ")


def test_a_later_version_is_released(tmp_path: Path) -> None:
    root = tiny(tmp_path / "tiny")
    for tag in ("v1", "v1.1.9", "v1.10.0", "vnext"):
        git(root, "tag", tag)
    assert checkout_problems(root, "1.2.0") == [
        "v1.10.0 was released already: raise the version above it"
    ]
    assert checkout_problems(root, "1.10.1") == []


def test_outside_git(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match=r"git status: .*not a git repository"):
        checkout_problems(tmp_path, "1.2.0")
