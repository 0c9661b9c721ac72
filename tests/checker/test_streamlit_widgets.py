"""The table of widget commands agrees with the installed Streamlit."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import pytest
import streamlit as st
from checking.streamlit_widgets import COMMANDS, CONTAINERS, SEVERAL, STATE_METHODS, Command
from harness import streamlit_warnings
from proofs.inline_apps import run_lines
from streamlit.delta_generator import DeltaGenerator
from streamlit.elements import plotly_chart
from streamlit.elements.lib import policies
from streamlit.runtime.state import SessionStateProxy

ALL = list(COMMANDS.values())
# What else each command must be given, to be drawn at all.
NEEDED = {
    "link_button": "'L', 'https://example.org', on_click='rerun'",
    "menu_button": "'L', ['a']",
    "download_button": "'L', 'text'",
    "select_slider": "'L', ['', 'a', 'b']",
    "selectbox": "'L', ['a', 'b']",
    "radio": "'L', ['a', 'b']",
    "multiselect": "'L', ['a', 'b']",
    "pills": "'L', ['a', 'b']",
    "segmented_control": "'L', ['a', 'b']",
    "feedback": "'stars'",
    "pagination": "9",
    "data_editor": "{'a': [1]}",
    "dataframe": "{'a': [1]}, on_select='rerun'",
    "plotly_chart": "[], on_select='rerun'",
    "altair_chart": "alt.Chart().mark_point().add_params(alt.selection_point('p')), "
    "on_select='rerun'",
    "vega_lite_chart": "{'mark': 'point', 'params': [{'name': 'p', 'select': 'point'}]}, "
    "on_select='rerun'",
    "pydeck_chart": "None, on_select='rerun'",
    "echarts_chart": "{'series': []}, on_select='rerun'",
    "tabs": "['a', 'b'], on_change='rerun'",
    "expander": "'L', on_change='rerun'",
    "popover": "'L', on_change='rerun'",
}
# A value that the state of each may hold, as source.
VALUES = {
    "number_input": "3",
    "slider": "3",
    "pagination": "3",
    "feedback": "2",
    "checkbox": "True",
    "toggle": "True",
    "expander": "True",
    "popover": "True",
    "selectbox": "'b'",
    "radio": "'b'",
    "select_slider": "'b'",
    "pills": "'b'",
    "segmented_control": "'b'",
    "multiselect": "['b']",
    "tabs": "'b'",
    "date_input": "dt.date(2024, 5, 1)",
    "time_input": "dt.time(9)",
    "datetime_input": "dt.datetime(2024, 5, 1, 9)",
    "color_picker": "'#112233'",
    "dataframe": "{'selection': {'rows': [], 'columns': [], 'cells': []}}",
}


def signature(command: Command) -> inspect.Signature:
    return inspect.signature(getattr(DeltaGenerator, command.name))


def names(command: Command) -> set[str]:
    return set(signature(command).parameters)


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.name)
def test_parameters_are_those_of_the_signature(command: Command) -> None:
    parameters = [p for p in signature(command).parameters.values() if p.name != "self"]
    by_position = [p.name for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]
    assert list(command.positional) == by_position
    assert "key" in names(command)
    for parameter in (command.default, command.callback, command.widget_if):
        assert parameter is None or parameter in names(command)


def test_no_widget_is_lacking() -> None:
    takes_callbacks = {
        name
        for name, function in inspect.getmembers(DeltaGenerator, callable)
        if not name.startswith("_")
        and {"key"}
        < set(inspect.signature(function).parameters)
        & {"key", "on_change", "on_click", "on_select", "on_submit"}
    }
    assert takes_callbacks == set(COMMANDS)


def test_containers_return_places_to_draw_in() -> None:
    script = [
        "import types",
        *(f"assert hasattr(st.{n}({a}), 'button')" for n, a in (("container", ""), ("empty", ""))),
        "assert isinstance(st.columns(2), list) and isinstance(st.tabs(['a', 'b']), list | tuple)",
        "assert hasattr(st.expander('x'), 'button') and hasattr(st.popover('x'), 'button')",
        "assert hasattr(st.form('x'), 'button') and hasattr(st.chat_message('user'), 'button')",
        "assert hasattr(st.status('x'), 'button')",
    ]
    assert not run_lines(*script).exception
    assert SEVERAL <= CONTAINERS
    present = {name for name in CONTAINERS if hasattr(st, name)}
    assert CONTAINERS - present == {"beta_container", "beta_columns", "beta_expander"}


def test_methods_of_session_state_are_those_of_its_class() -> None:
    assert {n for n in dir(SessionStateProxy) if not n.startswith("_")} == STATE_METHODS


# plotly is no dependency of Streamlit: what its chart refuses is read from the source.
DRAWN = [command for command in ALL if command.name != "plotly_chart"]


def test_a_plotly_chart_takes_no_assignment() -> None:
    assert "writes_allowed=False" in inspect.getsource(plotly_chart)
    assert not COMMANDS["plotly_chart"].writable


@pytest.mark.parametrize("command", DRAWN, ids=lambda command: command.name)
def test_writable_says_whether_the_key_takes_an_assignment(command: Command) -> None:
    value = VALUES.get(command.name, "'text'")
    app = run_lines(*IMPORTS, f"st.session_state.k = {value}", *draw(command))
    refused = [e for e in app.exception if "AssignmentNotAllowed" in str(e.proto.type)]
    assert bool(refused) is not command.writable, [e.value for e in app.exception]


IMPORTS = ("import datetime as dt", "import altair as alt")


def draw(command: Command, **more: str) -> Iterator[str]:
    """Yield the lines that draw a command with the key ``k``."""
    given = [NEEDED.get(command.name, "'L'"), "key='k'", *(f"{n}={v}" for n, v in more.items())]
    if command.name == "form_submit_button":
        yield "st.form('form').form_submit_button('L', key='k')"
    else:
        yield f"st.{command.name}({', '.join(given)})"


DEFAULTS = [
    (command, neutral)
    for command in ALL
    if command.default is not None and command.widget_if is None
    for neutral in command.neutral
]


@pytest.mark.parametrize(
    ("command", "neutral"), DEFAULTS, ids=[f"{c.name}-{n!r}" for c, n in DEFAULTS]
)
def test_a_neutral_default_beside_state_is_not_logged(
    command: Command, neutral: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command.default is not None
    value = VALUES.get(command.name, "'text'")
    for default, logged in ((repr(neutral), False), (other_default(command), True)):
        monkeypatch.setattr(policies, "_shown_default_value_warning", False)
        lines = draw(command, **{command.default: default})
        with streamlit_warnings() as warnings:
            app = run_lines(*IMPORTS, f"st.session_state.k = {value}", *lines)
        assert not app.exception
        assert ("created with a default value" in "".join(warnings)) is logged, default


def other_default(command: Command) -> str:
    """Return a default that is not neutral."""
    if command.default == "index":
        return "1"
    return VALUES.get(command.name, "'text'")
