"""Nothing is written, read or removed through a symbolic link that leads out of the project."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from installation.bundle import NAME
from installer.world import World, installed_version, make_bundle, snapshot


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "outside"
    (folder / "skills").mkdir(parents=True)
    (folder / "precious.md").write_text("precious\n")
    return folder


@pytest.mark.parametrize("link", [".agents", ".agents/skills"])
@pytest.mark.parametrize("option", [(), ("--force",), ("--uninstall",), ("--dry-run",)])
def test_a_folder_that_leads_out_is_refused(
    world: World, outside: Path, link: str, option: tuple[str, ...]
) -> None:
    before = snapshot(outside)
    path = world.project / link
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(outside)
    message = world.refused(*option)
    assert f"{path} is a symbolic link to {outside}, which is no folder below" in message
    assert snapshot(outside) == before


def test_a_skills_folder_that_is_the_project_itself_is_refused(world: World) -> None:
    """The backups, two folders above the skill, would leave the project."""
    (world.project / ".agents").mkdir()
    (world.project / ".agents/skills").symlink_to("..")
    assert "which is no folder below" in world.refused()


def test_the_folder_of_an_agent_that_leads_out_is_refused_before_anything_is_written(
    world: World, outside: Path
) -> None:
    before = snapshot(outside)
    (world.project / ".claude").symlink_to(outside)
    assert "--agent" in world.refused()
    world.install("--agent", "codex")
    outcome = world.run(world.project, "--verify")
    assert outcome.code == 0
    assert f"note: {world.project}/.claude is a symbolic link to {outside}" in outcome.out
    assert world.run(world.project, "--uninstall").code == 0
    assert snapshot(outside) == before


@pytest.mark.parametrize("link", [".agents", ".agents/skills"])
def test_a_link_to_nothing_is_refused(world: World, link: str) -> None:
    path = world.project / link
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(world.project / "nowhere")
    assert f"{path} is a symbolic link to nothing; move it away" in world.refused()


@pytest.mark.parametrize("link", [".agents", ".agents/skills", ".claude"])
def test_a_file_in_the_way_is_refused(world: World, link: str) -> None:
    path = world.project / link
    path.parent.mkdir(exist_ok=True)
    path.write_text("a file\n")
    assert f"{path} is not a folder; move it away" in world.refused("--agent", "claude")


def test_a_link_within_the_project_is_followed(world: World) -> None:
    (world.project / "shared").mkdir()
    (world.project / ".agents").symlink_to("shared")
    world.install()
    assert installed_version(world.project / "shared/skills" / NAME) == "1.0.0"
    assert world.run(world.project, "--uninstall").code == 0
    assert snapshot(world.project) == {".agents": "-> shared", "shared": "folder"}


def test_a_link_in_place_of_the_skill_is_replaced_only_by_force(
    world: World, tmp_path: Path
) -> None:
    elsewhere = make_bundle(tmp_path / "elsewhere", "2.0.0")
    before = snapshot(elsewhere)
    world.target.parent.mkdir(parents=True)
    world.target.symlink_to(elsewhere)
    assert f"is a symbolic link to {elsewhere}" in world.refused()
    said = world.install("--force").out
    assert f"it was a link to {elsewhere}" in said
    assert installed_version(world.target) == "1.0.0"
    assert not world.target.is_symlink()
    assert snapshot(elsewhere) == before


def test_a_link_of_somebody_else_for_an_agent_is_replaced_only_by_force(
    world: World, outside: Path
) -> None:
    world.claude.parent.mkdir(parents=True)
    world.claude.symlink_to(outside)
    before = snapshot(outside)
    assert f"is a symbolic link to {outside}" in world.refused()
    world.install("--force")
    assert installed_version(world.claude) == "1.0.0"
    assert snapshot(outside) == before


def test_a_link_put_into_the_installed_folder_is_never_followed(
    world: World, outside: Path
) -> None:
    world.install()
    original = world.target / "references"
    (original / "widgets.md").rename(outside / "widgets.md")
    original.rmdir()
    original.symlink_to(outside)
    before = snapshot(outside)
    shown = f".agents/skills/{NAME}"
    assert world.differences() == [
        f"extra {shown}/references",
        f"missing {shown}/references/widgets.md",
    ]
    assert "changes of yours in references" in world.refused()
    world.install("--force")
    assert installed_version(world.target) == "1.0.0"
    assert (world.backup / "references").readlink() == outside
    assert snapshot(outside) == before


def test_uninstalling_keeps_a_link_and_what_it_leads_to(world: World, outside: Path) -> None:
    world.install()
    before = snapshot(outside)
    (world.target / "examples/more").symlink_to(outside)
    assert f"Kept    .agents/skills/{NAME}/examples/more" in (
        world.run(world.project, "--uninstall").out
    )
    assert snapshot(world.target) == {"examples": "folder", "examples/more": f"-> {outside}"}
    world.install("--force")
    (world.target / "more").symlink_to(outside)
    assert world.run(world.project, "--uninstall", "--force").code == 0
    assert not world.target.exists()
    assert snapshot(outside) == before


def test_a_link_to_the_installation_of_another_project_is_never_followed(
    world: World, outside: Path
) -> None:
    assert world.run(outside).code == 0
    before = snapshot(outside)
    world.install()
    world.claude.parent.mkdir(parents=True)
    world.claude.symlink_to(outside / ".agents/skills" / NAME)
    assert world.differences() == [f"changed .claude/skills/{NAME}"]
    said = world.run(world.project, "--uninstall").out
    assert f"Left    .claude/skills/{NAME}" in said
    world.target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(outside / ".agents/skills" / NAME, world.target)
    (world.target / "metadata.json").unlink()
    (world.target / "metadata.json").symlink_to(outside / ".agents/skills" / NAME / "metadata.json")
    assert "was not put there by this installer" in world.refused("--agent", "codex")
    assert snapshot(outside) == before


def test_a_link_among_the_backups_is_refused(world: World, outside: Path) -> None:
    world.install()
    (world.target / "LICENSE").write_text("mine\n")
    world.backup.parent.symlink_to(outside)
    assert "skills-backup is a symbolic link" in world.refused("--force")
