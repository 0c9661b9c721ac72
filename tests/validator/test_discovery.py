"""Which skills a path on the command line means."""

from __future__ import annotations

from pathlib import Path

import pytest
from validation.discovery import NoSkillError, find_skills
from validator.skills import LinkTo, write_skill


def found(path: Path, below: Path) -> list[str]:
    return [root.relative_to(below).as_posix() for root in find_skills(path)]


def test_a_folder_and_its_skill_file_mean_the_same(tmp_path: Path) -> None:
    root = write_skill(tmp_path, {})
    assert found(root, tmp_path) == found(root / "SKILL.md", tmp_path) == ["demo"]


def test_a_folder_of_skills_is_searched(tmp_path: Path) -> None:
    for name in ("b/skills/two", "a/one", "b/.agents/three", "four"):
        write_skill(tmp_path, {}, name)
    (tmp_path / "empty").mkdir()
    assert found(tmp_path, tmp_path) == ["a/one", "b/.agents/three", "b/skills/two", "four"]


@pytest.mark.parametrize(
    "name",
    [".git/x", "node_modules/x", ".venv/x", "venv/lib/x", "__pycache__/x", ".tox/x", "a/.git/x"],
)
def test_environments_and_caches_are_left_out(name: str, tmp_path: Path) -> None:
    write_skill(tmp_path, {}, name)
    write_skill(tmp_path, {}, "real")
    assert found(tmp_path, tmp_path) == ["real"]


def test_an_environment_is_known_by_its_configuration(tmp_path: Path) -> None:
    write_skill(tmp_path, {}, "my-python/skills/x")
    write_skill(tmp_path, {}, "real")
    (tmp_path / "my-python" / "pyvenv.cfg").write_text("home = /usr\n", encoding="utf-8")
    assert found(tmp_path, tmp_path) == ["real"]


def test_a_skill_is_not_searched_for_more(tmp_path: Path) -> None:
    write_skill(tmp_path, {"tests/fixtures/other/SKILL.md": "x"})
    assert found(tmp_path, tmp_path) == ["demo"]


def test_a_wrongly_spelled_file_is_a_skill_too(tmp_path: Path) -> None:
    write_skill(tmp_path, {"skill.md": "x"}, "one")
    write_skill(tmp_path, {"Skill.md": "x"}, "two")
    assert found(tmp_path, tmp_path) == ["one", "two"]


def test_a_link_to_a_skill_is_followed_and_no_other(tmp_path: Path) -> None:
    write_skill(tmp_path / "elsewhere", {}, "shared")
    write_skill(tmp_path / "elsewhere" / "deep", {}, "deeper")
    top = tmp_path / "top"
    top.mkdir()
    (top / "shared").symlink_to("../elsewhere/shared")
    (top / "all").symlink_to("../elsewhere")
    (top / "loop").symlink_to(".")
    assert found(top, top) == ["shared"]


def test_what_leads_to_no_skill_is_said(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    for name, why in {
        "gone": "there is no such file or folder",
        "empty": "no skill here: no folder below it has a SKILL.md",
        "notes.txt": "is no skill: name a folder, or its SKILL.md",
    }.items():
        with pytest.raises(NoSkillError, match=f"{name}: {why}"):
            list(find_skills(tmp_path / name))


def test_a_link_that_leads_nowhere_is_no_skill(tmp_path: Path) -> None:
    write_skill(tmp_path, {"x": LinkTo("nowhere")})
    with pytest.raises(NoSkillError, match="is no skill"):
        list(find_skills(tmp_path / "demo" / "x"))
