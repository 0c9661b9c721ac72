"""Names change places in one step where the system can do that, and in two elsewhere."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from installation import swapping
from installation.bundle import NAME
from installer.world import World, installed_version, names_in, refuse_to_rename


def no_library(*_: object, **__: object) -> object:
    raise OSError(errno.ENOENT, "no such library")


def no_such_call(*_: object, **__: object) -> object:
    return SimpleNamespace()


def refusing(code: int) -> Callable[..., object]:
    """Return a C library whose renameat2 refuses with ``code``."""

    def renameat2(*_: object) -> int:
        ctypes.set_errno(code)
        return -1

    return lambda *_, **__: SimpleNamespace(renameat2=renameat2)


def test_at_any_moment_one_version_stands_there(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.install()
    rename = Path.rename

    def seen(path: Path, to: Path) -> Path:
        assert path != world.target
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", seen)
    world.install(source=world.newer)
    assert installed_version(world.target) == "2.0.0"
    assert names_in(world.target.parent) == [NAME]


@pytest.mark.parametrize(
    "library",
    [
        no_library,
        no_such_call,
        refusing(errno.ENOSYS),
        refusing(errno.EINVAL),
        refusing(errno.EOPNOTSUPP),
    ],
)
def test_a_system_without_exchange_renames_twice(
    world: World, monkeypatch: pytest.MonkeyPatch, library: Callable[..., object]
) -> None:
    world.install()
    monkeypatch.setattr(ctypes, "CDLL", library)
    assert swapping.exchange(world.target, world.source) is False
    world.install(source=world.newer)
    assert installed_version(world.target) == "2.0.0"
    assert names_in(world.target.parent) == [NAME]


def test_only_linux_is_asked(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.install()
    monkeypatch.setattr(sys, "platform", "darwin")
    assert swapping.exchange(world.target, world.source) is False
    world.install(source=world.newer)
    assert installed_version(world.target) == "2.0.0"


def test_any_other_failure_of_an_exchange_is_told(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.install()
    monkeypatch.setattr(ctypes, "CDLL", refusing(errno.EACCES))
    words = f"{world.target}: permission denied; get permission to write there"
    assert words in world.refused(source=world.newer)


def test_a_new_version_that_cannot_be_renamed_in_leaves_the_old_one(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.install()
    refuse_to_rename(world.target.with_name(f".{NAME}.swap"), errno.EACCES, monkeypatch)
    monkeypatch.setattr(swapping, "exchange", lambda *_: False)
    assert ".swap: permission denied" in world.refused(source=world.newer)


def test_work_in_a_version_that_was_renamed_away_is_kept_and_told(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swapping, "exchange", lambda *_: False)
    world.install()
    (world.target / "LICENSE").write_text("mine\n")
    said = world.install("--force", source=world.newer).out
    assert f"  your earlier files are in .agents/skills-backup/{NAME}-1\n" in said
    assert (world.backup / "LICENSE").read_text() == "mine\n"


def test_what_is_not_there_cannot_be_exchanged(world: World) -> None:
    with pytest.raises(FileNotFoundError):
        swapping.exchange(world.target, world.source)


def test_a_run_that_died_between_two_renames_is_taken_back(world: World) -> None:
    world.install()
    (world.target / "notes.md").write_text("mine\n")
    world.target.rename(world.target.with_name(f".{NAME}.old"))
    assert "changes of yours in notes.md" in world.run(world.project, source=world.newer).err
    assert (world.target / "notes.md").read_text() == "mine\n"
    assert names_in(world.target.parent) == [NAME]


@pytest.mark.parametrize("mine", [True, False])
def test_an_old_version_beside_a_new_one_is_kept_only_with_work_in_it(
    world: World, mine: bool
) -> None:
    world.install(source=world.newer)
    old = world.target.with_name(f".{NAME}.old")
    world.target.rename(old)
    (old / "scripts/__pycache__").mkdir()
    (old / "scripts/__pycache__/x.pyc").write_bytes(b"litter")
    if mine:
        (old / "references/new.md").write_text("mine\n")
    shutil.copytree(old, world.target)
    (world.target / "references/new.md").write_bytes(
        (world.newer / "references/new.md").read_bytes()
    )
    world.install()
    assert installed_version(world.target) == "1.0.0"
    assert names_in(world.target.parent) == [NAME]
    assert world.backup.exists() == mine
    if mine:
        assert (world.backup / "references/new.md").read_text() == "mine\n"
        assert (world.backup / "SKILL.md").is_file()


@pytest.mark.parametrize("kind", ["file", "link"])
def test_a_leftover_that_is_no_folder(world: World, tmp_path: Path, kind: str) -> None:
    world.install()
    for name in ("partial", "swap"):
        leftover = world.target.with_name(f".{NAME}.{name}")
        if kind == "file":
            leftover.write_text("a file\n")
        else:
            leftover.symlink_to(world.source)
    world.install()
    assert names_in(world.target.parent) == [NAME]
    assert installed_version(world.target) == "1.0.0"
    assert (world.source / "SKILL.md").is_file()
    assert world.backup.exists() == (kind == "file")


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note what is written out to the disk, renamed and removed, in order."""
    found: list[str] = []

    def note_sync(handle: int) -> None:
        found.append(Path(f"/proc/self/fd/{handle}").readlink().name)

    rename, replace, unlink = Path.rename, Path.replace, Path.unlink

    def note_rename(path: Path, to: Path) -> Path:
        found.append(f"rename {path.name}")
        return rename(path, to)

    def note_replace(path: Path, to: Path) -> Path:
        found.append(f"rename {path.name}")
        return replace(path, to)

    def note_unlink(path: Path, missing_ok: bool = False) -> None:
        found.append(f"unlink {path.name}")
        unlink(path, missing_ok)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(Path, "rename", note_rename)
    monkeypatch.setattr(Path, "replace", note_replace)
    monkeypatch.setattr(Path, "unlink", note_unlink)
    return found


