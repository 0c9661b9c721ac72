"""How far a long job is, for a person who waits at a terminal."""

from __future__ import annotations

import sys
import time

PATIENCE = 2.0  # seconds before a terminal is told
PAUSE = 0.2  # seconds between two lines


class Progress:
    """One line on a terminal's stderr, from the moment that a job takes long."""

    def __init__(self) -> None:
        self._next = time.monotonic() + PATIENCE if sys.stderr.isatty() else float("inf")
        self._shown = False

    def say(self, text: str) -> None:
        """Show ``text`` instead of what was shown before."""
        if time.monotonic() > self._next:
            self._next = time.monotonic() + PAUSE
            self._shown = True
            print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
