"""The lean distribution."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from installation.bundle import NAME
from installer.world import FILES, World, snapshot


def test_the_layout(world: World, tmp_path: Path) -> None:
    folder = tmp_path / "dist"
    outcome = world.run("--pack", folder)
    assert (outcome.code, outcome.err) == (0, "")
    assert f"Packed {NAME} 1.0.0: {len(FILES) + 3} files in {folder}" in outcome.out
    assert [path for path, what in snapshot(folder).items() if what != "folder"] == [
        ".claude-plugin/marketplace.json",
        "LICENSE",
        "README.md",
        *(f"skills/{NAME}/{path}" for path in FILES),
    ]
    text = (folder / ".claude-plugin/marketplace.json").read_text()
    assert text.startswith('{\n  "name": ')
    assert text.endswith("}\n")
    marketplace = json.loads(text)
    plugins = marketplace.pop("plugins")
    assert marketplace == {
        "name": NAME,
        "description": f"The skill {NAME}",
        "owner": {"name": f"The authors of {NAME}"},
    }
    assert plugins == [
        {
            "name": NAME,
            "description": "Session state: what survives a rerun.",
            "version": "1.0.0",
            "source": "./",
            "strict": False,
            "skills": [f"./skills/{NAME}"],
        }
    ]
    readme = (folder / "README.md").read_text()
    assert "Session state: what survives a rerun." in readme
    assert readme.endswith("It is under the licence in [LICENSE](LICENSE).\n")
    assert (folder / f"skills/{NAME}/scripts/install.py").stat().st_mode & 0o777 == 0o755
    assert (folder / "LICENSE").stat().st_mode & 0o777 == 0o644


def test_what_a_killed_run_left_is_cleared_away(world: World, tmp_path: Path) -> None:
    (tmp_path / ".dist.partial/skills").mkdir(parents=True)
    (tmp_path / ".dist.partial/skills/half.py").write_text("x = 1\n")
    assert world.run("--pack", tmp_path / "dist").code == 0
    assert not (tmp_path / "dist/skills/half.py").exists()
    assert not (tmp_path / ".dist.partial").exists()


def test_the_same_bundle_gives_the_same_bytes(world: World, tmp_path: Path) -> None:
    (tmp_path / "second").mkdir()
    for name in ("first", "second"):
        assert world.run("--pack", tmp_path / name).code == 0
    assert snapshot(tmp_path / "first") == snapshot(tmp_path / "second")


def test_an_installed_copy_packs_the_same(world: World, tmp_path: Path) -> None:
    world.install()
    assert world.run("--pack", tmp_path / "one").code == 0
    assert world.run("--pack", tmp_path / "two", source=world.target).code == 0
    assert snapshot(tmp_path / "one") == snapshot(tmp_path / "two")


def test_a_folder_with_something_in_it_is_refused(world: World, tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/mine.txt").write_text("mine\n")
    outcome = world.run("--pack", tmp_path / "dist")
    assert outcome.code == 2
    assert "dist is not an empty folder; name a new one" in outcome.err
    assert snapshot(tmp_path / "dist") == {"mine.txt": "mine\n"}


def test_a_file_is_refused(world: World, tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("mine\n")
    assert "dist is not an empty folder" in world.run("--pack", tmp_path / "dist").err
    assert (tmp_path / "dist").read_text() == "mine\n"


def test_an_empty_folder_is_filled(world: World, tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    assert world.run("--pack", tmp_path / "dist").code == 0
    assert (tmp_path / "dist/LICENSE").is_file()


def test_a_link_where_it_is_written_is_not_followed(world: World, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/notes.md").write_text("mine\n")
    (tmp_path / ".dist.partial").symlink_to("mine")
    assert ".dist.partial: file exists" in world.run("--pack", tmp_path / "dist").err
    assert snapshot(tmp_path / "mine") == {"notes.md": "mine\n"}
    assert not (tmp_path / "dist").exists()


def test_a_folder_below_nothing_is_refused(world: World, tmp_path: Path) -> None:
    outcome = world.run("--pack", tmp_path / "no/dist")
    assert outcome.code == 2
    assert "no does not exist; make it first" in outcome.err


@pytest.mark.parametrize("removable", [True, False])
def test_a_failure_leaves_nothing_that_can_be_removed(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, removable: bool
) -> None:
    (tmp_path / "dist").mkdir()
    mode_bits = Path.chmod

    def fail(path: Path, mode: int) -> None:
        if path.name == "skill.yaml":
            raise OSError(28, "No space left on device", str(path))
        mode_bits(path, mode)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(16, "Device or resource busy")

    monkeypatch.setattr(Path, "chmod", fail)
    if not removable:
        monkeypatch.setattr(os, "rmdir", refuse)
    outcome = world.run("--pack", tmp_path / "dist")
    assert outcome.code == 2
    assert "no space left on device" in outcome.err
    assert snapshot(tmp_path / "dist") == {}
    assert (tmp_path / ".dist.partial").exists() == (not removable)
