"""Run the tests of a mutant in a fork of a process that has imported the heavy libraries."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import hypothesis  # noqa: F401
import pandas  # type: ignore[import-untyped]  # noqa: F401
import pytest
import streamlit.testing.v1  # noqa: F401

LIMIT = 120.0  # seconds for the tests of one mutant: more is an endless loop


def passes(tree: Path, tests: Sequence[str]) -> bool:
    """Say whether the tests pass in the copy of the repository at ``tree``.

    Raises ``RuntimeError`` where pytest finds no test or is used wrongly.
    """
    child = os.fork()
    if not child:
        _run(tree, tests)
    code = _code_of(child)
    if code in {4, 5}:
        raise RuntimeError(f"pytest runs no test for {' '.join(tests)} (exit code {code})")
    return code == 0


def _run(tree: Path, tests: Sequence[str]) -> None:
    os.setsid()
    os.chdir(tree)
    sys.path[:] = [entry for entry in sys.path if Path(entry).name != "benchmarks"]
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    options = ["-x", "-q", "--tb=no", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:anyio"]
    code: int = 70
    with contextlib.suppress(BaseException):
        code = int(pytest.main([*options, *tests]))
    os._exit(code)


def _code_of(child: int) -> int:
    """Wait for the process and end all that it started; -1 where it took too long."""
    end = time.monotonic() + LIMIT
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
