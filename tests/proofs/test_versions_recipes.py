"""What references/versions.md says to do on an older version works, there and on the target."""

from __future__ import annotations

from typing import Any

import pytest
from proofs.version_apps import open_script
from proving import proves
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.testing.v1 import AppTest


@proves("Copy the value to a plain key in `on_change`, and assign it back before the widget.")
def test_shadow_key() -> None:
    app = open_script(
        "import streamlit as st\n"
        "def keep():\n"
        "    st.session_state['kept'] = st.session_state['w']\n"
        "st.session_state.setdefault('kept', 'Ada')\n"
        "if st.checkbox('show', True, key='show'):\n"
        "    st.session_state['w'] = st.session_state['kept']\n"
        "    st.text_input('Name', key='w', on_change=keep)"
    )
    for name in ("Bob", "Cem"):
        app.text_input(key="w").set_value(name).run()
        app.checkbox(key="show").uncheck().run()
        assert not app.text_input
        app.run()
        app.checkbox(key="show").check().run()
        (field,) = app.text_input
        assert (field.value, field.proto.value, field.proto.set_value) == (name, name, True)


@proves("Save the value under a plain key, and assign it before the widget.")
@pytest.mark.parametrize(
    ("call", "before", "after", "chosen"),
    [
        ("st.selectbox('L', {}, key='w')", "['a', 'b']", "['a', 'b', 'c']", "b"),
        ("st.radio('L', {}, key='w')", "['a', 'b']", "['a', 'b', 'c']", "b"),
        ("st.select_slider('L', {}, key='w')", "['a', 'b']", "['a', 'b', 'c']", "b"),
        ("st.multiselect('L', {}, key='w')", "['a', 'b']", "['a', 'b', 'c']", ["b"]),
        ("st.number_input('L', 0, {}, key='w')", "10", "20", 7),
    ],
)
def test_saved_over_changes(call: str, before: str, after: str, chosen: object) -> None:
    app = open_script(
        "import streamlit as st\n"
        "changed = st.checkbox('change', key='change')\n"
        "if 'saved' in st.session_state:\n"
        "    st.session_state['w'] = st.session_state['saved']\n"
        "def save():\n"
        "    st.session_state['saved'] = st.session_state['w']\n"
        "if changed:\n"
        f"    {call.format(after).replace(', key', ', on_change=save, key')}\n"
        "else:\n"
        f"    {call.format(before).replace(', key', ', on_change=save, key')}\n"
    )
    _widget(app).set_value(chosen).run()
    for change in (True, False, True):
        app.checkbox(key="change").set_value(change).run()
        assert _widget(app).value == chosen
        assert app.session_state["w"] == chosen


@proves(
    "Save the value under a plain key, and assign it before the widget.",
    example="examples/keeping_values/saved_choice.py",
)
def test_saved_choice(app: AppTest) -> None:
    app.selectbox(key="city").set_value("Rome").run()
    for ticked in (True, False, True):
        app.checkbox(key="with_lima").set_value(ticked).run()
        (city,) = app.selectbox
        assert (city.value, app.session_state["city"]) == ("Rome", "Rome")
        assert city.options == (["Lima"] if ticked else []) + ["Oslo", "Rome"]


def _widget(app: AppTest) -> Any:
    kinds = (app.selectbox, app.radio, app.select_slider, app.multiselect, app.number_input)
    return next(iter(widget for kind in kinds for widget in kind))


@proves("Keep the label and the default constant, and assign to the key instead.")
@pytest.mark.parametrize(
    ("kind", "call", "entered", "assigned"),
    [
        ("text_input", "st.text_input('L', 'a', key='w')", "mine", "'new'"),
        ("slider", "st.slider('L', 0, 9, 1, key='w')", 7, "3"),
        ("checkbox", "st.checkbox('L', key='w')", True, "False"),
    ],
)
def test_assigning_instead_of_a_new_default(
    kind: str, call: str, entered: object, assigned: str
) -> None:
    app = open_script(
        "import streamlit as st\n"
        "def change():\n"
        f"    st.session_state['w'] = {assigned}\n"
        "st.button('Change', on_click=change)\n"
        f"{call}"
    )
    getattr(app, kind)(key="w").set_value(entered).run()
    assert app.session_state["w"] == entered
    app.button[0].click().run()
    assert repr(app.session_state["w"]) == assigned
    (widget,) = getattr(app, kind)
    assert repr(widget.value) == assigned
    assert widget.proto.set_value


