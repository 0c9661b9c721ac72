"""Starting the app in a process of its own, and listening to what it tells."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from reporting.progress import Progress

from tracing import chromium
from tracing.records import (
    Cleared,
    Failure,
    Pending,
    Run,
    Told,
    differs_of,
    expectation_of,
    run_of,
    wanted_of,
)

PLAYER = Path(__file__).resolve().parent / "child" / "play.py"
STARTING = 60.0  # seconds that importing Streamlit and closing down may take on top of a run
KEPT_OUTPUT = 4_000  # characters of what the app printed


def run_app(command: Sequence[str], request: Mapping[str, Any], folder: Path) -> Told:
    """Run the app in ``folder`` with the steps of ``request`` and return what it told.

    ``command`` is the interpreter. The process and all that it has started are gone afterwards.
    Raises ``OSError`` where the interpreter cannot be started.
    """
    told = Told()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            [*command, str(PLAYER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=output,
            cwd=folder,
            start_new_session=True,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        try:
            assert process.stdin is not None
            with contextlib.suppress(BrokenPipeError):
                process.stdin.write(json.dumps(request).encode() + b"\n")
                process.stdin.flush()
            with contextlib.ExitStack() as stack:
                _listen(process, told, request, Operator(stack, process.stdin))
        finally:
            _kill(process)
        output.seek(0)
        told.output = output.read().decode("utf-8", "replace")[-KEPT_OUTPUT:]
    return told


class Operator:
    """Operates a browser where the app's process asks for it; starts it when it does."""

    def __init__(self, stack: contextlib.ExitStack, answers: IO[bytes]) -> None:
        self._stack = stack
        self._answers = answers
        self._tab: chromium.Tab | None = None

    def start(self, port: int) -> None:
        """Open a page for the server that listens on ``port``. Raises ``NoBrowserError``."""
        self._tab = chromium.Tab(self._stack.enter_context(chromium.open_page()), port)
        chromium.wait_for_server(port, STARTING)

    def act(self, step: dict[str, Any]) -> None:
        """Do a step and say so. Raises ``NoBrowserError``."""
        assert self._tab is not None
        self._tab.act(step)
        self._answers.write(b"done\n")
        self._answers.flush()


def _listen(
    process: subprocess.Popen[bytes],
    told: Told,
    request: Mapping[str, Any],
    operator: Operator,
) -> None:
    assert process.stdout is not None
    lines: queue.Queue[bytes | None] = queue.Queue()
    threading.Thread(target=_read, args=(process.stdout, lines), daemon=True).start()
    step, steps, timeout = 0, len(request["steps"]), request["timeout"]
    progress = Progress()
    while True:
        try:
            line = _next(lines, timeout + STARTING, progress, f"step {step + 1} of {steps}")
        except queue.Empty:
            told.events.append(Failure(step, "hang", "the process no longer answers"))
            return
        finally:
            progress.clear()
        if line is None:
            code = process.wait()
            ended = f"by signal {-code}" if code < 0 else f"with exit code {code}"
            told.events.append(Failure(step, "died", f"the app's process ended {ended}"))
            return
        try:
            event = json.loads(line)
        except ValueError:
            what = line.decode("utf-8", "replace").strip()[:80]
            told.events.append(Failure(step, "broken", f"no interpreter: it printed {what!r}"))
            return
        if event["event"] == "step":
            step = event["number"]
        elif event["event"] in ("serving", "act"):
            try:
                if event["event"] == "serving":
                    operator.start(event["port"])
                else:
                    operator.act(event["step"])
            except chromium.NoBrowserError as error:
                told.events.append(Failure(step, "impossible", str(error)))
                return
        elif event["event"] == "end":
            told.timers, told.components = event["timers"], event["components"]
            return
        elif not _take(told, step, event):
            return


def _next(
    lines: queue.Queue[bytes | None], timeout: float, progress: Progress, doing: str
) -> bytes | None:
    """Return the next line. Raises ``queue.Empty`` where none comes within ``timeout`` seconds."""
    end = time.monotonic() + timeout
    while True:
        try:
            return lines.get(timeout=min(0.5, max(0.0, end - time.monotonic())))
        except queue.Empty:
            if time.monotonic() >= end:
                raise
            progress.say(doing)


def _take(told: Told, step: int, event: Mapping[str, Any]) -> bool:
    """Add one event to what was told; say whether more can follow."""
    match event["event"]:
        case "start":
            told.streamlit, told.python = event["streamlit"], event["python"]
        case "run":
            told.events.append(run_of(step, event))
        case "wanted":
            told.events.append(wanted_of(step, event))
        case "pending":
            told.events.append(Pending(step, event["id"], event["why"]))
        case "expect":
            told.events.append(expectation_of(step, event))
        case "cleared":
            told.events.append(Cleared(step, frozenset(event["ids"])))
        case "differs":
            told.events.append(differs_of(step, event))
        case "hang":
            told.events.append(Failure(step, "hang", _hang(told, step, event["places"])))
            return False
        case kind:
            told.events.append(Failure(step, kind, event["message"]))
            return False
    return True


def _hang(told: Told, step: int, places: Sequence[str]) -> str:
    """Say what went on when the time limit ended a step."""
    runs = [event for event in told.events if isinstance(event, Run) and event.step == step]
    if len(runs) > 1 and runs[-1].reruns:
        end = runs[-1].end
        cause = f", the last for {end.message} at {end.place}" if end.place else ""
        return f"the app kept rerunning: {len(runs)} runs within the time limit{cause}"
    where = ", ".join(places) or "an unknown line"
    return f"the run did not end within the time limit; it was at {where}"


def _read(stream: IO[bytes], lines: queue.Queue[bytes | None]) -> None:
    for line in stream:
        lines.put(line)
    lines.put(None)


def _kill(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            if stream is not None:
                stream.close()
