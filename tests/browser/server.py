"""A Streamlit server for one app: started on a free port, watched through its log, stopped."""

from __future__ import annotations

import contextlib
import functools
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from streamlit.components.v2.manifest_scanner import ComponentManifest, scan_component_manifests

from browser import observed_server

# To import Streamlit takes longer than to serve an app: one process does it, and every server is
# a fork of that one. Streamlit itself imports the later ones only when it first needs them.
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(
    [
        "streamlit.web.cli",
        "streamlit.web.server.app_discovery",
        "streamlit.web.server.starlette.starlette_agent_routes",
        "streamlit.components.v2.manifest_scanner",
        "streamlit.watcher.polling_path_watcher",
        "starlette.applications",
        "starlette.middleware.body_limit",
        "starlette.middleware.sessions",
        "starlette.staticfiles",
        "starlette.websockets",
        "uvicorn.lifespan.on",
        "uvicorn.protocols.http.auto",
        "uvicorn.protocols.websockets.auto",
        "anyio._backends._asyncio",
        "anyio._core._fileio",
        "pandas",
    ]
)

PATIENCE = 30.0  # seconds; only a broken server or page ever needs them
T = TypeVar("T")


def wait_for(condition: Callable[[], T], what: str) -> T:
    """Return the first truthy result of ``condition``; fail after PATIENCE, saying ``what``."""
    deadline = time.monotonic() + PATIENCE
    pause = 0.02
    while not (result := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {PATIENCE:.0f} s in vain for {what}")
        time.sleep(pause)
        pause = min(1.3 * pause, 0.1)  # asking costs the page and the server time, too
    return result


@dataclass(frozen=True)
class Run:
    """A finished script run: whose, of what kind, and the state it left (values as ``repr``)."""

    session: str
    reruns: bool
    fragment: bool
    query: str
    state: dict[str, str]


@dataclass(frozen=True)
class Server:
    """A running server. ``output`` is the file with what it prints."""

    port: int
    log: Path
    output: Path
    pid: int
    has_ended: Callable[[], bool]

    @property
    def url(self) -> str:
        """The address of the app, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def runs(self) -> list[Run]:
        """Return every run that has finished so far, in order, of all sessions."""
        return [Run(**line) for line in self._lines() if "state" in line]

    def closed_sessions(self) -> set[str]:
        """Return the ids of the sessions that the server has shut down."""
        return {line["closed"] for line in self._lines() if "closed" in line}

    def ends_told(self, session: str) -> int | None:
        """Return of how many runs the page was told the end; None while an end is being told."""
        lines = self._lines()
        ends = [line["told"] for line in lines if line.get("ended") == session]
        runs = sum(line.get("session") == session for line in lines)
        return sum(ends) if len(ends) >= runs else None

    def sleeps(self, session: str) -> int:
        """Return how often the session's script has begun to sleep for a second or more."""
        return sum(line.get("sleeps") == session for line in self._lines())

    def _lines(self) -> list[dict[str, Any]]:
        if not self.log.exists():
            return []
        lines = self.log.read_text(encoding="utf-8").split("\n")
        return [json.loads(line) for line in lines[:-1]]  # the last one may be half-written

    def printed(self) -> str:
        """Return what the server printed so far."""
        return self.output.read_text(encoding="utf-8", errors="replace")

    def kill(self) -> None:
        """End the server and its children at once, as a crash would."""
        if self.has_ended():
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)  # just forked, it may not lead a group of its own yet
        wait_for(self.has_ended, "the end of the server")


@contextmanager
def serve(
    app: Path, port: int, folder: Path, options: dict[str, Any], python: Path | None = None
) -> Iterator[Server]:
    """Serve ``app`` on ``port``; ``options`` are Streamlit options such as ``server.x``.

    The log and the output go to ``folder``. Another interpreter than this one, ``python``, brings
    its own Streamlit. The server and all its children are gone afterwards, whatever happened.
    """
    settings = {
        "server.port": port,
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
        "client.toolbarMode": "minimal",
        **options,
    }
    log, output = folder / "runs.jsonl", folder / "output.txt"
    arguments = ["run", str(app), *(f"--{name}={value}" for name, value in settings.items())]
    if python is None:
        pid, has_ended = _fork(log, output, app.parent, arguments)
    else:
        pid, has_ended = _start(python, log, output, app.parent, arguments)
    server = Server(port, log, output, pid, has_ended)
    try:
        wait_for(lambda: _healthy(server), f"the server of {app.name} to answer")
        yield server
    finally:
        server.kill()


def _fork(
    log: Path, output: Path, folder: Path, arguments: list[str]
) -> tuple[int, Callable[[], bool]]:
    target = observed_server.become_the_server
    process = FORKS.Process(target=target, args=(log, output, folder, arguments, _components()))
    with _without_main():
        process.start()
    assert process.pid
    return process.pid, lambda: process.exitcode is not None


@contextmanager
def _without_main() -> Iterator[None]:
    """Keep multiprocessing from running this process's main program again in the fork.

    It is pytest's, or the last script that an AppTest has run.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


@functools.cache
def _components() -> list[tuple[ComponentManifest, Path]]:
    return scan_component_manifests()


def _start(
    python: Path, log: Path, output: Path, folder: Path, arguments: list[str]
) -> tuple[int, Callable[[], bool]]:
    with output.open("wb") as file:
        process = subprocess.Popen(
            [python, observed_server.__file__, log, *arguments],
            stdin=subprocess.PIPE,  # never written: the server ends when it closes
            stdout=file,
            stderr=subprocess.STDOUT,
            cwd=folder,
            start_new_session=True,
        )
    return process.pid, lambda: process.poll() is not None


def _healthy(server: Server) -> bool:
    if server.has_ended():
        raise AssertionError(f"the server ended at once:\n{server.printed()}")
    try:
        with urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
