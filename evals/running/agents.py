"""Running an agent's command: in a workspace, for a limited time, with its output in files."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from evals.running.errors import UsageError
from evals.running.workspaces import Room

STDOUT, STDERR = "stdout.txt", "stderr.txt"
_PLACEHOLDER = re.compile(r"\{(?:workspace|prompt_file|usage_file|prompt)\}")
# What leads from the agent to this repository, or tells it where it was started.
_HIDDEN = ("PYTHONPATH", "OLDPWD", "VIRTUAL_ENV")


class StoppedError(Exception):
    """The agent was ended because the whole command ends."""


@dataclass(frozen=True)
class Ended:
    """How a run of the agent ended; ``tokens`` is None where the agent did not say how many."""

    duration_ms: int
    exit_code: int
    timed_out: bool
    tokens: int | None

    def as_timing(self) -> dict[str, object]:
        """Return ``timing.json`` as the Agent Skills guide has it, and how the run ended."""
        return {
            "total_tokens": self.tokens,
            "duration_ms": self.duration_ms,
            "exit_code": self.exit_code,
            "timed_out": self.timed_out,
        }


class Agent:
    """An agent's command, which several threads may run at a time."""

    def __init__(self, command: str, limit: float) -> None:
        """``command`` has placeholders; a run takes at most ``limit`` seconds.

        Raises ``UsageError`` where the command lacks a placeholder or does not exist.
        """
        try:
            words = shlex.split(command)
        except ValueError as error:
            raise UsageError(f"--agent cannot be read as a command: {error}") from None
        if "{workspace}" not in command:
            raise UsageError("--agent lacks {workspace}, the folder that the agent works in")
        if "{prompt_file}" not in command and "{prompt}" not in command:
            raise UsageError("--agent lacks {prompt_file} or {prompt}, what the agent is asked")
        found = shutil.which(words[0])
        if found is None:
            raise UsageError(f"--agent: command not found: {words[0]}")
        self.command = command
        self.limit = limit
        self._words = [str(Path(found).absolute()), *words[1:]]
        self._running: set[subprocess.Popen[bytes]] = set()
        self._lock = threading.Lock()
        self._stopped = False

    def run(self, room: Room, logs: Path) -> Ended:
        """Run the agent in ``room``, and keep in the folder ``logs`` what it prints.

        What it started and left running ends with it. Raises ``StoppedError`` after ``stop``.
        """
        started = time.monotonic()
        with (logs / STDOUT).open("wb") as out, (logs / STDERR).open("wb") as err:
            process = self._start(room, out.fileno(), err.fileno())
            timed_out = False
            try:
                process.wait(self.limit)
            except subprocess.TimeoutExpired:
                timed_out = True
            finally:
                _end_group(process)
                with self._lock:
                    self._running.discard(process)
        if self._stopped:
            raise StoppedError
        duration = round((time.monotonic() - started) * 1000)
        return Ended(duration, process.returncode, timed_out, _tokens(room.usage_file))

    def stop(self) -> None:
        """End all that run, and let none begin."""
        with self._lock:
            self._stopped = True
            for process in self._running:
                _kill_group(process)

    def _start(self, room: Room, out: int, err: int) -> subprocess.Popen[bytes]:
        values = room.placeholders()
        words = [_filled(word, values) for word in self._words]
        environment = {key: value for key, value in os.environ.items() if key not in _HIDDEN}
        with self._lock:
            if self._stopped:
                raise StoppedError
            process = subprocess.Popen(
                words,
                cwd=room.workspace,
                env={**environment, "PWD": str(room.workspace)},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                start_new_session=True,  # a group of its own, which can be ended as a whole
            )
            self._running.add(process)
        return process


def _filled(word: str, values: dict[str, str]) -> str:
    """Return ``word`` with its placeholders filled; braces in what fills them stay."""
    return _PLACEHOLDER.sub(lambda found: values[found[0]], word)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    _kill_group(process)
    process.wait()


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    # The group has the number of its first process, and may outlive it.
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _tokens(usage: Path) -> int | None:
    try:
        said = json.loads(usage.read_text(encoding="utf-8"))["total_tokens"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return said if isinstance(said, int) and not isinstance(said, bool) and said >= 0 else None
