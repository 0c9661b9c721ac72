"""Chat input and history."""

from __future__ import annotations

from proving import proves
from streamlit.testing.v1 import AppTest

MESSAGE = """
import streamlit as st

def asked():
    st.session_state.in_callback = st.session_state.message

st.session_state.returned = st.chat_input("Say it", key="message", on_submit=asked)
"""


@proves(
    "`st.chat_input` returns a message in one run.",
    "In `on_submit` it stands under the widget's key.",
)
def test_chat_input_lasts_one_run() -> None:
    app = AppTest.from_string(MESSAGE).run()
    assert app.session_state["returned"] is None
    app.chat_input[0].set_value("hello").run()
    assert app.session_state["in_callback"] == "hello"
    assert app.session_state["returned"] == "hello"
    app.run()
    assert app.session_state["returned"] is None


@proves(
    "A message that is appended before the history is drawn, and drawn again by hand, appears "
    "twice.",
    example="examples/mistakes/chat_echoed_twice.py",
)
def test_a_message_drawn_twice(app: AppTest) -> None:
    app.chat_input[0].set_value("hello").run()
    assert [message.markdown[0].value for message in app.chat_message] == ["hello", "hello"]
    app.run()
    assert [message.markdown[0].value for message in app.chat_message] == ["hello"]
