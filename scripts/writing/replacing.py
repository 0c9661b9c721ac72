"""Putting new content into a file."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress


def replace_file(path: str | os.PathLike[str], content: bytes) -> None:
    """Put ``content`` into the file, whole or not at all, with the mode that it has.

    A link stays a link, and what it leads to is changed. Raises OSError where that fails.
    """
    real = os.path.realpath(path)
    folder, base = os.path.split(real)
    handle, name = tempfile.mkstemp(prefix=f".{base}.", suffix=".tmp", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(real, name)
        os.replace(name, real)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
