"""Changing what stands at a path in one step, and tidying up after a process that died.

Beside a target ``skills/x`` three names may stand for a moment:

``.x.partial``  a new version that is still being written; never of any use to anyone
``.x.swap``     a complete version: the new one on its way in, or the previous on its way out
``.x.old``      the previous version, only where names cannot be exchanged in one step

Linux exchanges two names in one step (renameat2): the old or the new version stands there at any
moment. Elsewhere, and on disks that cannot do it, the old version is renamed away and the new one
renamed in; a process that dies between the two leaves ``.x.old``, and the next run puts that back.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from installation.bundle import is_litter
from installation.contents import fingerprints_in, would_be_lost
from installation.errors import InstallError
from installation.record import RECORD, read_record

BACKUPS = "skills-backup"

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def partial(target: Path) -> Path:
    """Return where a new version of ``target`` is written."""
    return target.with_name(f".{target.name}.partial")


def swap(target: Path) -> Path:
    """Return where a complete version of ``target`` waits."""
    return target.with_name(f".{target.name}.swap")


def old(target: Path) -> Path:
    """Return where the previous version of ``target`` stands between two renames."""
    return target.with_name(f".{target.name}.old")


def leftovers(target: Path) -> list[Path]:
    """Return what an interrupted run left beside ``target``."""
    return [path for path in (partial(target), swap(target), old(target)) if os.path.lexists(path)]


def put_in_place(target: Path) -> None:
    """Let the version at ``swap(target)`` stand at ``target``; what stood there is then beside.

    Where this fails, ``recover`` puts back what stood there.
    """
    new = swap(target)
    if not os.path.lexists(target):
        new.rename(target)
    elif not exchange(new, target):
        target.rename(old(target))
        new.rename(target)
    sync_folder(target.parent)


def take_away(target: Path) -> None:
    """Let nothing stand at ``target``; what stood there is then at ``swap(target)``."""
    target.rename(swap(target))
    sync_folder(target.parent)


def recover(target: Path, *known: Mapping[str, str]) -> list[Path]:
    """Tidy up beside ``target`` after a run that died; return the backups that it made.

    ``known`` are fingerprints of files that need not be kept, besides those that a record names.
    """
    if os.path.lexists(old(target)) and not os.path.lexists(target):
        old(target).rename(target)
    if os.path.lexists(partial(target)):
        _remove(partial(target))
    kept = [dispose(path, target, *known) for path in (swap(target), old(target))]
    return [path for path in kept if path is not None]


def dispose(folder: Path, target: Path, *known: Mapping[str, str]) -> Path | None:
    """Remove a version of ``target`` that went out of use, which may be half removed already.

    Where it holds somebody's own work it is moved, whole, to the backups, and its new path
    returned. Links are removed, never followed.
    """
    if folder.is_symlink():
        folder.unlink()
        return None
    if not folder.exists():
        return None
    record = read_record(folder)
    disposable = (*known, record.files) if record else known
    if not would_be_lost(folder, *disposable):
        remove_known(folder, *disposable)
    if not folder.exists():
        return None
    backup = _free_backup(target)
    folder.rename(backup)
    return backup


def remove_known(folder: Path, *known: Mapping[str, str]) -> None:
    """Remove the files in ``folder`` that are as ``known`` says, caches, and empty folders.

    SKILL.md goes first, so that no agent loads a skill of which parts are missing; our record goes
    last, so that a run that dies can be taken up again.
    """
    names = [
        name
        for name, found in fingerprints_in(folder).items()
        if any(files.get(name) == found for files in known)
    ]
    for name in sorted(names, key=lambda name: (name != "SKILL.md", name)):
        (folder / name).unlink()
    _prune(folder)
    if read_record(folder) is not None:
        (folder / RECORD).unlink()
    if is_empty(folder):
        folder.rmdir()


def check_removable(target: Path) -> None:
    """Raise ``PermissionError`` where a copy at ``target`` could be taken away but not removed."""
    if target.is_symlink():
        return
    for folder, _, _ in os.walk(target):
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), folder)


def check_backup(target: Path) -> None:
    """Raise ``InstallError`` where what stands at ``target`` could not be moved to the backups."""
    backups = _backups(target)
    beside = backups if backups.exists() else backups.parent
    if not beside.is_dir() or beside.stat().st_dev != target.lstat().st_dev:
        raise InstallError(
            f"{target} cannot be kept in {backups}; move it away yourself and run the same command "
            "again"
        )


def exchange(first: Path, second: Path) -> bool:
    """Let two paths change places in one step; return False where the system cannot do that."""
    if sys.platform != "linux":
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    names = (os.fsencode(first), os.fsencode(second))
    if renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP):
        return False
    raise OSError(code, os.strerror(code), str(second))


def is_empty(folder: Path) -> bool:
    """Say whether nothing stands in ``folder``."""
    return not any(folder.iterdir())


def sync_folder(folder: Path) -> None:
    """Write the names in ``folder`` to the disk, where the system can be told to."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _prune(folder: Path) -> None:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = Path(entry.path)
        if is_litter(entry.name):
            _remove(path)
        elif entry.is_dir(follow_symlinks=False):
            _prune(path)
            if is_empty(path):
                path.rmdir()


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _free_backup(target: Path) -> Path:
    backups = _backups(target)
    backups.mkdir(exist_ok=True)
    number = 1
    while os.path.lexists(backups / f"{target.name}-{number}"):
        number += 1
    return backups / f"{target.name}-{number}"


def _backups(target: Path) -> Path:
    # Not among the skills: an agent would load the backup as one more skill.
    backups = target.parent.parent / BACKUPS
    if backups.is_symlink():
        raise InstallError(f"{backups} is a symbolic link; replace it by a folder")
    return backups
