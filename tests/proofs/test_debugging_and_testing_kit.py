"""The debugging kit, and what ``st.session_state`` does not show."""

from __future__ import annotations

import logging

import harness
import pytest
from proving import proves
from sessions import session, texts
from streamlit.testing.v1 import AppTest

EXAMPLE = "examples/debugging/kit/app.py"


@pytest.fixture
def _kit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the kit importable for an inline app."""
    monkeypatch.syspath_prepend(str((harness.REPOSITORY / EXAMPLE).parent))


@proves(
    "Its panel shows the number of the run, the state sorted by key, and a log that names for each "
    'change the run and its author: "before it" (the browser, a fragment or the clean-up of '
    "undrawn widgets), a callback, or the script.",
    example=EXAMPLE,
)
def test_log_names_run_and_author_of_each_change(app: AppTest) -> None:
    app.text_input(key="name").set_value("ann").run()
    app.button[0].click().run()
    app.checkbox(key="hide").check().run()
    app.run()
    assert app.code[0].value.splitlines() == [
        "run 1, script: hide: (missing) -> False",
        "run 1, script: length: (missing) -> 0",
        "run 1, script: name: (missing) -> ''",
        "run 2, before it: name: '' -> 'ann'",
        "run 3, callback save called with () {}",
        "run 3, callback save: saved: (missing) -> 'ann'",
        "run 3, script: length: 0 -> 3",
        "run 4, before it: hide: False -> True",
        "run 5, before it: name: 'ann' -> (missing)",
    ]
    assert app.expander[0].caption[0].value == "Run 5"
    assert app.json[0].value == '{"hide": "True", "length": "3", "saved": "\'ann\'"}'


@pytest.mark.usefixtures("_kit")
@proves("the clean-up of undrawn widgets), a callback, or the script.")
def test_change_in_a_fragment_is_logged_before_the_next_run() -> None:
    app = session(
        "import state_debug, streamlit as st\n"
        "state_debug.begin()\n"
        "state_debug.panel()\n"
        "@st.fragment\n"
        "def late(): st.session_state.by_fragment = 1\n"
        "late()\n"
    ).run()
    assert "by_fragment" not in app.code[0].value
    assert "run 2, before it: by_fragment: (missing) -> 1" in app.run().code[0].value


@pytest.mark.usefixtures("_kit")
@proves(
    "Keys named like a token or a password are masked, because the dump is sent to the browser."
)
def test_secrets_are_masked() -> None:
    app = session(
        "import state_debug, streamlit as st\n"
        "state_debug.begin()\n"
        "st.session_state.api_token = 'plain-secret'\n"
        "st.session_state.town = 'Rome'\n"
        "state_debug.panel()\n"
    ).run()
    shown = app.code[0].value + app.json[0].value
    assert "api_token" in shown
    assert "Rome" in shown
    assert "plain-secret" not in shown


@pytest.mark.usefixtures("_kit")
@proves(
    "The log also goes to the logger `state_debug`, which shows it when the script ends above the "
    "panel."
)
def test_log_survives_a_script_that_raises(caplog: pytest.LogCaptureFixture) -> None:
    app = session(
        "import state_debug, streamlit as st\n"
        "state_debug.begin()\n"
        "st.text_input('Number', '4', key='number')\n"
        "st.session_state.double = 2 * int(st.session_state.number)\n"
        "state_debug.panel()\n"
    )
    with caplog.at_level(logging.INFO, logger="state_debug"):
        app.run()
        app.text_input[0].set_value("four").run()
    assert app.exception[0].message.startswith("invalid literal")
    assert not app.code
    written = [record.getMessage() for record in caplog.records if record.name == "state_debug"]
    assert written[-1] == "run 2, before it: number: '4' -> 'four'"

    app.text_input[0].set_value("5").run()
    lines = app.code[0].value.splitlines()
    assert lines[-2:] == [
        "run 3, before it, or the script that stopped: number: 'four' -> '5'",
        "run 3, script: double: 8 -> 10",
    ]


@proves(
    "`st.session_state` does not contain widgets without a key, nor what stands in a form before "
    "it is submitted."
)
def test_state_lacks_keyless_widgets_and_unsubmitted_input() -> None:
    app = session(
        "import streamlit as st\n"
        "keyless = st.text_input('Keyless')\n"
        "with st.form('form'):\n"
        "    st.text_input('Name', key='name')\n"
        "    st.form_submit_button('Save', key='save')\n"
        "st.text(keyless)\n"
        "st.text(dict(sorted(st.session_state.items())))\n"
    ).run()
    app.text_input[0].set_value("seen by its return value alone")
    app.text_input[1].set_value("ann")
    app.run()
    assert texts(app) == ["seen by its return value alone", "{'name': '', 'save': False}"]
    app.text_input[1].set_value("ann")
    app.button[0].click().run()
    assert texts(app)[1] == "{'name': 'ann', 'save': True}"


@proves(
    "A handler that the main script adds to a logger is added again in every run, and each line "
    "appears once more."
)
def test_handler_added_by_the_script_multiplies() -> None:
    app = session(
        "import logging, streamlit as st\n"
        "class Collect(logging.Handler):\n"
        "    def emit(self, record): seen.append(record.getMessage())\n"
        "seen = st.session_state.seen = []\n"
        "logger = logging.getLogger('an app of this test')\n"
        "logger.addHandler(Collect())\n"
        "logger.warning('once')\n"
        "st.text(len(logger.handlers))\n"
    )
    logger = logging.getLogger("an app of this test")
    try:
        assert [texts(app.run()) for _ in range(3)] == [["1"], ["2"], ["3"]]
    finally:
        logger.handlers.clear()
