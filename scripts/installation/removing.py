"""Taking an installation away, and nothing else."""

from __future__ import annotations

import errno
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from installation import swapping
from installation.agents import Place
from installation.bundle import NAME, holds_the_skill
from installation.contents import fingerprints_in, would_be_lost
from installation.errors import InstallError
from installation.installing import recover, targets_of
from installation.record import Record, read_record


@dataclass(frozen=True)
class Removal:
    """Paths that are gone, files of the user's that were kept, and what was left as it is."""

    removed: tuple[Path, ...]
    kept: tuple[Path, ...]
    left: tuple[Path, ...]


def uninstall(place: Place, *, force: bool) -> Removal:
    """Remove the bundle and the links to it from ``place``, and folders made to hold them.

    Files that the user changed or added are kept, unless ``force``. Folders and links that the
    installer did not make are left. Raises ``InstallError`` where there is nothing to remove.
    """
    shared, *others = targets_of(place)
    folders = _remembered_folders(shared)
    interrupted = any(swapping.leftovers(target) for target in (shared, *others))
    recover(place)
    removed: list[Path] = []
    kept: list[Path] = []
    left: list[Path] = []
    for target in (*others, shared):
        if read_record(target) is not None:
            swapping.check_removable(target)
    # Links first: one that leads nowhere would be worse than none.
    for target in (*others, shared):
        record = read_record(target)
        if target.is_symlink() and (force or _is_ours(target, shared)):
            target.unlink()
            removed.append(target)
        elif record is not None:
            kept += [target / name for name in _remove_copy(target, record, force=force)]
            removed.append(target)
        elif os.path.lexists(target):
            left.append(target)
    if not (removed or interrupted):
        raise InstallError(_nothing_to_remove(place, left))
    _remove_folders(place, folders)
    return Removal(tuple(removed), tuple(kept), tuple(left))


def _is_ours(link: Path, shared: Path) -> bool:
    if link != shared:
        return os.path.realpath(link) == os.path.realpath(shared)
    return holds_the_skill(link)


def _remove_copy(target: Path, record: Record, *, force: bool) -> list[str]:
    """Remove the copy at ``target``; return the files of the user's that are kept there."""
    lost = would_be_lost(target, record.files)
    if lost and not force:
        swapping.remove_known(target, record.files)
        return sorted(fingerprints_in(target))
    folder = swapping.swap(target)
    try:
        swapping.take_away(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        folder = target  # an overlay disk, which cannot rename what a lower layer holds
    if lost:
        shutil.rmtree(folder)
    else:
        swapping.dispose(folder, target, record.files)
    return []


def _remembered_folders(shared: Path) -> set[str]:
    candidates = (shared, swapping.swap(shared), swapping.old(shared))
    records = [read_record(path) for path in candidates]
    return {folder for record in records if record for folder in record.folders}


def _remove_folders(place: Place, remembered: set[str]) -> None:
    ours = {
        folder
        for target in targets_of(place)
        for folder in target.parents
        if place.root in folder.parents
    }
    for folder in sorted(ours, key=lambda folder: len(folder.parts), reverse=True):
        name = folder.relative_to(place.root).as_posix()
        if name in remembered and folder.is_dir() and swapping.is_empty(folder):
            folder.rmdir()


def _nothing_to_remove(place: Place, left: list[Path]) -> str:
    if left:
        return f"{left[0]} was not put there by this installer; remove it yourself"
    return f"{NAME} is not installed in {place.root}; there is nothing to remove"
