"""Tabs and other containers with state, text while it is typed, quiet and disabled widgets."""

from __future__ import annotations

import inspect

import harness
import streamlit as st
from proofs.inline_apps import raised_by, run_lines
from proving import proves
from streamlit.testing.v1 import AppTest


@proves(
    "`st.tabs`, `st.expander` and `st.popover` are in session state only with a key and "
    "`on_change=` or `bind=`.",
    since="1.65",
    otherwise="unexpected keyword argument '(key|bind)'",
)
def test_containers_are_in_state_only_when_asked() -> None:
    def keys(call: str) -> str:
        app = run_lines(f"st.{call}", "st.text(sorted(st.session_state))")
        assert not app.exception, app.exception[0].message
        return str(app.text[0].value)

    for container in ("tabs(['A', 'B']", "expander('A'", "popover('A'"):
        assert keys(f"{container}, key='k')") == "[]"
        assert keys(f"{container}, on_change='rerun')") == "[]"
        assert keys(f"{container}, key='k', on_change='rerun')") == "['k']"
        assert keys(f"{container}, key='k', on_change=print)") == "['k']"
    for container in ("tabs(['A', 'B']", "expander('A'"):
        assert keys(f"{container}, key='k', bind='query-params')") == "['k']"


@proves(example="examples/widgets/open_from_code.py")
def test_a_callback_opens_a_tab_and_an_expander(app: AppTest) -> None:
    assert app.session_state["tab"] == "Search"
    assert not app.session_state["details"]
    app.button[0].click().run()
    assert app.session_state["tab"] == "Results"
    assert app.session_state["details"]
    assert "Computed only while this tab is open." in [text.value for text in app.markdown]


@proves(
    "Only `st.text_input` has it.", since="1.64", otherwise=r"assert set\(\) == \{'text_input'\}"
)
def test_only_text_input_is_live() -> None:
    assert {name for name in dir(st) if "live" in _parameters(name)} == {"text_input"}


def _parameters(command: str) -> set[str]:
    """Return the parameters of ``st.<command>``; none where it is no function."""
    function = getattr(st, command)
    return set(inspect.signature(function).parameters) if inspect.ismethod(function) else set()


ONE, LIST = "'L'", "'L', ['a', 'b']"
INPUTS = {
    **dict.fromkeys(("selectbox", "multiselect", "radio", "select_slider"), LIST),
    **dict.fromkeys(("pills", "segmented_control"), LIST),
    **dict.fromkeys(("slider", "number_input", "text_input", "text_area"), ONE),
    **dict.fromkeys(("checkbox", "toggle", "color_picker"), ONE),
    **dict.fromkeys(("date_input", "time_input", "datetime_input"), ONE),
    **dict.fromkeys(("file_uploader", "camera_input", "audio_input"), ONE),
    "feedback": "'stars'",
    "pagination": "5",
    "data_editor": "{'a': [1]}",
}


@proves(
    "All input widgets take it, but `st.button`, `st.menu_button` and `st.chat_input` do not.",
)
def test_which_widgets_take_ignore() -> None:
    takes = {name for name in dir(st) if "on_change" in _parameters(name)}
    assert takes - {"tabs", "expander", "popover"} == set(INPUTS)
    for widget, arguments in INPUTS.items():
        assert not raised_by(f"st.{widget}({arguments}, on_change='ignore')"), widget
    for call in (
        "st.button('L', on_click='ignore')",
        "st.menu_button('L', ['a'], on_click='ignore')",
        "st.chat_input('L', on_submit='ignore')",
    ):
        assert raised_by(call) == "StreamlitAPIException", call


@proves(
    "A disabled widget keeps its value, ignores what a browser sends, and can be assigned.",
    example="examples/widgets/disabled_until_agreed.py",
    since="1.61",
    otherwise="sent.* == ''",
)
def test_a_disabled_widget_listens_to_code_only(app: AppTest) -> None:
    # A quoted text, because harness.send() writes JSON.
    harness.send(app, name="sent")
    assert app.session_state["name"] == app.text_input[0].value == ""
    app.toggle[0].set_value(False).run()
    harness.send(app, name="sent")
    assert app.session_state["name"] == app.text_input[0].value == '"sent"'
    app.toggle[0].set_value(True).run()
    assert app.session_state["name"] == app.text_input[0].value == '"sent"'
    harness.send(app, name="again")
    assert app.session_state["name"] == '"sent"'
    app.button[0].click().run()
    assert app.session_state["name"] == app.text_input[0].value == "Ada"
