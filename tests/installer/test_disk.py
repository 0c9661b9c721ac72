"""A disk that is full, read-only or forbidding is told in one line and loses nothing."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import IO, Any

import pytest
from installation import swapping
from installation.bundle import NAME
from installer.interrupting import in_child
from installer.world import World, installed_version, names_in, refuse_to_rename, snapshot

_REMOVING = frozenset(("os.remove", "os.rmdir", "os.rename", "ctypes.dlsym"))


def disk_full(event: str) -> None:
    """Refuse what needs space; removing and renaming still work on a full disk."""
    if event not in _REMOVING:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "somewhere")


def forbidden(event: str) -> None:
    raise OSError(errno.EACCES, os.strerror(errno.EACCES), "somewhere")


def read_only(event: str) -> None:
    raise OSError(errno.EROFS, os.strerror(errno.EROFS), "somewhere")


def test_a_disk_that_is_full_from_any_moment_on(world: World, tmp_path: Path) -> None:
    seen = []
    at, code = 0, 2
    while code == 2:
        at += 1
        project = tmp_path / f"full-{at}"
        project.mkdir()
        world.run(project)
        update = partial(world.run, project, source=world.newer)
        code, words = in_child(update, disk_full, at)
        target = project / ".agents/skills" / NAME
        seen.append(installed_version(target))
        assert names_in(target.parent) == [NAME]
        if code == 2:
            assert words == (
                "install.py: somewhere: no space left on device; free some space and run the same "
                "command again\n"
            )
    assert seen == ["1.0.0"] * (at - 1) + ["2.0.0"]
    assert at > 7


def test_a_first_installation_on_a_full_disk_leaves_no_folder(world: World, tmp_path: Path) -> None:
    at, code = 0, 2
    while code == 2:
        at += 1
        project = tmp_path / f"full-{at}"
        project.mkdir()
        code, _ = in_child(partial(world.run, project), disk_full, at)
        assert (snapshot(project) == {}) == (code == 2)
    assert at > 9


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (forbidden, "permission denied; get permission to write there, or choose another folder"),
        (read_only, "read-only file system; choose a folder on a disk that can be written"),
    ],
)
@pytest.mark.parametrize("option", [(), ("--uninstall",), ("--force",), ("--link",)])
def test_a_target_that_cannot_be_written(
    world: World,
    refusal: Callable[[str], None],
    words: str,
    option: tuple[str, ...],
) -> None:
    world.install()
    before = snapshot(world.project)
    run = partial(world.run, world.project, *option, source=world.newer)
    assert in_child(run, refusal, 1) == (2, f"install.py: somewhere: {words}\n")
    assert snapshot(world.project) == before


def test_looking_works_where_nothing_can_be_written(world: World) -> None:
    world.install()
    for option in ("--verify", "--dry-run"):
        assert in_child(partial(world.run, world.project, option), forbidden, 1) == (0, "")


def test_a_disk_that_cannot_rename_the_folder(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An overlay disk refuses it for a folder that a lower layer holds (EXDEV)."""
    world.install()
    refuse_to_rename(world.target, errno.EXDEV, monkeypatch)
    monkeypatch.setattr(swapping, "exchange", lambda *_: False)
    outcome = world.run(world.project, source=world.newer)
    assert outcome.code == 2
    assert "run --uninstall, then install again" in outcome.err
    assert installed_version(world.target) == "1.0.0"
    assert names_in(world.target.parent) == [NAME]
    assert world.run(world.project, "--uninstall").code == 0
    assert snapshot(world.project) == {}
    world.install(source=world.newer)
    assert installed_version(world.target) == "2.0.0"


def test_two_names_that_the_disk_takes_for_one_are_refused(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that ignores case would let the second file overwrite the first."""
    (world.source / "references/Widgets.md").write_text("# Another\n")
    opened: Callable[..., IO[Any]] = Path.open

    def ignoring_case(path: Path, mode: str = "r", *rest: object, **named: object) -> IO[Any]:
        written = path.with_name(path.name.lower()) if "x" in mode else path
        return opened(written, mode, *rest, **named)

    monkeypatch.setattr(Path, "open", ignoring_case)
    outcome = world.run(world.project)
    assert outcome.code == 2
    assert "widgets.md: file exists" in outcome.err
    assert snapshot(world.project) == {}
