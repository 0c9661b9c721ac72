"""One installation at a time in one project."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from installation.errors import InstallError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PATIENCE = 60.0  # seconds; an installation takes less than one


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of ``folder`` while the block runs; the system frees it when a process dies.

    The folder itself is locked, so no lock file is left behind. Raises ``InstallError`` when
    another process does not give it back in time. Where the system or the disk has no such locks
    (Windows, some network disks) the block runs without one.
    """
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _acquire(handle, folder)
        yield
    finally:
        os.close(handle)


def _acquire(handle: int, folder: Path) -> None:
    give_up = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.EWOULDBLOCK, errno.EACCES):
                return
        else:
            return
        if time.monotonic() > give_up:
            raise InstallError(
                f"another installation in {folder} has not finished for {PATIENCE:.0f} seconds; "
                "wait for it or end it, then run the same command again"
            )
        time.sleep(0.02)
