"""The one way in which an installation gives up: a line that says what, where and what to do."""

from __future__ import annotations

import errno
import os

ADVICE = {
    errno.ENOSPC: "free some space and run the same command again",
    errno.EDQUOT: "free some space and run the same command again",
    errno.EROFS: "choose a folder on a disk that can be written",
    errno.EACCES: "get permission to write there, or choose another folder",
    errno.EPERM: "get permission to write there, or choose another folder",
    errno.EXDEV: "this disk cannot rename that folder: run --uninstall, then install again",
    errno.ELOOP: "a symbolic link there leads in a circle: remove it",
    errno.ENAMETOOLONG: "choose a folder with a shorter path",
}


class InstallError(Exception):
    """The job cannot be done; the text is one line for the user."""


def from_os_error(error: OSError) -> InstallError:
    """Return ``error`` as a problem that names the path, the reason and the remedy."""
    where = error.filename if error.filename is not None else "the disk"
    reason = error.strerror or str(error)
    advice = ADVICE.get(error.errno or 0, "look at that path and run the same command again")
    return InstallError(f"{os.fsdecode(where)}: {reason[:1].lower()}{reason[1:]}; {advice}")
