"""Run the tests of a mutant in a fork of a process that has imported the heavy libraries."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import hypothesis  # noqa: F401
import pandas  # type: ignore[import-untyped]  # noqa: F401
import pytest
import streamlit.testing.v1  # noqa: F401

OPTIONS = ["-q", "--tb=no", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:anyio"]
LIMIT = 120.0  # seconds


def passes(
    tree: Path, tests: Sequence[str], plugins: Sequence[object] = (), limit: float = LIMIT
) -> bool:
    """Say whether the tests pass in the copy of the repository at ``tree``, in ``limit`` seconds.

    Raises ``RuntimeError`` where pytest finds no test or is used wrongly.
    """
    arguments = [*OPTIONS, "-x", *tests]
    code = in_a_fork(tree, lambda: int(pytest.main(arguments, [*plugins])), limit)
    if code in {4, 5}:
        raise RuntimeError(f"pytest runs no test for {' '.join(tests)} (exit code {code})")
    return code == 0


def in_a_fork(tree: Path, run: Callable[[], int], limit: float = LIMIT) -> int:
    """Run something with pytest in ``tree``, quietly; return its code, -1 after ``limit`` s."""
    child = os.fork()
    if not child:
        _run(tree, run)
    return _code_of(child, limit)


def _run(tree: Path, run: Callable[[], int]) -> None:
    os.setsid()
    os.chdir(tree)
    sys.path[:] = [entry for entry in sys.path if Path(entry).name != "benchmarks"]
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    code = 70
    with contextlib.suppress(BaseException):
        code = run()
    os._exit(code)


def _code_of(child: int, limit: float) -> int:
    """Wait for the process and end all that it started; -1 where it took too long."""
    end = time.monotonic() + limit
    code = -1
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            code = os.waitstatus_to_exitcode(status)
            break
        time.sleep(0.01)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    if code == -1:
        with contextlib.suppress(ChildProcessError):
            os.waitpid(child, 0)
    return code