def test_all_is_on_the_disk_before_names_change(world: World, events: list[str]) -> None:
    """Else a power failure could leave the new names with empty files."""
    world.install()
    first_rename = events.index(f"rename .{NAME}.partial")
    assert {"SKILL.md", "metadata.json", "counter.py", "references"} <= set(events[:first_rename])
    assert events[-1] == "skills"
    (world.target / "metadata.json").unlink()
    events.clear()
    world.install()
    assert events == [f".{NAME}.partial", f"rename .{NAME}.partial"]


def test_a_name_is_gone_from_the_disk_before_the_files_are(world: World, events: list[str]) -> None:
    world.install()
    events.clear()
    assert world.run(world.project, "--uninstall").code == 0
    assert events[:3] == [f"rename {NAME}", "skills", "unlink SKILL.md"]


def test_no_file_stays_open(world: World) -> None:
    before = names_in(Path("/proc/self/fd"))
    world.install("--agent", "all", "--copy")
    world.install(source=world.newer)
    assert world.run(world.project, "--uninstall").code == 0
    assert names_in(Path("/proc/self/fd")) == before


@pytest.mark.parametrize("moment", ["open", "replace"])
def test_a_record_that_cannot_be_written_leaves_nothing_behind(
    world: World, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    world.install()
    (world.target / "metadata.json").unlink()

    done: Callable[..., object] = getattr(Path, moment)

    def full(path: Path, *rest: object, **named: object) -> object:
        if path.name == f".{NAME}.partial":
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return done(path, *rest, **named)

    monkeypatch.setattr(Path, moment, full)
    assert f".{NAME}.partial: no space left on device" in world.refused()


def test_a_disk_that_cannot_write_names_out_is_used_all_the_same(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_folders(handle: int) -> None:
        if Path(f"/proc/self/fd/{handle}").is_dir():
            raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", no_folders)
    world.install()
    opened = os.open

    def folders_are_no_files(path: Path, flags: int, *rest: int) -> int:
        if world.project in Path(path).parents and Path(path).is_dir():
            raise OSError(errno.EACCES, "Permission denied", str(path))
        return opened(path, flags, *rest)

    monkeypatch.setattr(os, "open", folders_are_no_files)
    world.install(source=world.newer)
    assert installed_version(world.target) == "2.0.0"
