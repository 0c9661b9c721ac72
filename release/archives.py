"""A folder as archives that have the same bytes whenever and wherever they are made."""

from __future__ import annotations

import gzip
import hashlib
import io
import tarfile
import time
import zipfile
from pathlib import Path

# What a ZIP file can hold at least; its times have two seconds' precision.
_EARLIEST = 315532800


def archives(folder: Path, name: str, when: int) -> dict[str, bytes]:
    """Return the files to offer for ``folder``, whose content stands below ``name`` in each.

    ``when`` is the time of every file in them: that of the commit and not a constant, so that
    Python never takes what it compiled of one version for the next one's.
    """
    when = max(when, _EARLIEST) // 2 * 2
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    members = [
        (f"{name}/{path.relative_to(folder).as_posix()}", path.read_bytes(), _mode(path))
        for path in files
    ]
    members.sort()
    made = {f"{name}.tar.gz": _tar(members, when), f"{name}.zip": _zip(members, when)}
    sums = [f"{hashlib.sha256(content).hexdigest()}  {file}\n" for file, content in made.items()]
    return {**made, "SHA256SUMS": "".join(sums).encode()}


Members = list[tuple[str, bytes, int]]


def _tar(members: Members, when: int) -> bytes:
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for path, content, mode in members:
            member = tarfile.TarInfo(path)
            member.size, member.mtime, member.mode = len(content), when, mode
            archive.addfile(member, io.BytesIO(content))
    return gzip.compress(raw.getvalue(), mtime=when)


def _zip(members: Members, when: int) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for path, content, mode in members:
            member = zipfile.ZipInfo(path, time.gmtime(when)[:6])
            member.create_system = 3  # Unix, which the mode is of
            member.external_attr = (0o100000 | mode) << 16
            archive.writestr(member, content, zipfile.ZIP_DEFLATED, 9)
    return raw.getvalue()


def _mode(path: Path) -> int:
    return 0o755 if path.stat().st_mode & 0o100 else 0o644