@proves("Seed the key, and leave out `value=`.")
def test_one_owner() -> None:
    app = open_script(
        "import streamlit as st\nst.session_state.setdefault('x', 'a')\nst.text_input('X', key='x')"
    )
    for edit in ("b", "c", "d", "e"):
        app.text_input(key="x").set_value(edit).run()
        assert app.session_state["x"] == edit


@proves("Assign the key to itself directly above the widget.")
def test_assigned_to_itself() -> None:
    app = open_script(
        "import streamlit as st\n"
        "if st.checkbox('show', key='show'):\n"
        "    st.session_state['name'] = st.session_state['name']\n"
        "    st.text_input('Name', key='name')\n"
        "else:\n"
        "    st.session_state['name'] = 'Ada'"
    )
    app.checkbox(key="show").check().run()
    (field,) = app.text_input
    assert (field.proto.set_value, field.proto.value) == (True, "Ada")


@proves("Check the permission again before you use its value.")
def test_permission_checked_again() -> None:
    app = open_script(
        "import streamlit as st\n"
        "admin = st.session_state.setdefault('admin', False)\n"
        "role = st.text_input('Role', 'guest', disabled=not admin)\n"
        "st.session_state['role'] = role if admin else 'guest'"
    )
    states = WidgetStates()
    sent = states.widgets.add()
    sent.id, sent.string_value = app.text_input[0].proto.id, "admin"
    app._run(states)
    assert app.session_state["role"] == "guest"


@proves("Check the key against the options above the widget.")
@pytest.mark.parametrize("command", ["selectbox", "radio", "select_slider"])
def test_checked_against_the_options(command: str) -> None:
    app = open_script(
        "import streamlit as st\n"
        "st.session_state.setdefault('w', 'z')\n"
        "options = ['a', 'b']\n"
        "if st.session_state['w'] not in options:\n"
        "    st.session_state['w'] = options[0]\n"
        f"st.session_state['read'] = st.{command}('L', options, key='w')"
    )
    assert not app.exception
    assert app.session_state["read"] == "a"


@proves("Clamp the key above the widget.")
def test_clamped() -> None:
    app = open_script(
        "import streamlit as st\n"
        "st.session_state.setdefault('w', 20)\n"
        "st.session_state['w'] = min(st.session_state['w'], 10)\n"
        "st.session_state['read'] = st.number_input('L', 0, 10, key='w')"
    )
    assert not app.exception
    assert app.session_state["read"] == 10


@proves("Give each a key.")
def test_keys_in_page_and_sidebar() -> None:
    app = open_script(
        "import streamlit as st\n"
        "st.text_input('X', key='page')\n"
        "st.sidebar.text_input('X', key='sidebar')"
    )
    assert not app.exception
    assert [field.key for field in app.text_input] in (["page", "sidebar"], ["sidebar", "page"])


@proves("Keep the frame that you pass constant.")
def test_constant_frame() -> None:
    app = open_script(
        "import streamlit as st, pandas as pd\n"
        "if 'base' not in st.session_state:\n"
        "    st.session_state['base'] = pd.DataFrame({'a': [1, 5]})\n"
        "st.checkbox('other', key='other')\n"
        "st.data_editor(st.session_state['base'], key='w')"
    )
    before = app.dataframe[0].proto.id
    app.checkbox(key="other").check().run()
    assert app.dataframe[0].proto.id == before


@proves("Catch `StreamlitAPIException`.")
def test_caught_assignment() -> None:
    app = open_script(
        "import streamlit as st\n"
        "from streamlit.errors import StreamlitAPIException\n"
        "st.text_input('X', key='x')\n"
        "try:\n"
        "    st.session_state['x'] = 'y'\n"
        "except StreamlitAPIException:\n"
        "    st.session_state['caught'] = True"
    )
    assert not app.exception
    assert app.session_state["caught"]


