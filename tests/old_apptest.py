"""What the proofs use of the newest AppTest, lent to the AppTest of older Streamlit versions.

The proofs are about Streamlit, not about its test tool, and should not fail where only the tool
lacks something. Nothing here changes what an app does: an element that an older AppTest knows as
``UnknownElement`` gets the class of a widget that sends what a browser would send. Tests that are
about AppTest itself (marker ``about_apptest``) get none of this.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import harness
import pytest
import streamlit.testing.v1.element_tree as tree
import streamlit.testing.v1.local_script_runner as local
from lent_widgets import ELEMENTS, WIDGETS, FileUploader, key_of
from streamlit.runtime.scriptrunner.script_runner import ScriptRunnerEvent
from streamlit.runtime.state import SafeSessionState
from streamlit.testing.v1 import AppTest

SESSION = "test session id"
# Methods of the newest ``at.session_state``; what the app itself sees is another object.
STATE_METHODS: dict[str, Callable[..., Any]] = {
    "get": lambda state, key, default=None: state.filtered_state.get(key, default),
    "items": lambda state: state.filtered_state.items(),
    "keys": lambda state: state.filtered_state.keys(),
    "to_dict": lambda state: state.filtered_state,
    "values": lambda state: state.filtered_state.values(),
}


def steady() -> None:
    """Mend what makes old versions of AppTest slow or flaky.

    Before 1.34 it looks for the end of a run ten times a second only, and may take a run for
    finished before its last event is there (streamlit/testing/v1/local_script_runner.py). And a
    clicked button stays clicked after `st.rerun()`, so that an app may rerun for ever: that is
    given up after a third of the time.
    """
    clock = SimpleNamespace(time=lambda: 3 * time.time(), sleep=lambda seconds: time.sleep(0.001))
    local.time = clock  # type: ignore[attr-defined, assignment]

    def script_stopped(self: local.LocalScriptRunner) -> bool:
        return ScriptRunnerEvent.SHUTDOWN in self.events

    local.LocalScriptRunner.script_stopped = script_stopped  # type: ignore[method-assign]


@contextmanager
def lent() -> Iterator[None]:
    """Lend within the block what the installed AppTest lacks."""
    with pytest.MonkeyPatch.context() as patch:
        for name, kind in ELEMENTS.items():
            if not hasattr(AppTest, name):
                patch.setattr(AppTest, name, _elements(kind), raising=False)
        if not hasattr(AppTest, "data_editor"):
            patch.setattr(AppTest, "data_editor", property(_editors), raising=False)
        if not hasattr(AppTest, "get_by_key"):
            patch.setattr(AppTest, "get_by_key", _by_key, raising=False)
        if isinstance(AppTest.from_string("").session_state, SafeSessionState):
            for name, method in STATE_METHODS.items():
                patch.setattr(SafeSessionState, name, method, raising=False)
        _lend_runs(patch)
        yield


def _lend_runs(patch: pytest.MonkeyPatch) -> None:
    """Lend what happens before and after a run: users, files, fragments, pages and widgets."""
    run, start = AppTest._run, local.LocalScriptRunner.__init__
    knows_users = hasattr(AppTest.from_string(""), "user")
    running: list[AppTest] = []

    def run_lent(self: AppTest, *arguments: Any, **options: Any) -> AppTest:
        running[:] = [self]
        app = run(self, *arguments, **options)
        for node in app._tree:
            kind = WIDGETS.get(getattr(node, "type", ""))
            if kind and type(node) is tree.UnknownElement:
                node.__class__ = kind  # type: ignore[assignment]
                node.become_widget()
        return app

    def start_lent(self: local.LocalScriptRunner, *arguments: Any, **options: Any) -> None:
        start(self, *arguments, **options)
        app = running[0]
        if not knows_users and (user := getattr(app, "user", None)):
            self._user_info = dict(user)
        if harness.STREAMLIT_VERSION < (1, 63):
            self.on_event.connect(_forget_drawn)
        if fragments := getattr(self, "_fragment_storage", None):  # of a session since 1.64
            self._fragment_storage = vars(app).setdefault("_fragment_storage", fragments)
        for node in app._tree:
            for file in node.files if isinstance(node, FileUploader) else ():
                self._uploaded_file_mgr.add_file(SESSION, file)  # type: ignore[attr-defined]

    patch.setattr(AppTest, "_run", run_lent)
    patch.setattr(local.LocalScriptRunner, "__init__", start_lent)
    if harness.STREAMLIT_VERSION >= (1, 36):
        patch.setattr(local.LocalScriptRunner, "run", _stay_on_page(running))


def _forget_drawn(sender: Any, event: ScriptRunnerEvent, **_: Any) -> None:
    """Forget at the start of a script run what the one before drew, as a browser does."""
    if event == ScriptRunnerEvent.SCRIPT_STARTED:
        sender.forward_msg_queue.clear()


def _stay_on_page(running: list[AppTest]) -> Any:
    """Return the runner's method ``run``, as it is since 1.66: it stays on the page of before.

    Until 1.65 every run asks for the main script, where a browser asks for the page it shows; and
    from 1.36 to 1.43 ``st.navigation`` runs no page file, for want of a script cache.
    """
    run = local.LocalScriptRunner.run

    def run_on_page(
        self: local.LocalScriptRunner,
        widget_state: Any = None,
        query_params: Any = None,
        timeout: float = 3,
        page_hash: str = "",
    ) -> Any:
        (app,), pages = running, self._pages_manager
        finished = vars(app).get("_finished_page_script_hash", "")
        if getattr(pages, "_script_cache", self) is None:
            pages._script_cache = self._script_cache
        pages.set_current_page_script_hash(finished)
        found = run(self, widget_state, query_params, timeout, page_hash or finished)
        # A method until it became a property in 1.45.
        current = getattr(pages, "get_current_page_script_hash", None)
        app._finished_page_script_hash = current() if current else pages.current_page_script_hash
        return found

    return run_on_page


def _elements(kind: str) -> Any:
    return property(lambda app: tree.WidgetList(app.get(kind)))


def _editors(app: AppTest) -> Any:
    return tree.ElementList([table for table in app.dataframe if table.proto.editing_mode])


def _by_key(app: AppTest, key: str) -> Any:
    (found,) = (node for node in app._tree if key_of(getattr(node, "proto", None)) == key)
    return found
