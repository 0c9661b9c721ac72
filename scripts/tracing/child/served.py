"""The same steps with a real server and a real browser, which another process operates.

The server runs in this process, so the recorder sees the same as otherwise. The page's messages
also build up a page here, in which steps find their widgets; what to do there is told to the
process that operates the browser, which answers with a line when it has done it.
"""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from streamlit.runtime import Runtime
from streamlit.runtime.app_session import AppSession

from . import by_hand, versions
from .browser import Browser
from .elements import Node
from .stage import TooLongError
from .wires import NotPossibleError

Emit = Callable[[dict[str, Any]], None]
TO_BEGIN = 10.0  # seconds within which a step makes the app run, if it does


class ServedStage:
    """A session of a real server, as ``Stage`` is one of the runtime alone."""

    plays_browser = False

    def __init__(
        self, script: str, timeout: float, recorder: Any, emit: Emit, answers: Any
    ) -> None:
        self.script = script
        self.timeout = timeout
        self.recorder = recorder
        self.emit = emit
        self.answers = answers
        self.browser = Browser(recorder.metadata)
        self.session: Any = None
        self.seed: dict[str, Any] = {}
        self.sent = 0  # messages of the session, which the page hears in this order
        self.last: Any = None  # of the messages that the session had for its page
        self.last_sent: Any = None
        self._watch_sessions()

    @property
    def runtime(self) -> Any:
        """The server's runtime."""
        return Runtime.instance()

    @property
    def state(self) -> Any:
        """The session state behind ``st.session_state``; a seed before the first run."""
        return self.seed if self.session is None else self.session._session_state

    @property
    def session_id(self) -> str:
        """The id under which the server keeps the session's files."""
        return str(self.session.id)

    def pages(self) -> list[versions.PageInfo]:
        """Return the app's pages."""
        return versions.pages_of(self.session, self.script)

    def connect(self) -> None:
        """Nothing: the browser opens the new session."""

    def disconnect(self) -> None:
        """Forget the session: the browser leaves it."""
        self.session = None

    async def act(self, step: dict[str, Any], node: Node | None, wire: Any = None) -> None:
        """Have the browser operated so that it sends ``wire``, and wait until that is done."""
        self.runs = self.recorder.finished
        told = dict(step)
        if node is not None:
            told |= {"id": node.id, "kind": node.kind, "form": node.form}
        if node is not None and wire is not None:
            told |= by_hand.gesture(node, self.browser.held(node), wire)
        await self._operate(told)

    async def _operate(self, told: dict[str, Any]) -> None:
        self.emit({"event": "act", "step": told})
        loop = asyncio.get_running_loop()
        answer = await loop.run_in_executor(None, self.answers.readline)
        if not answer:
            os._exit(1)  # whoever operates the browser is gone

    async def send(self, message: Any) -> None:
        """Wait until the app has run at least once, and the page shows it and asks no more."""
        runs = -1
        try:
            while runs != self.recorder.finished:
                await asyncio.wait_for(self._idle(), self.timeout)
                runs = self.recorder.finished
                await self._operate({"do": "settle", "sent": self.sent})
        except asyncio.TimeoutError:
            if self.recorder.finished == self.runs and self.session._scriptrunner is None:
                raise NotPossibleError(
                    "Chromium's page made the app run nothing: trace without --server"
                ) from None
            raise TooLongError from None

    async def _idle(self) -> None:
        begun = time.monotonic()
        while self.recorder.finished == self.runs or not self._has_ended():
            if not self._has_begun() and time.monotonic() - begun > TO_BEGIN:
                raise asyncio.TimeoutError
            await asyncio.sleep(0.01)

    def _has_begun(self) -> bool:
        running = self.session is None or self.session._scriptrunner is not None
        return running or self.recorder.finished != self.runs

    def _has_ended(self) -> bool:
        told = self.browser.finished and not self.browser.busy and self.last_sent is self.last
        return told and self.session is not None and self.session._scriptrunner is None

    def _watch_sessions(self) -> None:
        stage, begin, enqueue = self, AppSession.__init__, AppSession._enqueue_forward_msg
        send = Runtime._send_message

        def started(session: Any, *args: Any, **options: Any) -> None:
            begin(session, *args, **options)
            for key, value in stage.seed.items():
                session._session_state[key] = value
            stage.session, stage.browser = session, Browser(stage.recorder.metadata)
            stage.sent, stage.last, stage.last_sent = 0, None, None

        def enqueued(session: Any, message: Any) -> None:
            if session is stage.session:
                stage.last = message
            enqueue(session, message)
            if session is stage.session:
                stage.browser.receive(message)

        def sent(runtime: Any, info: Any, message: Any) -> None:
            send(runtime, info, message)
            if info.session is stage.session:
                stage.sent, stage.last_sent = stage.sent + 1, message

        # Not typed as assignable, but Streamlit has no other place to listen at.
        setattr(AppSession, "__init__", started)  # noqa: B010
        setattr(AppSession, "_enqueue_forward_msg", enqueued)  # noqa: B010
        setattr(Runtime, "_send_message", sent)  # noqa: B010


def serve(script: str, perform: Callable[[], Any], emit: Emit) -> None:
    """Run the server on the main thread and ``perform`` on another."""
    from streamlit.web import cli

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])

    def work() -> None:
        try:
            asyncio.run(perform())
        except Exception as error:  # as in play.main
            emit({"event": "broken", "message": f"{type(error).__name__}: {error}"})
        os._exit(0)

    emit({"event": "serving", "port": port})
    threading.Thread(target=work, daemon=True).start()
    options = {
        "server.port": port,
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
        "client.toolbarMode": "minimal",
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    sys.argv = ["streamlit", "run", script, *flags]
    cli.main()
