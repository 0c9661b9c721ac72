"""Running the app on Streamlit's real runtime, with this process in the browser's place."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from . import versions
from .browser import Browser


class TooLongError(Exception):
    """A run did not end within the time limit."""


class Client:
    """What the runtime takes for the connection to a browser."""

    def __init__(self, receive: Callable[[Any], None]) -> None:
        self._receive = receive
        self.arrived = asyncio.Event()
        self.heard = 0  # messages
        self.fault: Exception | None = None

    def write_forward_msg(self, message: Any) -> None:
        """Take one message of the server; the runtime calls this."""
        try:
            self._receive(message)
        except Exception as error:  # the runtime would log it and go on
            self.fault = error
        self.heard += 1
        self.arrived.set()

    @property
    def client_context(self) -> None:
        """Headers and cookies: a trace has none."""
        return None


class Stage:
    """One session with the app, and the browser that shows it."""

    plays_browser = True

    def __init__(self, script: str, timeout: float, metadata: dict[str, Any]) -> None:
        self.script = script
        self.timeout = timeout
        self.metadata = metadata
        self.runtime = versions.new_runtime(script)
        self.browser = Browser(metadata)
        self.seed: dict[str, Any] = {}

    async def start(self) -> None:
        """Start the runtime and connect the first session."""
        await self.runtime.start()
        self.connect()

    def connect(self) -> None:
        """Open a new session, as a new tab does; the address stays."""
        query = self.browser.query
        self.browser = Browser(self.metadata)
        self.browser.query = query
        self.client = Client(self.browser.receive)
        self.session_id = self.runtime.connect_session(self.client, versions.user_info())
        self.session = versions.session_of(self.runtime, self.session_id)

    def disconnect(self) -> None:
        """End the session for good, as closing its tab does in the end."""
        close = getattr(self.runtime, "close_session", None)
        (close or self.runtime.disconnect_session)(self.session_id)

    @property
    def state(self) -> Any:
        """The session state behind ``st.session_state``."""
        return self.session._session_state

    def pages(self) -> list[versions.PageInfo]:
        """Return the app's pages."""
        return versions.pages_of(self.session, self.script)

    async def act(self, step: dict[str, Any], node: Any, wire: Any = None) -> None:
        """Nothing: with a real browser, somebody would operate it here."""

    async def send(self, message: Any) -> None:
        """Send one message of the browser and wait until the app is idle again.

        Raises ``TooLongError`` where that takes longer than the time limit.
        """
        self.browser.busy, self.browser.finished = True, False
        self.runtime.handle_backmsg(self.session_id, message)
        await self._idle(asyncio.get_running_loop().time() + self.timeout)
        if self.client.fault is not None:
            raise self.client.fault

    async def _idle(self, deadline: float) -> None:
        # Not asyncio.wait_for: before Python 3.12 it may swallow a cancellation (bpo-42130).
        loop = asyncio.get_running_loop()
        quiet = 0
        while not (self._has_ended() or quiet > 3 or self.client.fault):
            if loop.time() > deadline:
                raise TooLongError
            heard = self.client.heard
            self.client.arrived.clear()
            timer = loop.call_later(0.02, self.client.arrived.set)
            await self.client.arrived.wait()
            timer.cancel()
            quiet = quiet + 1 if self.client.heard == heard and self._has_died() else 0

    def _has_ended(self) -> bool:
        """Say whether the browser has been told that nothing runs any more."""
        told = self.browser.finished and not self.browser.busy
        return told and self.session._scriptrunner is None

    def _has_died(self) -> bool:
        """Say whether the script's thread is gone without a word, as after ``sys.exit()``."""
        runner = self.session._scriptrunner
        thread = getattr(runner, "_script_thread", None)
        return runner is None or (thread is not None and not thread.is_alive())
