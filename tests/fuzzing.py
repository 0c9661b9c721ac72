"""Bounds for inputs that nobody would write: on time, on memory, and on where files are written.

Properties are tried on the same inputs in each run; ``pytest --fuzz 5000 tests/...`` tries that
many new ones instead.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

SECONDS = 5.0  # of processor time for one input
LONGEST = 60  # seconds by the clock after which an input is taken for a hang
MEGABYTES = 256  # that the process may grow by for one input

_WRITES = {"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate"}
_watched: list[list[str]] = []

Test = TypeVar("Test", bound=Callable[..., None])


def load_profile(examples: int | None) -> None:
    """Make hypothesis try the same inputs each time, or ``examples`` new ones.

    No test of a property fails by hypothesis' clock: a busy machine is no counterexample.
    """
    from hypothesis import HealthCheck, settings

    quiet: Any = {"deadline": None, "suppress_health_check": list(HealthCheck)}
    settings.register_profile("bounded", max_examples=120, derandomize=True, **quiet)
    settings.register_profile("long", max_examples=examples or 120, **quiet)
    settings.load_profile("long" if examples else "bounded")


def fewer(times: int) -> Callable[[Test], Test]:
    """Decorate a test of a property that is slow to try, to try it on as many times fewer."""
    from hypothesis import settings

    usual = settings.default
    assert usual is not None
    return settings(max_examples=usual.max_examples // times)


@contextmanager
def bounded() -> Iterator[None]:
    """Fail where what is done inside takes too long or too much memory."""
    start, before = time.process_time(), _megabytes()
    former = signal.signal(signal.SIGALRM, _give_up)
    signal.alarm(LONGEST)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, former)
    assert time.process_time() - start < SECONDS
    assert _megabytes() - before < MEGABYTES


@contextmanager
def writes_only_below(folder: Path) -> Iterator[None]:
    """Fail where what is done inside writes, renames or removes a file outside ``folder``."""
    if not _watched:
        sys.addaudithook(_hear)
        _watched.append([])
    written: list[str] = []
    _watched.append(written)
    # Python would keep what it compiles for an import that happens meanwhile.
    keeps_none, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield
    finally:
        sys.dont_write_bytecode = keeps_none
        _watched.pop()
    inside = os.path.realpath(folder) + os.sep
    outside = {path for path in map(os.path.realpath, written) if not path.startswith(inside)}
    outside.discard(os.path.realpath(os.devnull))
    assert not outside, f"written outside {inside}: {sorted(outside)}"


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if len(_watched) < 2:
        return
    if event == "open":
        path, mode, flags = arguments  # os.open() gives no mode
        writes = set(mode) & set("wax+") if mode else flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if writes and isinstance(path, (str, bytes, os.PathLike)):
            _watched[-1].append(os.fsdecode(path))
    elif event in _WRITES:
        paths = [part for part in arguments[:2] if isinstance(part, (str, bytes, os.PathLike))]
        if event == "os.symlink":
            paths = paths[1:]  # the first is only what it points to
        _watched[-1].extend(os.fsdecode(path) for path in paths)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _give_up(signum: int, frame: object) -> None:
    raise TimeoutError(f"no end after {LONGEST} seconds")
