"""Removing what was installed, and only that."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest
from installation.bundle import NAME
from installer.world import FILES, World, make_bundle, names_in, snapshot


@pytest.mark.parametrize("options", [(), ("--agent", "all"), ("--agent", "all", "--copy")])
def test_nothing_is_left(world: World, options: tuple[str, ...]) -> None:
    world.install(*options)
    outcome = world.run(world.project, "--uninstall")
    assert (outcome.code, outcome.err) == (0, "")
    assert f"Removed .agents/skills/{NAME}" in outcome.out
    assert snapshot(world.project) == {}


def test_folders_that_were_there_before_stay(world: World) -> None:
    for folder in (".claude", ".agents/skills/another"):
        (world.project / folder).mkdir(parents=True)
    before = snapshot(world.project)
    world.install()
    world.install(source=world.newer)
    assert world.run(world.project, "--uninstall").code == 0
    assert snapshot(world.project) == before


def test_a_folder_of_the_users_that_only_the_record_names_stays(world: World) -> None:
    world.install()
    (world.project / "precious").mkdir()
    record = world.target / "metadata.json"
    text = record.read_text().replace('".agents",', '".agents", "precious", "../home",')
    assert "precious" in text
    record.write_text(text)
    assert world.run(world.project, "--uninstall").code == 0
    assert names_in(world.project) == ["precious"]
    assert "home" in names_in(world.project.parent)


def test_changed_and_added_files_are_kept_and_named(world: World) -> None:
    world.install("--agent", "claude")
    (world.target / "references/widgets.md").write_text("my notes\n")
    (world.target / "notes.md").write_text("mine\n")
    outcome = world.run(world.project, "--uninstall")
    assert outcome.code == 0
    kept = [line.split()[1] for line in outcome.out.splitlines() if line.startswith("Kept")]
    shown = f".agents/skills/{NAME}"
    assert kept == [f"{shown}/notes.md", f"{shown}/references/widgets.md"]
    assert snapshot(world.target) == {
        "notes.md": "mine\n",
        "references": "folder",
        "references/widgets.md": "my notes\n",
    }
    assert not world.claude.is_symlink()


def test_force_removes_those_too(world: World) -> None:
    world.install()
    (world.target / "notes.md").write_text("mine\n")
    assert world.run(world.project, "--uninstall", "--force").code == 0
    assert snapshot(world.project) == {}


def test_a_copy_may_uninstall_itself_even_when_damaged(world: World) -> None:
    world.install()
    (world.target / "SKILL.md").unlink()
    assert world.run(world.project, "--uninstall", source=world.target).code == 0
    assert snapshot(world.project) == {}


@pytest.mark.parametrize("option", [(), ("--force",)])
def test_what_another_installer_put_there_stays(world: World, option: tuple[str, ...]) -> None:
    make_bundle(world.target, "1.0.0")
    assert "was not put there by this installer; remove it" in world.refused("--uninstall", *option)


def test_a_foreign_copy_for_an_agent_is_left_and_named(world: World) -> None:
    make_bundle(world.claude, "1.0.0")
    world.install("--agent", "cursor")
    outcome = world.run(world.project, "--uninstall")
    assert outcome.code == 0
    assert f"Left    .claude/skills/{NAME}  (it was not put there" in outcome.out
    assert (world.claude / "SKILL.md").is_file()


def test_nothing_to_remove(world: World) -> None:
    assert "there is nothing to remove" in world.refused("--uninstall")


def test_what_an_interrupted_run_left_is_removed_even_where_nothing_is_installed(
    world: World,
) -> None:
    make_bundle(world.target.with_name(f".{NAME}.partial"), "1.0.0")
    outcome = world.run(world.project, "--uninstall")
    said = f"Removed what an interrupted run had left in {world.project}\n"
    assert (outcome.code, outcome.out) == (0, said)
    assert names_in(world.project / ".agents/skills") == []


def test_a_whole_version_beside_the_skill_that_no_record_explains_is_kept(world: World) -> None:
    make_bundle(world.target.with_name(f".{NAME}.swap"), "1.0.0")
    outcome = world.run(world.project, "--uninstall")
    said = "Left    .agents/skills-backup  (your files from before a --force)\n"
    assert (outcome.code, outcome.out) == (0, said)
    assert (world.backup / "SKILL.md").is_file()


def test_an_update_that_died_between_two_renames_is_uninstalled_with_its_folders(
    world: World,
) -> None:
    world.install("--agent", "claude", "--copy")
    world.target.rename(world.target.with_name(f".{NAME}.old"))
    world.claude.rename(world.claude.with_name(f".{NAME}.swap"))
    assert world.run(world.project, "--uninstall").code == 0
    assert snapshot(world.project) == {}


def test_a_removal_that_died_halfway_is_finished_with_its_folders(world: World) -> None:
    world.install()
    world.target.rename(world.target.with_name(f".{NAME}.swap"))
    assert world.run(world.project, "--uninstall").code == 0
    assert snapshot(world.project) == {}


@pytest.mark.parametrize("where", ["target", "claude"])
def test_a_copy_that_cannot_be_removed_stops_it_before_anything_is_gone(
    world: World, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    world.install("--agent", "claude", "--agent", "windsurf", "--copy")
    forbidden = getattr(world, where) / "references"
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != forbidden)
    assert f"{forbidden}: permission denied" in world.refused("--uninstall")


def test_what_is_left_need_not_be_removable(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    make_bundle(world.claude, "1.0.0")
    world.install("--agent", "cursor")
    monkeypatch.setattr(os, "access", lambda path, _: ".claude" not in str(path))
    assert world.run(world.project, "--uninstall").code == 0
    assert not world.target.exists()
    assert (world.claude / "SKILL.md").is_file()


def test_a_link_to_something_else_is_left_without_force(world: World, tmp_path: Path) -> None:
    world.install()
    world.claude.parent.mkdir(parents=True)
    world.claude.symlink_to(tmp_path)
    outcome = world.run(world.project, "--uninstall")
    assert f"Left    .claude/skills/{NAME}  (it was not put there" in outcome.out
    assert names_in(world.project) == [".claude"]
    assert world.claude.readlink() == tmp_path
    outcome = world.run(world.project, "--uninstall", "--force")
    assert (outcome.code, outcome.out) == (0, f"Removed .claude/skills/{NAME}\n")
    assert names_in(world.claude.parent) == []
    assert world.source.is_dir()


def test_a_link_that_leads_here_in_other_words_is_removed(world: World) -> None:
    world.install("--agent", "claude")
    world.claude.unlink()
    world.claude.symlink_to(world.target)
    assert world.run(world.project, "--uninstall").code == 0
    assert not world.claude.is_symlink()


def test_a_link_to_a_copy_that_is_gone_is_removed(world: World) -> None:
    world.install("--agent", "claude")
    shutil.rmtree(world.target)
    outcome = world.run(world.project, "--uninstall")
    assert (outcome.code, outcome.out) == (0, f"Removed .claude/skills/{NAME}\n")
    assert not world.claude.is_symlink()


def test_a_folder_of_an_agent_that_is_gone_is_no_obstacle(world: World) -> None:
    world.install("--agent", "all")
    shutil.rmtree(world.project / ".claude/skills")
    assert world.run(world.project, "--uninstall").code == 0
    assert snapshot(world.project) == {}


@pytest.mark.parametrize("skill", [None, "# No frontmatter\n", "---\nname: another\n---\n"])
def test_a_link_in_the_skills_place_to_another_folder_is_left(
    world: World, tmp_path: Path, skill: str | None
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    if skill:
        (elsewhere / "SKILL.md").write_text(skill)
    world.target.parent.mkdir(parents=True)
    world.target.symlink_to(elsewhere)
    assert f"{world.target} was not put there by this installer" in world.refused("--uninstall")


def test_a_failure_to_take_a_copy_away_is_told_and_removes_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.install()

    def refuse(path: Path, _: Path) -> Path:
        raise OSError(errno.EBUSY, "Device or resource busy", str(path))

    monkeypatch.setattr(Path, "rename", refuse)
    assert "device or resource busy" in world.refused("--uninstall")


def test_skill_md_goes_first_and_the_record_last(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No agent loads half a skill, and a run that dies can be taken up again."""
    world.install()
    (world.target / "notes.md").write_text("mine\n")
    gone: list[str] = []
    unlink = Path.unlink

    def note(path: Path, missing_ok: bool = False) -> None:
        gone.append(path.name)
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", note)
    assert world.run(world.project, "--uninstall").code == 0
    assert (gone[0], gone[-1], len(gone)) == ("SKILL.md", "metadata.json", len(FILES) + 1)


def test_folders_made_since_hold_what_the_user_put_there(world: World) -> None:
    world.install("--agent", "claude")
    (world.project / ".agents/notes.md").write_text("mine\n")
    assert world.run(world.project, "--uninstall").code == 0
    assert snapshot(world.project) == {".agents": "folder", ".agents/notes.md": "mine\n"}
