"""Boundaries in what a widget's value is, each shown from both sides (see test_versions.py)."""

from __future__ import annotations

import inspect

import streamlit as st
from proofs.version_apps import open_script, parameters
from proving import proves
from streamlit.proto.WidgetStates_pb2 import WidgetStates


@proves(
    "A value assigned in an earlier run reaches the page when its widget is drawn for the first "
    "time.",
    since="1.65",
    otherwise="AssertionError: the page is not told",
)
def test_seed_of_an_earlier_run() -> None:
    app = open_script(
        "import streamlit as st\n"
        "if st.checkbox('show', key='show'):\n"
        "    st.text_input('Name', key='name')\n"
        "else:\n"
        "    st.session_state['name'] = 'Ada'"
    )
    app.checkbox(key="show").check().run()
    (field,) = app.text_input
    assert app.session_state["name"] == "Ada"
    assert (field.proto.set_value, field.proto.value) == (True, "Ada"), "the page is not told"


@proves(
    "What a page sends for a disabled widget is ignored.",
    since="1.61",
    otherwise="AssertionError: it was taken",
)
def test_value_sent_for_a_disabled_widget() -> None:
    app = open_script("import streamlit as st\nst.text_input('Role', 'guest', disabled=True)")
    states = WidgetStates()
    sent = states.widgets.add()
    sent.id, sent.string_value = app.text_input[0].proto.id, "admin"
    app._run(states)
    assert app.text_input[0].value == "guest", "it was taken"


@proves(
    "A selection can be assigned to the key of `st.dataframe`.",
    since="1.56",
    otherwise="AssertionError: (Values for|.*unexpected keyword)",
)
def test_assigned_selection() -> None:
    app = open_script(
        "import streamlit as st, pandas as pd\n"
        "st.session_state['t'] = {'selection': {'rows': [1], 'columns': [], 'cells': []}}\n"
        "event = st.dataframe(pd.DataFrame({'a': [1, 2]}), key='t', on_select='rerun')\n"
        "st.session_state['rows'] = event.selection.rows"
    )
    assert not app.exception, app.exception[0].value
    assert app.session_state["rows"] == [1]


CHOICES = {
    "selectbox": "'z'",
    "radio": "'z'",
    "select_slider": "'z'",
    "pills": "'z'",
    "segmented_control": "'z'",
    "multiselect": "['z']",
}


@proves(
    "In every choice widget an unknown option under its key gives way to the default.",
    since="1.55",
    otherwise="AssertionError: st.[a-z_]+ (raises|keeps)",
)
def test_unknown_options() -> None:
    for command, value in CHOICES.items():
        app = open_script(
            "import streamlit as st\n"
            f"st.session_state.setdefault('w', {value})\n"
            f"st.session_state['read'] = st.{command}('L', ['a', 'b'], key='w')"
        )
        assert not app.exception, f"st.{command} raises: {app.exception[0].value}"
        assert "z" not in (app.session_state["read"] or ""), f"st.{command} keeps it"


@proves(
    "A value outside the bounds of `st.number_input` gives way to the default.",
    since="1.53",
    otherwise="AssertionError: (raises|keeps)",
)
def test_value_outside_the_bounds() -> None:
    app = open_script(
        "import streamlit as st\n"
        "st.session_state.setdefault('w', 20)\n"
        "st.session_state['read'] = st.number_input('L', 0, 10, key='w')"
    )
    assert not app.exception, f"raises {app.exception[0].value}"
    assert app.session_state["read"] == 0, "keeps it"


@proves(
    "Equal widgets without a key may stand in the page and in the sidebar.",
    since="1.46",
    otherwise="AssertionError: raises",
)
def test_equal_widgets_in_page_and_sidebar() -> None:
    app = open_script("import streamlit as st\nst.text_input('X')\nst.sidebar.text_input('X')")
    assert not app.exception, "raises"


@proves(
    "`st.chat_input` takes `submit_mode`.",
    since="1.59",
    otherwise="AssertionError",
)
def test_submit_mode_exists() -> None:
    assert "submit_mode" in parameters("chat_input")


@proves("`st.switch_page` takes `query_params`.", since="1.52", otherwise="AssertionError")
def test_query_params_of_a_switch_exist() -> None:
    assert "query_params" in parameters("switch_page")


@proves(
    "`st.selectbox` and `st.multiselect` take `accept_new_options`.",
    since="1.45",
    otherwise="AssertionError",
)
def test_new_options_exist() -> None:
    assert "accept_new_options" in parameters("selectbox") & parameters("multiselect")


@proves("`st.pills` and `st.segmented_control` exist.", since="1.40", otherwise="AssertionError")
def test_pills_exist() -> None:
    assert inspect.isroutine(getattr(st, "pills", None))
    assert inspect.isroutine(getattr(st, "segmented_control", None))
