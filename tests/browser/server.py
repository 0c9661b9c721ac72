"""A Streamlit server for one app: started on a free port, watched through its log, stopped."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

PATIENCE = 30.0  # seconds; only a broken server or page ever needs them
T = TypeVar("T")


def wait_for(condition: Callable[[], T], what: str) -> T:
    """Return the first truthy result of ``condition``; fail after PATIENCE, saying ``what``."""
    deadline = time.monotonic() + PATIENCE
    while not (result := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {PATIENCE:.0f} s in vain for {what}")
        time.sleep(0.02)
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
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        """The address of the app, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def runs(self) -> list[Run]:
        """Return every run that has finished so far, in order, of all sessions."""
        return [Run(**line) for line in self._lines() if "closed" not in line]

    def closed_sessions(self) -> set[str]:
        """Return the ids of the sessions that the server has shut down."""
        return {line["closed"] for line in self._lines() if "closed" in line}

    def _lines(self) -> list[dict[str, Any]]:
        if not self.log.exists():
            return []
        lines = self.log.read_text(encoding="utf-8").split("\n")
        return [json.loads(line) for line in lines[:-1]]  # the last one may be half-written

    def printed(self) -> str:
        """Return what the server printed so far."""
        return self.output.read_text(encoding="utf-8", errors="replace")


def free_port() -> int:
    """Return a port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serve(app: Path, folder: Path, options: dict[str, Any]) -> Iterator[Server]:
    """Serve ``app`` while the block runs; ``options`` are Streamlit options such as ``server.x``.

    The log and the output go to ``folder``. The server and all its children are gone afterwards,
    whatever happened.
    """
    settings = {
        "server.port": free_port(),
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
        "client.toolbarMode": "minimal",
        **options,
    }
    log, output = folder / "runs.jsonl", folder / "output.txt"
    observed = Path(__file__).with_name("observed_server.py")
    command = [sys.executable, str(observed), str(log), "run", str(app)]
    with output.open("wb") as file:
        process = subprocess.Popen(
            [*command, *(f"--{name}={value}" for name, value in settings.items())],
            stdin=subprocess.PIPE,  # never written: the server ends when it closes
            stdout=file,
            stderr=subprocess.STDOUT,
            cwd=app.parent,
            start_new_session=True,
        )
    server = Server(int(settings["server.port"]), log, output, process)
    try:
        wait_for(lambda: _healthy(server), f"the server of {app.name} to answer")
        yield server
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _healthy(server: Server) -> bool:
    if server.process.poll() is not None:
        raise AssertionError(f"the server ended at once:\n{server.printed()}")
    try:
        with urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
