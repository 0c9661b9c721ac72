"""Doing what a plan says, so that it may be killed at any moment."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from installation import swapping
from installation.agents import AGENTS, Place
from installation.bundle import NAME, Bundle
from installation.errors import InstallError
from installation.planning import Plan, Step
from installation.record import RECORD, Record, read_record

_NO_LINKS_HERE = (errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP)
_WINDOWS_PRIVILEGE_NOT_HELD = 1314


@dataclass(frozen=True)
class Done:
    """A step that was done: ``copied`` says that a link was wanted but cannot be made here."""

    step: Step
    copied: bool = False
    backup: Path | None = None


def targets_of(place: Place) -> list[Path]:
    """Return every path at ``place`` where an installation may stand, the shared one first."""
    targets = [place.shared_folder() / NAME]
    for agent in AGENTS.values():
        try:
            folder = place.own_folder(agent)
        except InstallError:  # a link that leads elsewhere: nothing of ours is behind it
            continue
        if folder is not None:
            targets.append(folder / NAME)
    return targets


def recover(place: Place, *known: Mapping[str, str]) -> None:
    """Tidy up at ``place`` after a run that died."""
    for target in targets_of(place):
        swapping.recover(target, *known)


def carry_out(plan: Plan) -> list[Done]:
    """Do all steps of ``plan`` and return what was done.

    Raises ``OSError`` and ``InstallError``; the steps before the failing one are then done, and the
    failing one left what stood at its path.
    """
    for step in plan.steps:
        if step.action not in ("keep", "adopt"):
            swapping.check_removable(step.target)
    made: list[Path] = []
    try:
        for folder in plan.folders:
            folder.mkdir()
            made.append(folder)
        done = [_do(step, plan) for step in plan.steps]
    finally:
        for folder in reversed(made):
            if swapping.is_empty(folder):
                folder.rmdir()
    _remember_folders(plan)
    return done


def write_version(bundle: Bundle, record: Record, target: Path) -> None:
    """Write the bundle with its record beside ``target`` and put it in place in one step.

    SKILL.md is written last: without it no agent takes the folder for a skill.
    """
    new = swapping.partial(target)
    new.mkdir()
    try:
        _write(new / RECORD, record.as_json())
        for path in sorted(bundle.files, key=lambda path: (path == "SKILL.md", path)):
            file = new / path
            file.parent.mkdir(parents=True, exist_ok=True)
            _write(file, bundle.files[path].content, executable=bundle.files[path].executable)
        for folder, _, names in os.walk(new):
            for name in names:
                _sync_file(Path(folder, name))
            swapping.sync_folder(Path(folder))
        new.rename(swapping.swap(target))
        swapping.put_in_place(target)
    except BaseException:
        with suppress(OSError):  # else the next run tidies up
            swapping.recover(target, bundle.fingerprints)
        raise


def _do(step: Step, plan: Plan) -> Done:
    if step.action == "keep":
        return Done(step)
    if step.action == "adopt":
        _write_record(step.target, _record(plan, step))
        return Done(step)
    linked = bool(step.link_to) and _make_link(step, plan.bundle)
    if not linked:
        write_version(plan.bundle, _record(plan, step), step.target)
    backups = swapping.recover(step.target, plan.bundle.fingerprints)
    copied = bool(step.link_to) and not linked
    return Done(step, copied, backups[0] if backups else None)


def _make_link(step: Step, bundle: Bundle) -> bool:
    new = swapping.swap(step.target)
    try:
        new.symlink_to(step.link_to, target_is_directory=True)
    except NotImplementedError:
        return False
    except OSError as error:
        privilege = getattr(error, "winerror", None) == _WINDOWS_PRIVILEGE_NOT_HELD
        if privilege or error.errno in _NO_LINKS_HERE:
            return False
        raise
    try:
        swapping.put_in_place(step.target)
    except BaseException:
        with suppress(OSError):
            swapping.recover(step.target, bundle.fingerprints)
        raise
    return True


def _record(plan: Plan, step: Step) -> Record:
    """Return the record of a copy; the shared one also remembers the folders that were made."""
    bundle = plan.bundle
    folders: set[str] = set()
    if step is plan.steps[0]:
        earlier = read_record(step.target)
        folders.update(_below(plan.place, folder) for folder in plan.folders)
        folders.update(earlier.folders if earlier else ())
    return Record(bundle.version, bundle.source, bundle.fingerprints, tuple(sorted(folders)))


def _remember_folders(plan: Plan) -> None:
    target = plan.steps[0].target
    record = read_record(target)
    if record is None:
        return
    folders = {*record.folders, *(_below(plan.place, folder) for folder in plan.folders)}
    if folders != set(record.folders):
        _write_record(target, replace(record, folders=tuple(sorted(folders))))


def _below(place: Place, folder: Path) -> str:
    return os.path.relpath(folder, place.root).replace(os.sep, "/")


def _write_record(target: Path, record: Record) -> None:
    new = swapping.partial(target)
    try:
        _write(new, record.as_json())
        _sync_file(new)
        new.replace(target / RECORD)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _write(path: Path, content: bytes, *, executable: bool = False) -> None:
    # "x": on a disk that ignores case two names may mean one file.
    with path.open("xb") as file:
        file.write(content)
    if executable:
        mode = path.stat().st_mode
        path.chmod(mode | (mode & 0o444) >> 2)


def _sync_file(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
