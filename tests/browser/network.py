"""A network between browser and server that a test can cut."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Network:
    """Forwards connections to the server's port until it is ``cut``; ``mend`` lets them through."""

    port: int
    target: int
    _up: threading.Event = field(default_factory=threading.Event)
    _open: set[socket.socket] = field(default_factory=set)

    @property
    def url(self) -> str:
        """The address of the app over this network, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def cut(self) -> None:
        """Break every connection and refuse new ones."""
        self._up.clear()
        for end in list(self._open):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def mend(self) -> None:
        """Let connections through again."""
        self._up.set()

    def serve(self, listener: socket.socket) -> None:
        """Forward what ``listener`` accepts, until it is closed."""
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            if not self._up.is_set():
                client.close()
                continue
            server = socket.create_connection(("127.0.0.1", self.target))
            for source, sink in ((client, server), (server, client)):
                self._open.add(source)
                threading.Thread(target=self._forward, args=(source, sink), daemon=True).start()

    def _forward(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self._open.discard(source)
        source.close()


@contextmanager
def network_to(target: int, port: int) -> Iterator[Network]:
    """Open a network on ``port`` to the server on ``target``; all of it is gone afterwards."""
    with socket.create_server(("127.0.0.1", port)) as listener:
        network = Network(port, target)
        network.mend()
        threading.Thread(target=network.serve, args=(listener,), daemon=True).start()
        try:
            yield network
        finally:
            network.cut()
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
