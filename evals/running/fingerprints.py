"""What the content of files is recognised by."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path


def fingerprint_of(root: Path, paths: Iterable[Path]) -> str:
    """Return the fingerprint of the files at and below ``paths``, named from ``root``."""
    digest = hashlib.sha256()
    for file in sorted(file for path in paths for file in _files(path)):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(root).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def _files(path: Path) -> Iterator[Path]:
    found = path.rglob("*") if path.is_dir() else iter([path])
    return (file for file in found if file.is_file() and "__pycache__" not in file.parts)
