"""Dialogs: what opens and closes them, and what they refuse."""

from __future__ import annotations

from collections.abc import Callable

from proving import proves
from streamlit.testing.v1 import AppTest


def raised(app: AppTest) -> list[str]:
    return [error.proto.type.rpartition(".")[2] for error in app.exception]


def texts(app: AppTest) -> list[str]:
    return [text.value for text in app.markdown]


OPENS = """
import streamlit as st

@st.dialog("Note")
def note(text):
    st.markdown(text)
    return text

st.button("From a callback", on_click=note, args=("called back",))
if st.button("From the script"):
    st.session_state.returned = note("called")
"""


@proves(
    "A dialog function opens from `on_click` as well as under `if st.button(...)`, and returns "
    "`None`."
)
def test_two_ways_to_open_a_dialog() -> None:
    app = AppTest.from_string(OPENS).run()
    assert texts(app) == []
    app.button[0].click().run()
    assert texts(app) == ["called back"]
    app.button[1].click().run()
    assert texts(app) == ["called"]
    assert app.session_state["returned"] is None


@proves(
    "A dialog under a condition that lasts, such as a flag in state or a ticked box, opens again "
    "in every run.",
    example="examples/mistakes/dialog_reopens.py",
)
def test_a_dialog_under_a_flag(app: AppTest, run: Callable[..., AppTest]) -> None:
    assert texts(app) == []
    app.button[0].click().run()
    for _ in range(2):
        assert texts(app) == ["Details of order 7"]
        app.button[1].click().run()

    box = AppTest.from_string(OPENS.replace('st.button("From the script")', 'st.checkbox("Box")'))
    box.run().checkbox[0].check().run()
    for _ in range(2):
        assert texts(box) == ["called"]
        box.run()

    under_a_button = AppTest.from_string(OPENS).run()
    under_a_button.button[1].click().run()
    under_a_button.run()
    assert texts(under_a_button) == []

    cured = run("examples/dialogs/open_by_flag.py")
    cured.button[0].click().run()
    assert texts(cured) == ["Details of order 7"]
    cured.session_state["showing"] = None  # what its on_dismiss does
    cured.run()
    assert texts(cured) == []


INSIDE = """
import streamlit as st

@st.dialog("Inner")
def inner():
    st.markdown("inner")

@st.dialog("Outer")
def outer():
    st.markdown("outer")
    inner()

outer()
"""


@proves(
    "Two dialogs in one run, or one inside the other, raise `StreamlitInvalidLayoutContextError`.",
    example="examples/mistakes/two_dialogs.py",
    since="1.63",
    otherwise=r"== \['StreamlitIn",
)
def test_two_dialogs(app: AppTest) -> None:
    assert raised(app) == ["StreamlitInvalidLayoutContextError"]
    assert texts(app) == ["We have a new logo."]
    inside = AppTest.from_string(INSIDE).run()
    assert raised(inside) == ["StreamlitInvalidLayoutContextError"]
    assert texts(inside) == ["outer"]
