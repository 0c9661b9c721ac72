"""Chat input and history, and what only a browser shows of chats and timers."""

from __future__ import annotations

from proving import proves, waits_for_browser
from streamlit.testing.v1 import AppTest

waits_for_browser(
    "`run_every` is read where the decorator stands, in a full run.",
    "A flag changed in the fragment or its callback does not stop the timer.",
    because="AppTest has no timer, and reruns the whole script for a click in a fragment",
    example="examples/mistakes/poll_cannot_stop.py",
)
waits_for_browser(
    "A full run with `run_every=None`, or one that does not call the fragment, stops it.",
    because="AppTest has no timer",
    example="examples/fragments/stop_a_timer.py",
)
waits_for_browser(
    "A second message stops the answer, and one that is not yet in the history is lost.",
    because="AppTest waits for a run to end before the next interaction begins",
    example="examples/mistakes/chat_answer_lost.py",
)
waits_for_browser(
    '`submit_mode="disable"` greys the input out until the run ends.',
    "Other widgets still stop the answer, and the code above then writes it again.",
    because="AppTest waits for a run to end before the next interaction begins",
    example="examples/patterns/chat_history.py",
)
waits_for_browser(
    '`submit_mode="stop"` offers a button that stops the run.',
    because="AppTest waits for a run to end before the next interaction begins",
    example="examples/fragments/chat_keeps_partial_answer.py",
)

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
