"""What stands in an installed folder, compared with what was put there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from installation.bundle import is_litter
from installation.fingerprints import fingerprint
from installation.record import RECORD, read_record


@dataclass(frozen=True, order=True)
class Difference:
    """One path that is "changed", "missing" or "extra"."""

    path: str
    kind: str


def fingerprints_in(folder: Path) -> dict[str, str]:
    """Return the fingerprint of every file below ``folder``, without caches and our record.

    Links are not followed: they, and whatever else is no regular file, have a fingerprint that
    equals no file's.
    """
    own_record = read_record(folder) is not None
    found: dict[str, str] = {}
    for path in _walk(folder):
        name = path.relative_to(folder).as_posix()
        if own_record and name == RECORD:
            continue
        if stat.S_ISREG(path.lstat().st_mode):
            found[name] = fingerprint(name, path.read_bytes())
        else:
            found[name] = "no regular file"
    return found


def compare(folder: Path, files: Mapping[str, str]) -> list[Difference]:
    """Return how ``folder`` differs from ``files`` (paths and fingerprints), in order."""
    found = fingerprints_in(folder)
    missing = [Difference(path, "missing") for path in files.keys() - found.keys()]
    extra = [Difference(path, "extra") for path in found.keys() - files.keys()]
    changed = [
        Difference(path, "changed")
        for path in files.keys() & found.keys()
        if files[path] != found[path]
    ]
    return sorted(missing + extra + changed)


def would_be_lost(path: Path, *known: Mapping[str, str]) -> list[str]:
    """Return the files at ``path`` that none of ``known`` has: somebody's own work.

    ``path`` may be a folder or a single file (which is then the loss).
    """
    if not path.is_dir():
        return [path.name]
    return sorted(
        name
        for name, found in fingerprints_in(path).items()
        if all(files.get(name) != found for files in known)
    )


def _walk(folder: Path) -> Iterator[Path]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if is_litter(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)
