"""Ports that the tests keep for themselves, so that the same addresses serve test after test.

The browser keeps Streamlit's frontend, megabytes of it, in its cache by address.
"""

from __future__ import annotations

import socket
from dataclasses import dataclass, field


@dataclass
class Ports:
    """``next`` is a free port; ``start_over`` hands out the same ones again, in the same order."""

    _held: list[socket.socket] = field(default_factory=list)
    _given: int = 0

    def next(self) -> int:
        """Return a port that nobody listens on and that the system gives to nobody else."""
        if self._given == len(self._held):
            # Bound, never listening: a server that allows reuse, as all of ours do, still may.
            held = socket.socket()
            held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            held.bind(("127.0.0.1", 0))
            self._held.append(held)
        self._given += 1
        return self.known()[self._given - 1]

    def known(self) -> list[int]:
        """Return every port that was handed out so far."""
        return [int(held.getsockname()[1]) for held in self._held]

    def start_over(self) -> None:
        """Hand out the ports from the first one again; what listened there has to be gone."""
        self._given = 0

    def close(self) -> None:
        """Give the ports back to the system."""
        while self._held:
            self._held.pop().close()
