"""What the user changed or put there is never replaced unasked, and never lost."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from installation.bundle import NAME
from installer.world import FILES, LITTER, World, installed_version, make_bundle, names_in


def test_the_round_trip(world: World) -> None:
    world.install()
    assert world.differences() == []
    (world.target / "references/widgets.md").write_text("my notes\n")
    assert world.differences() == [f"changed .agents/skills/{NAME}/references/widgets.md"]
    assert "changes of yours in references/widgets.md" in world.refused()
    said = world.install("--force").out
    assert f".agents/skills-backup/{NAME}-1" in said
    assert world.differences() == []
    assert (world.backup / "references/widgets.md").read_text() == "my notes\n"
    assert world.run(world.project, "--uninstall").code == 0
    assert names_in(world.project) == [".agents"]
    assert names_in(world.project / ".agents") == ["skills-backup"]


def test_an_update_names_the_changed_and_added_files(world: World) -> None:
    world.install()
    (world.target / "LICENSE").write_text("mine\n")
    (world.target / "notes.md").write_text("mine too\n")
    message = world.refused(source=world.newer)
    assert "changes of yours in LICENSE, notes.md; nothing was written" in message
    assert "--force" in message


def test_many_changed_files_are_summed_up(world: World) -> None:
    world.install()
    for number in range(8):
        (world.target / f"note{number}.md").write_text("mine\n")
    assert "note0.md, note1.md, note2.md, note3.md, note4.md and 3 more" in world.refused(
        source=world.newer
    )


def test_a_few_changed_files_are_all_named(world: World) -> None:
    world.install()
    for number in range(5):
        (world.target / f"note{number}.md").write_text("mine\n")
    assert "note3.md, note4.md; nothing was written" in world.refused(source=world.newer)
    (world.target / "note5.md").write_text("mine\n")
    assert "note3.md, note4.md and 1 more; nothing was written" in world.refused(source=world.newer)


def test_an_added_file_does_not_stop_a_run_that_changes_nothing(world: World) -> None:
    world.install()
    (world.target / "notes.md").write_text("mine\n")
    assert "already stands" in world.install().out
    assert world.differences() == [f"extra .agents/skills/{NAME}/notes.md"]


def test_a_file_brought_to_the_new_version_by_hand_is_no_obstacle(world: World) -> None:
    world.install()
    newer = (world.newer / "references/widgets.md").read_bytes()
    (world.target / "references/widgets.md").write_bytes(newer)
    world.install(source=world.newer)
    assert installed_version(world.target) == "2.0.0"
    assert not world.backup.exists()


def test_a_whole_version_brought_by_hand_gets_its_own_record(world: World) -> None:
    world.install()
    for name in FILES:
        (world.target / name).write_bytes((world.newer / name).read_bytes())
    new = "references/new.md"
    (world.target / new).write_bytes((world.newer / new).read_bytes())
    assert "now stands" in world.install(source=world.newer).out
    assert f"{NAME} 2.0.0 in" in world.run(world.project, "--verify").out
    assert not world.backup.exists()


def test_the_folder_that_it_runs_from_is_never_replaced(world: World) -> None:
    world.install()
    (world.target / "LICENSE").write_text("mine\n")
    outcome = world.run(world.project, "--agent", "claude", source=world.target)
    assert outcome.code == 0
    assert f".claude/skills/{NAME}  (a link to" in outcome.out
    assert (world.target / "LICENSE").read_text() == "mine\n"
    (world.target / "metadata.json").unlink()
    assert "already stands" in world.install("--agent", "claude", source=world.target).out
    assert not (world.target / "metadata.json").exists()


def test_every_forced_update_has_its_own_backup(world: World) -> None:
    for number in (1, 2):
        world.install("--force")
        (world.target / "LICENSE").write_text(f"mine {number}\n")
        world.install("--force")
    backups = world.backup.parent
    assert (backups / f"{NAME}-1" / "LICENSE").read_text() == "mine 1\n"
    assert (backups / f"{NAME}-2" / "LICENSE").read_text() == "mine 2\n"


def test_a_backup_is_not_among_the_skills(world: World) -> None:
    world.install()
    (world.target / "LICENSE").write_text("mine\n")
    world.install("--force")
    found = [path.parent.name for path in (world.project / ".agents/skills").rglob("SKILL.md")]
    assert found == [NAME]


def test_a_folder_of_another_installer_is_adopted_where_it_is_identical(world: World) -> None:
    make_bundle(world.target, "1.0.0")
    for stray in ("tests", "examples/.streamlit"):
        for path in sorted((world.target / stray).iterdir()):
            path.unlink()
        (world.target / stray).rmdir()
    before = (world.target / "SKILL.md").stat().st_ino
    world.install()
    assert (world.target / "SKILL.md").stat().st_ino == before
    assert world.differences() == []
    assert world.run(world.project, "--uninstall").code == 0
    assert not world.target.exists()


def test_a_folder_of_another_installer_that_differs_is_refused(world: World) -> None:
    make_bundle(world.target, "1.0.0")
    (world.target / "SKILL.md").write_text("another skill\n")
    message = world.refused()
    assert "was not put there by this installer and differs in SKILL.md" in message
    world.install("--force")
    assert installed_version(world.target) == "1.0.0"
    assert (world.backup / "SKILL.md").read_text() == "another skill\n"
    assert (world.backup / "tests/test_counter.py").is_file()


def test_half_a_copy_is_completed_without_force(world: World) -> None:
    (world.target / "references").mkdir(parents=True)
    text = (world.source / "references/widgets.md").read_bytes()
    (world.target / "references/widgets.md").write_bytes(text)
    world.install()
    assert installed_version(world.target) == "1.0.0"


def test_a_metadata_file_of_somebody_else_is_no_record(world: World) -> None:
    world.install()
    whole = (world.target / "metadata.json").read_bytes()
    (world.target / "metadata.json").write_text('{"version": "9", "files": {}}\n')
    assert "was not put there by this installer and differs in metadata.json" in world.refused()
    for other in ("no json\n", "[]\n", '["written_by"]\n'):
        (world.target / "metadata.json").write_text(other)
        assert "differs in metadata.json" in world.refused()
    record = json.loads(whole)
    for key, value in (
        ("files", []),
        ("files", {"LICENSE": 1}),
        ("folders", {}),
        ("folders", [1]),
        ("written_by", "npm"),
    ):
        (world.target / "metadata.json").write_text(json.dumps({**record, key: value}))
        assert "differs in metadata.json" in world.refused()
    (world.target / "metadata.json").write_bytes(
        whole.replace(b'"written_by": "', b'"written_by": "un')
    )
    assert "differs in metadata.json" in world.refused()


def test_a_metadata_file_further_down_is_somebodys_work(world: World) -> None:
    world.install()
    shutil.copy(world.target / "metadata.json", world.target / "references")
    assert "changes of yours in references/metadata.json" in world.refused(source=world.newer)


def test_a_file_where_the_folder_should_be(world: World) -> None:
    world.target.parent.mkdir(parents=True)
    world.target.write_text("a file\n")
    assert "is not a folder; nothing was written" in world.refused()
    world.install("--force")
    assert world.backup.read_text() == "a file\n"
    assert installed_version(world.target) == "1.0.0"


def test_a_file_where_the_backups_should_be(world: World) -> None:
    world.install()
    (world.target / "LICENSE").write_text("mine\n")
    world.backup.parent.write_text("a file\n")
    message = world.refused("--force", source=world.newer)
    assert f"{world.target} cannot be kept in {world.backup.parent}; move it away" in message


@pytest.mark.parametrize("before", [False, True])
def test_a_folder_on_another_disk_than_the_backups(
    world: World, monkeypatch: pytest.MonkeyPatch, before: bool
) -> None:
    world.install()
    if before:
        world.backup.parent.mkdir()
    lstat = Path.lstat

    def on_another_disk(path: Path) -> Any:
        here = lstat(path)
        disk = here.st_dev + (path == world.target)
        return SimpleNamespace(st_mode=here.st_mode, st_dev=disk)

    monkeypatch.setattr(Path, "lstat", on_another_disk)
    world.install("--force", source=world.newer)
    (world.target / "LICENSE").write_text("mine\n")
    assert f"cannot be kept in {world.backup.parent}" in world.refused("--force")


def test_caches_that_running_the_scripts_left_are_nobodys_work(world: World) -> None:
    world.install()
    cache = world.target / "scripts/__pycache__"
    cache.mkdir()
    (cache / "install.cpython-311.pyc").write_bytes(b"x")
    for name in LITTER:
        (world.target / "references" / name).write_bytes(b"x")
    assert world.differences() == []
    (world.target / "references/x.pyc.md").write_text("mine\n")
    assert world.differences() == [f"extra .agents/skills/{NAME}/references/x.pyc.md"]
    (world.target / "references/x.pyc.md").unlink()
    world.install(source=world.newer)
    assert not cache.exists()
    assert names_in(world.target / "references") == ["new.md", "widgets.md"]
    assert not world.backup.exists()


def test_a_copy_that_cannot_be_removed_is_not_replaced(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.install("--agent", "claude", "--copy")
    forbidden = world.claude / "references"
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != forbidden)
    message = world.refused("--agent", "claude", "--copy", source=world.newer)
    assert f"{forbidden}: permission denied; get permission to write there" in message
    assert "already stands" in world.install("--agent", "claude", "--copy").out
    (world.claude / "metadata.json").unlink()
    world.install("--agent", "claude", "--copy")
    assert world.differences() == []


def test_a_link_to_a_folder_that_cannot_be_removed_is_replaced_all_the_same(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.install("--link")
    monkeypatch.setattr(os, "access", lambda path, _: world.source not in Path(path).parents)
    world.install()
    assert installed_version(world.target) == "1.0.0"
