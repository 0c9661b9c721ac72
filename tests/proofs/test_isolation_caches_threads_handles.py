"""Handles, tokens, memory: what a session may hold, and what leaves the server."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import harness
import pytest
from proving import proves
from sessions import session, texts
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.local_script_runner import LocalScriptRunner
from streamlit.testing.v1.util import patch_config_options


@contextmanager
def other_threads_alive() -> Iterator[None]:
    """Keep threads waiting, as other users' runs do, so that no new one gets an ended one's id."""
    done = threading.Event()
    threads = [threading.Thread(target=done.wait) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        done.set()
        for thread in threads:
            thread.join()


@proves(
    "A rerun may stand in another thread than the run before, so a SQLite connection kept in "
    "session state can fail with `ProgrammingError`.",
    example="examples/mistakes/connection_in_state.py",
)
def test_sqlite_connection_fails_in_another_thread(
    app: AppTest, run: Callable[..., AppTest]
) -> None:
    assert texts(app) == ["The database says 42"]
    with other_threads_alive():
        (raised,) = harness.raised_on_page(app.run())
        assert raised.type == "ProgrammingError"
        assert "can only be used in that same thread" in raised.message

        shared = run("examples/isolation/notes_by_user.py")
        shared.text_input(key="note").set_value("tea").run()
        shared.button[0].click().run()
        assert texts(shared) == texts(shared.run()) == ["tea"]


@proves(
    "Rows keyed by a verified user outlive the session and stay apart.",
    example="examples/isolation/notes_by_user.py",
)
def test_rows_keyed_by_user_outlive_the_session_and_stay_apart() -> None:
    def session_of(email: str) -> AppTest:
        opened = harness.open_app("examples/isolation/notes_by_user.py")
        opened.user = {"email": email}
        return opened.run()

    ann, bob = session_of("ann@example.com"), session_of("bob@example.com")
    ann.text_input(key="note").set_value("mine").run()
    ann.button[0].click().run()
    assert texts(ann) == texts(session_of("ann@example.com")) == ["mine"]
    assert texts(bob.run()) == texts(session_of("bob@example.com")) == []


@proves(
    "A value under a plain key is not sent to the browser.",
    'A token assigned to a widget\'s key is, even with `type="password"`, and so is all that '
    "`st.write(st.session_state)` shows.",
    example="examples/isolation/token.py",
)
def test_token_leaves_the_server_through_a_widget(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = bytearray()
    original = LocalScriptRunner.forward_msgs

    def record(self: LocalScriptRunner) -> list[object]:
        messages = original(self)
        for message in messages:
            sent.extend(message.SerializeToString())
        return list(messages)

    monkeypatch.setattr(LocalScriptRunner, "forward_msgs", record)
    assert app.session_state.token == "plain-secret-1234"
    app.run()
    assert b"Seed a password input" in sent
    assert b"plain-secret-1234" not in sent

    app.checkbox(key="leak").check().run()
    assert app.text_input(key="field").proto.type == app.text_input(key="field").proto.PASSWORD
    assert b"plain-secret-1234" in sent

    sent.clear()
    session(
        "import streamlit as st\n"
        "st.session_state.token = 'plain-secret-5678'\n"
        "st.write(st.session_state)\n"
    ).run()
    assert b"plain-secret-5678" in sent


@proves("A plain key stays until the session ends.")
def test_plain_key_stays() -> None:
    script = (
        "import streamlit as st\n"
        "if st.button('make'):\n"
        "    st.session_state.row_17 = 'big'\n"
        "    st.text_input('note', key='note_17')\n"
        "st.text(sorted(key for key in st.session_state if key.endswith('_17')))\n"
    )
    app = session(script).run()
    app.button[0].click().run()
    assert texts(app) == ["['note_17', 'row_17']"]
    for _ in range(5):
        app.run()
    assert texts(app) == ["['row_17']"]
    assert texts(session(script).run()) == ["[]"]


@proves(
    "Locks, open connections and generators can be stored.",
    "With `runner.enforceSerializableSessionState` a run that leaves an object which cannot be "
    "pickled ends in `UnserializableSessionStateError`.",
    example="examples/isolation/unpicklable.py",
)
def test_unpicklable_objects_are_kept_unless_forbidden(
    app: AppTest, run: Callable[..., AppTest]
) -> None:
    lock = app.session_state.lock
    assert texts(app.run()) == ["The lock is kept"]
    assert app.session_state.lock is lock

    several = session(
        "import sqlite3, streamlit as st\n"
        "if 'numbers' not in st.session_state:\n"
        "    st.session_state.numbers = (number for number in range(9))\n"
        "    st.session_state.connection = sqlite3.connect(':memory:')\n"
        "st.text(next(st.session_state.numbers))\n"
    ).run()
    assert texts(several) == ["0"]
    assert texts(several.run()) == ["1"]

    with patch_config_options({"runner.enforceSerializableSessionState": True}):
        forbidden = run("examples/isolation/unpicklable.py")
        assert [error.type for error in harness.raised_on_page(forbidden)] == [
            "UnserializableSessionStateError"
        ]
        picklable = session("import streamlit as st\nst.session_state.x = [1]").run()
        assert not picklable.exception
