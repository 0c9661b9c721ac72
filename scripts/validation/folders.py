"""Walking a folder: what is skipped everywhere, and what kind of thing each entry is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SKIPPED = frozenset(
    {
        ".eggs",
        ".git",
        ".hg",
        ".hypothesis",
        ".mypy_cache",
        ".nox",
        ".pytest_cache",
        ".ruff_cache",
        ".svn",
        ".tox",
        ".venv",
        "__pycache__",
        "node_modules",
        "venv",
    }
)
MOST_ENTRIES = 20_000


@dataclass
class Listing:
    """What lies below a folder, as paths from it with forward slashes, sorted.

    ``files`` are regular files, and symlinks that lead to one inside the folder. ``symlinks`` are
    all symlinks; those to folders are not entered. ``specials`` are pipes, sockets and devices,
    ``unreadable`` maps folders that could not be listed to the reason. ``truncated`` says that
    there were more entries than is sensible, and the rest was left out.
    """

    files: list[str] = field(default_factory=list)
    symlinks: list[str] = field(default_factory=list)
    specials: list[str] = field(default_factory=list)
    unreadable: dict[str, str] = field(default_factory=dict)
    truncated: bool = False


def is_skipped(entry: os.DirEntry[str]) -> bool:
    """Say whether a folder holds version control, an environment, a cache or dependencies."""
    return entry.name in SKIPPED or os.path.lexists(f"{entry.path}/pyvenv.cfg")


def list_folder(root: Path) -> Listing:
    """List everything below ``root`` without leaving it and without following folder symlinks."""
    listing = Listing()
    real_root = os.path.realpath(root)
    for prefix, entry in _entries(root, listing):
        name = prefix + entry.name
        if entry.is_symlink():
            listing.symlinks.append(name)
            if leads_inside(entry.path, real_root) and _is_file(entry):
                listing.files.append(name)
        elif entry.is_file(follow_symlinks=False):
            listing.files.append(name)
        elif not entry.is_dir(follow_symlinks=False):
            listing.specials.append(name)
    listing.files.sort()
    listing.symlinks.sort()
    listing.specials.sort()
    return listing


def leads_inside(path: str | Path, real_root: str) -> bool:
    """Say whether ``path``, with every symlink in it resolved, lies below ``real_root``."""
    try:
        target = os.path.realpath(path, strict=False)
    except (OSError, ValueError):
        return False
    return target == real_root or target.startswith(real_root.rstrip(os.sep) + os.sep)


def _entries(root: Path, listing: Listing) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every entry below ``root`` with the prefix of its folder, noting what cannot be."""
    waiting = [""]
    count = 0
    while waiting:
        prefix = waiting.pop()
        try:
            entries = list(os.scandir(f"{root}/{prefix}"))
        except OSError as error:
            listing.unreadable[prefix.rstrip("/")] = error.strerror or str(error)
            continue
        for entry in entries:
            count += 1
            if count > MOST_ENTRIES:
                listing.truncated = True
                return
            if entry.is_dir(follow_symlinks=False):
                if is_skipped(entry):
                    continue
                waiting.append(f"{prefix}{entry.name}/")
            yield prefix, entry


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False
