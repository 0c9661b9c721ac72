"""Running an installation in a child process that is hit at one of its writing system calls."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from installer.world import Outcome

KILLED = 99
_CHANGES = os.O_CREAT | os.O_TRUNC

# What Python announces before it changes something on the disk. `ctypes.dlsym` comes right before
# names are exchanged, and os.rename stands for os.replace too.
_EVENTS = frozenset(
    (
        "os.chmod",
        "os.link",
        "os.mkdir",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.symlink",
        "os.truncate",
        "ctypes.dlsym",
    )
)


def is_writing(event: str, arguments: tuple[Any, ...]) -> bool:
    """Say whether an audit event announces that something on the disk will change."""
    if event == "open":
        return isinstance(arguments[2], int) and bool(arguments[2] & _CHANGES)
    return event in _EVENTS


def in_child(run: Callable[[], Outcome], hit: Callable[[str], None], at: int) -> tuple[int, str]:
    """Run ``run`` in a child process and call ``hit`` from its writing call number ``at`` on.

    ``hit`` gets the event's name, and may end the process or raise. Returns the exit code and
    what was written to stderr.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            os.dup2(writing, 2)
            sys.stderr = open(2, "w", buffering=1, closefd=False)  # noqa: SIM115
            sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123
            _audit(hit, at)
            os._exit(run().code)
        except BaseException as error:
            os.write(writing, f"left by {error!r}\n".encode())
            os._exit(98)
    os.close(writing)
    with open(reading, "rb") as pipe:  # noqa: PTH123
        words = pipe.read().decode()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), words


def killed_at_every_call(
    prepare: Callable[[Path], Callable[[], Outcome]], folder: Path
) -> Iterator[Path]:
    """Yield a project after each possible death of a run.

    ``prepare`` fills a fresh project folder and returns the run in it. The last project yielded is
    that of a run that nothing killed.
    """
    at, code = 0, KILLED
    while code == KILLED:
        at += 1
        project = folder / f"killed-{at}"
        project.mkdir()
        code, words = in_child(prepare(project), _die, at)
        assert code in (0, KILLED), words
        yield project
    assert at > 2, "nothing was killed"


def _die(event: str) -> None:
    os._exit(KILLED)


def _audit(hit: Callable[[str], None], at: int) -> None:
    seen = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        if is_writing(event, arguments):
            seen += 1
            if seen >= at:
                hit(event)

    sys.addaudithook(hook)
