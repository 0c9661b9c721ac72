"""What a login gate keeps, and what it must not."""

from __future__ import annotations

import harness
import pytest
from proving import proves
from streamlit.testing.v1 import AppTest

STOPPED = "examples/mistakes/gate_with_stop.py"
GATE = "examples/patterns/login_gate/app.py"

GATED = """
import streamlit as st

if st.checkbox("Closed"):
    {ending}
else:
    st.text_input("Name", key="name")
"""


@pytest.mark.parametrize("ending", ["st.stop()", "raise ValueError"])
@proves("`st.stop()` or an exception leaves the values of the widgets below it undropped.")
def test_stop_keeps_values(ending: str) -> None:
    kept = {}
    for line in (ending, "pass"):
        app = AppTest.from_string(GATED.format(ending=line)).run()
        app.text_input(key="name").set_value("Zoe").run()
        app.checkbox[0].check().run()
        assert not app.text_input
        app.run()
        kept[line] = "name" in app.session_state
        app.checkbox[0].uncheck().run()
        assert app.text_input(key="name").value == ("Zoe" if kept[line] else "")
    assert kept == {ending: True, "pass": False}


@proves(
    "After a logout that deleted every key, the next user's first run returns the last user's "
    "entry from a keyless widget.",
    example=STOPPED,
)
def test_keyless_widget_returns_the_last_users_entry(app: AppTest) -> None:
    app.button[0].click().run()
    app.text_input[0].set_value("Ann's secret").run()
    app.button[0].click().run()
    assert [button.label for button in app.button] == ["Ann", "Bob"]
    assert app.session_state.to_dict() == {"user": None}
    app.button[1].click().run()
    assert app.text[0].value == "Bob has the note: Ann's secret"


def log_in(app: AppTest, name: str) -> AppTest:
    app.selectbox(key="name").set_value(name)
    app.text_input(key="password").set_value("secret")
    return app.button[0].click().run()


@proves(
    "Then the link to a page leads there after the login, and the next user finds every widget at "
    "its default.",
    example=GATE,
)
def test_gate_that_leaves_nothing_behind() -> None:
    app = harness.open_app(GATE)
    app.switch_page("page_report.py").run()
    assert not app.exception
    assert not app.text
    log_in(app, "Ann")
    assert app.text[0].value == "The report for Ann"
    app.text_input[0].set_value("Ann's secret").run()
    assert app.text[1].value == "Your note: Ann's secret"

    app.sidebar.button[0].click().run()
    log_in(app, "Bob")
    assert [text.value for text in app.text] == ["The report for Bob", "Your note: empty"]
    assert app.text_input[0].value == "empty"


COOKIES = """
import streamlit as st

st.context.cookies["theme"] = "dark"
"""


@proves("`st.context.cookies` can only be read.")
def test_cookies_can_only_be_read() -> None:
    app = AppTest.from_string(COOKIES).run()
    (error,) = harness.raised_on_page(app)
    assert (error.type, "item assignment" in error.message) == ("TypeError", True)
