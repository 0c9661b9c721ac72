"""What AppTest gets wrong: its side is shown here, the browser's side in tests/browser."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from proving import proves
from sessions import session, texts
from streamlit.testing.v1 import AppTest

pytestmark = pytest.mark.about_apptest


@proves(
    "| A widget in a fragment changes | The whole script runs. |",
    example="examples/debugging/fragment_runs.py",
)
def test_fragment_reruns_everything(app: AppTest) -> None:
    assert texts(app) == ["Script runs: 1", "Fragment runs: 1"]
    app.checkbox(key="tick").check().run()
    assert texts(app) == ["Script runs: 2", "Fragment runs: 2"]


@pytest.fixture
def filled(run: Callable[..., AppTest]) -> AppTest:
    """Open the app with two pages, with a name and the dark theme chosen."""
    app = run("examples/debugging/page_keys/app.py")
    app.text_input(key="name").set_value("ann")
    app.selectbox(key="theme").select("dark")
    return app.run()


@proves(
    "| The user changes the page | The first run of the new page still has the keys of the old "
    "page's widgets. |"
)
def test_old_pages_keys_are_there_for_a_run(filled: AppTest) -> None:
    filled.switch_page("page_two.py").run()
    assert texts(filled) == ["The second page", "Theme: dark", "Name: ann"]
    assert texts(filled.run()) == ["The second page", "Theme: dark", "Name: missing"]


@proves(
    "| `st.switch_page()` with a keyed widget in the entrypoint | The widget falls back to its "
    "default for good. |"
)
def test_switch_page_resets_the_entrypoint_widget_for_good(filled: AppTest) -> None:
    filled.button[0].click().run()
    for _ in range(3):
        assert texts(filled) == ["The second page", "Theme: light", "Name: missing"]
        filled.run()


@proves(
    "| `st.stop()` above a keyed widget, then past it | The value is back for good. |",
    example="examples/mistakes/stop_above_widget.py",
)
def test_value_returns_after_the_gate(app: AppTest) -> None:
    app.text_input(key="note").set_value("typed").run()
    app.button[0].click().run()
    assert texts(app) == ["Locked"]
    app.button[0].click().run()
    for _ in range(3):
        assert texts(app) == ["The note: typed"]
        app.run()


@proves(
    "| The key of a drawn widget is deleted | The widget is empty from then on, or the next "
    "`run()` raises `KeyError` where the deletion stands below it. |",
    example="examples/mistakes/delete_to_clear.py",
)
def test_deleted_key_is_empty_or_fails(app: AppTest) -> None:
    app.text_input(key="note").set_value("typed").run()
    app.button[0].click().run()
    for _ in range(3):
        assert texts(app) == ["The note: ''", "on_change: ['typed']"]
        app.run()

    below = session(
        "import streamlit as st\n"
        "st.text_input('Note', key='note')\n"
        "if st.button('Delete'): del st.session_state.note\n"
    ).run()
    below.text_input(key="note").set_value("typed").run()
    below.button[0].click().run()
    assert not below.exception
    with pytest.raises(KeyError):
        below.run()


@proves(
    "| The user edits a widget with `bind` | `app.query_params` stays as it was. |",
    example="examples/debugging/bound_filter.py",
    since="1.55",
    otherwise="unexpected keyword argument 'bind'",
)
def test_bound_edit_does_not_reach_the_url(app: AppTest) -> None:
    app.text_input(key="filter").set_value("tea").run()
    assert texts(app) == ["Filter: tea"]
    assert app.query_params == app.run().query_params == {}


@proves(
    "| A button in the body of a dialog is clicked | The dialog's body does not run. |",
    example="examples/debugging/dialog_answer.py",
)
def test_dialog_button_is_not_seen(app: AppTest) -> None:
    app.button[0].click().run()
    assert [button.label for button in app.button] == ["Ask", "Yes"]
    app.button[1].click().run()
    assert "answer" not in app.session_state
    assert texts(app) == ["Answer: None"]
    assert [button.label for button in app.button] == ["Ask"]


@proves(
    "| A fragment has `run_every` | It runs when the test calls `run()`, never by itself. |",
    example="examples/debugging/ticking.py",
)
def test_timer_does_not_tick(app: AppTest) -> None:
    assert texts(app) == ["Ticks: 1"]
    time.sleep(0.3)  # longer than the fragment's interval
    assert app.session_state.ticks == 1
    assert texts(app.run()) == ["Ticks: 2"]


@proves(
    '| `scope="session"` caches | All `AppTest` objects share one. |',
    example="examples/isolation/session_cache.py",
    since="1.53",
    otherwise="unexpected keyword argument 'scope'",
)
def test_session_scoped_caches_are_shared(app: AppTest, run: Callable[..., AppTest]) -> None:
    assert texts(app) == texts(run("examples/isolation/session_cache.py"))
