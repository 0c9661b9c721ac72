"""Where the output of a callback lands, and when an element is one step behind."""

from __future__ import annotations

from collections.abc import Callable

from proving import proves
from streamlit.testing.v1 import AppTest


def drawn(app: AppTest) -> list[str]:
    return [str(element.type) for element in app.main.children.values()]


@proves("What a run drew before `st.rerun()` is gone.")
def test_output_before_a_rerun_is_gone() -> None:
    app = AppTest.from_string(
        """
import streamlit as st

if st.button("Save"):
    st.success("Saved")
    if st.session_state.rerun:
        st.rerun()
"""
    )
    app.session_state["rerun"] = False
    app.run().button[0].click().run()
    assert app.success[0].value == "Saved"
    app.session_state["rerun"] = True
    app.button[0].click().run()
    assert not app.success


@proves(
    "What a callback draws stands above the title for one run.",
    example="examples/mistakes/output_in_callback.py",
)
def test_output_of_a_callback_lands_on_top(app: AppTest, run: Callable[..., AppTest]) -> None:
    app.button[0].click().run()
    assert drawn(app).index("success") < drawn(app).index("title")
    app.button[1].click().run()
    assert not app.success

    cured = run("examples/callbacks/flash_message.py")
    cured.button[0].click().run()
    assert cured.success[0].value == "Saved Lima"
    assert drawn(cured).index("success") > drawn(cured).index("button")
    cured.run()
    assert not cured.success


@proves("A toast from a callback is shown.")
def test_toast_from_a_callback() -> None:
    app = AppTest.from_string(
        """
import streamlit as st

st.button("Save", on_click=st.toast, args=("Saved",))
"""
    ).run()
    assert not app.toast
    app.button[0].click().run()
    assert app.toast[0].value == "Saved"


@proves(
    "An element above the line that changes the state shows the value before the change.",
    example="examples/mistakes/one_behind.py",
)
def test_one_behind(app: AppTest, run: Callable[..., AppTest]) -> None:
    app.button[0].click().run()
    assert (app.metric[0].value, app.session_state["count"]) == ("0", 1)
    app.run()
    assert app.metric[0].value == "1"
    cured = run("examples/callbacks/up_to_date.py")
    cured.button[0].click().run()
    assert cured.metric[0].value == "1"
    cured.button[1].click().run()
    assert cured.metric[0].value == "2"