@proves("Drop the default.")
def test_no_default_beside_a_state_value() -> None:
    app = open_script(
        "import streamlit as st\n"
        "st.session_state.setdefault('x', 'from state')\n"
        "st.text_input('X', key='x')"
    )
    assert app.text_input(key="x").value == "from state"
    assert not app.warning


@proves("Set a flag in the callback, and call `st.rerun()` in the script.")
def test_flag_then_rerun() -> None:
    app = open_script(
        "import streamlit as st\n"
        "def ask():\n"
        "    st.session_state['again'] = True\n"
        "st.session_state['runs'] = st.session_state.get('runs', 0) + 1\n"
        "st.button('Go', on_click=ask)\n"
        "if st.session_state.get('again'):\n"
        "    st.session_state['again'] = False\n"
        "    st.rerun()"
    )
    assert app.session_state["runs"] == 1
    app.button[0].click().run()
    assert app.session_state["runs"] == 3
    assert not app.warning


@proves("Rerun the whole app with `st.rerun()` from the fragment's body.")
def test_rerun_from_a_fragment() -> None:
    app = open_script(
        "import streamlit as st\n"
        "st.session_state['runs'] = st.session_state.get('runs', 0) + 1\n"
        "@st.fragment\n"
        "def part():\n"
        "    if st.button('Go'):\n"
        "        st.rerun()\n"
        "part()"
    )
    app.button[0].click().run()
    assert app.session_state["runs"] == 3


@proves("Clear the flag that opens the dialog before it is opened.")
def test_flag_cleared_before_the_dialog() -> None:
    app = open_script(
        "import streamlit as st\n"
        "@st.dialog('Ask')\n"
        "def ask():\n"
        "    st.session_state['opened'] = st.session_state.get('opened', 0) + 1\n"
        "if st.button('Open'):\n"
        "    st.session_state['asking'] = True\n"
        "if st.session_state.get('asking'):\n"
        "    st.session_state['asking'] = False\n"
        "    ask()"
    )
    app.button[0].click().run()
    app.run()
    assert app.session_state["opened"] == 1


@proves("Keep the page number in a plain key.")
def test_page_number_in_a_plain_key() -> None:
    app = open_script(
        "import streamlit as st\n"
        "def turn():\n"
        "    st.session_state['page'] += 1\n"
        "st.session_state.setdefault('page', 1)\n"
        "st.button('Next', on_click=turn)"
    )
    app.button[0].click().run()
    app.button[0].click().run()
    assert app.session_state["page"] == 3


@proves("Use `st.radio` with `if`.")
def test_radio_instead_of_tabs() -> None:
    app = open_script(
        "import streamlit as st\n"
        "st.radio('View', ['Table', 'Chart'], horizontal=True, key='view')\n"
        "if st.session_state['view'] == 'Chart':\n"
        "    st.text('chart')\n"
        "else:\n"
        "    st.text('table')"
    )
    assert [text.value for text in app.text] == ["table"]
    app.radio(key="view").set_value("Chart").run()
    assert [text.value for text in app.text] == ["chart"]


@proves("Seed the key once from checked `st.query_params`, and write them back in `on_change`.")
def test_url_by_hand() -> None:
    app = AppTest.from_string(
        "import streamlit as st\n"
        "SIZES = ['S', 'M', 'L']\n"
        "def write():\n"
        "    st.query_params['size'] = st.session_state['size']\n"
        "if 'size' not in st.session_state:\n"
        "    size = st.query_params.get('size')\n"
        "    st.session_state['size'] = size if size in SIZES else 'S'\n"
        "st.selectbox('Size', SIZES, key='size', on_change=write)"
    )
    app.query_params["size"] = "M"
    app.run()
    assert app.session_state["size"] == "M"
    app.selectbox(key="size").set_value("L").run()
    assert app.session_state["size"] == "L"
    assert app.query_params["size"] in ("L", ["L"])


@proves("Keep the result in session state.")
def test_result_in_session_state() -> None:
    app = open_script(
        "import streamlit as st\n"
        "if 'result' not in st.session_state:\n"
        "    st.session_state['result'] = []\n"
        "    st.session_state['loads'] = st.session_state.get('loads', 0) + 1\n"
        "st.button('Again')"
    )
    app.button[0].click().run()
    assert app.session_state["loads"] == 1
