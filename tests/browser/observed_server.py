"""``streamlit run`` with a log of what every run left in session state.

``server.py`` forks it from a process that has imported Streamlit, or starts it as a program for
another interpreter: ``observed_server.py LOG run app.py --server.port=...``. Appends one JSON line
to LOG when a script run ends: the session's id, whether the run was stopped to rerun, whether it
was a fragment's, the query string, and what session state then holds (keyed widgets and plain
keys), each value as its ``repr``. A session that is shut down leaves a line with its id under
"closed", one whose script begins to sleep for a second or more a line under "sleeps", and one that
has taken note of a run's end a line under "ended": whether it told the page, too.
"""

from __future__ import annotations

import gc
import importlib
import json
import multiprocessing
import os
import queue
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import (
    ScriptRunner,
    ScriptRunnerEvent,
    get_script_run_ctx,
)
from streamlit.web import cli

ENDS = {
    ScriptRunnerEvent.SCRIPT_STOPPED_WITH_SUCCESS,
    ScriptRunnerEvent.SCRIPT_STOPPED_WITH_COMPILE_ERROR,
    ScriptRunnerEvent.SCRIPT_STOPPED_FOR_RERUN,
    ScriptRunnerEvent.FRAGMENT_STOPPED_WITH_SUCCESS,
}


def keep_log(log: Path) -> None:
    """Make the script runs, sleeps and closed sessions of this process append to ``log``."""
    original, original_shutdown = ScriptRunner._on_script_finished, AppSession.shutdown
    original_handle = AppSession._handle_scriptrunner_event_on_event_loop
    original_sleep = time.sleep
    noted: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    writing = threading.RLock()

    def write(line: dict[str, Any]) -> None:
        with writing, log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    def shutdown(self: Any) -> None:
        original_shutdown(self)
        write({"closed": self.id})

    def handle(self: Any, sender: Any, event: Any, *arguments: Any) -> None:
        told = sender is self._scriptrunner  # the session ignores one that it has replaced
        original_handle(self, sender, event, *arguments)
        if event in ENDS:
            write({"ended": self.id, "told": told})

    def finished(self: Any, ctx: Any, event: Any, *arguments: Any, **options: Any) -> None:
        tell = self.on_event.send

        def note_and_tell(*arguments: Any, **options: Any) -> Any:
            if options["event"] not in ENDS:  # a hidden bound widget's message to the page
                return tell(*arguments, **options)
            # Once told, the session may start its next run, whose callbacks change the state.
            state = self._session_state.filtered_state
            noted.put(
                {
                    "session": self._session_id,
                    "reruns": event == ScriptRunnerEvent.SCRIPT_STOPPED_FOR_RERUN,
                    "fragment": event == ScriptRunnerEvent.FRAGMENT_STOPPED_WITH_SUCCESS,
                    "query": ctx.query_string,
                    "state": {str(key): repr(value) for key, value in state.items()},
                }
            )
            return tell(*arguments, **options)

        self.on_event.send = note_and_tell
        original(self, ctx, event, *arguments, **options)
        self.on_event.send = tell
        with writing:
            while not noted.empty():
                write(noted.get())

    def sleep(seconds: float) -> None:
        context = get_script_run_ctx(suppress_warning=True)
        if context and seconds >= 1:
            write({"sleeps": context.session_id})
        original_sleep(seconds)

    # Not typed as assignable, but Streamlit has no other place to listen at.
    setattr(ScriptRunner, "_on_script_finished", finished)  # noqa: B010
    setattr(AppSession, "shutdown", shutdown)  # noqa: B010
    setattr(AppSession, "_handle_scriptrunner_event_on_event_loop", handle)  # noqa: B010
    setattr(time, "sleep", sleep)  # noqa: B010


def end_when(tests_are_gone: Callable[[], object]) -> None:
    """End this process when whoever started it is gone, killed for instance."""

    def watch() -> None:
        tests_are_gone()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def become_the_server(
    log: Path, output: Path, folder: Path, arguments: list[str], components: list[Any]
) -> None:
    """Make this forked process what ``streamlit`` with these arguments is, run in ``folder``.

    ``components`` are those that Streamlit would find in the metadata of all packages, which takes
    longer to read than all else that a server does when it starts.
    """
    os.setsid()
    os.chdir(folder)
    with output.open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    installed = Path(sys.prefix), Path(sys.base_prefix)
    sys.path[:] = [entry for entry in sys.path if any(map(Path(entry).is_relative_to, installed))]
    tests = multiprocessing.parent_process()
    assert tests is not None
    end_when(tests.join)
    gc.freeze()  # Streamlit collects garbage after every run: spare it what is imported already
    manifest_scanner = importlib.import_module("streamlit.components.v2.manifest_scanner")
    setattr(manifest_scanner, "scan_component_manifests", lambda: components)  # noqa: B010
    keep_log(log)
    cli.main(arguments)


if __name__ == "__main__":
    end_when(sys.stdin.read)
    keep_log(Path(sys.argv[1]))
    cli.main(sys.argv[2:])
