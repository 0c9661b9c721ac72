"""Removing what was installed, and only that."""

from __future__ import annotations

import pytest
from installation.bundle import NAME
from installer.world import World, make_bundle, names_in, snapshot


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
