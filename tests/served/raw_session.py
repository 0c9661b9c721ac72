"""A session with a Streamlit server without a browser: what the server sends, read as it comes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from browser.server import PATIENCE, Server
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect


@dataclass
class RawSession:
    """An open session; ``run`` makes its script run."""

    socket: ClientConnection
    query: str

    def run(self, *states: WidgetState) -> FirstScreen:
        """Run the script from the top and return what it drew when it has come to its end.

        ``states`` are what the page sends for its widgets.
        """
        request = BackMsg()
        request.rerun_script.query_string = self.query
        request.rerun_script.widget_states.widgets.extend(states)
        self.socket.send(request.SerializeToString())
        screen = FirstScreen()
        while True:
            data = self.socket.recv(timeout=PATIENCE)
            assert isinstance(data, bytes)
            message = ForwardMsg.FromString(data)
            match message.WhichOneof("type"):
                case "new_session":
                    screen = FirstScreen(message.new_session.main_script_path)
                case "delta" if message.delta.new_element.HasField("exception"):
                    screen.exceptions.append(message.delta.new_element.exception.type)
                case "delta":
                    screen.elements += 1
                    drawn = message.delta.new_element
                    if message.delta.WhichOneof("type") == "add_block":
                        drawn = message.delta.add_block
                    if kind := drawn.WhichOneof("type"):
                        screen.drawn[tuple(message.metadata.delta_path)] = getattr(drawn, kind)
                case "script_finished" if (
                    message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
                ):
                    return screen


@dataclass
class FirstScreen:
    """The main script, the number of elements it drew, and the types of the exceptions shown.

    ``drawn`` has the elements and blocks as the protocol describes them, by their place.
    """

    main_script: str = ""
    elements: int = 0
    exceptions: list[str] = field(default_factory=list)
    drawn: dict[tuple[int, ...], Any] = field(default_factory=dict)


@contextmanager
def raw_session(server: Server, query: str) -> Iterator[RawSession]:
    """Open a session of ``server`` as a page with the ``query`` string in its address does."""
    address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
    with connect(address, subprotocols=["streamlit"], max_size=None) as socket:  # type: ignore[list-item]
        yield RawSession(socket, query)
