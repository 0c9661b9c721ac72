"""The causes and the answers of SKILL.md, in short; the references prove the rest."""

from __future__ import annotations

import inspect

import harness
import pytest
import streamlit as st
from proving import proves, states_no_behaviour
from streamlit.testing.v1 import AppTest

states_no_behaviour(
    "the documents linked above",
    "an app for every snippet, by topic: `patterns/` has complete solutions (wizard, chat, cart, "
    "login, undo, background job), `mistakes/` shows what goes wrong",
    "installs, verifies and removes this skill",
    "also the libraries behind these",
    "says what holds on one version of Streamlit, and what to do instead",
    "It finds the project's version and prints what to do differently there.",
    "The whole list is in [versions](references/versions.md).",
    "| `skill.yaml`, `LICENSE` | manifest and licence |",
)


def script(body: str) -> AppTest:
    """Run an app whose source is ``body`` below the import of Streamlit."""
    return AppTest.from_string(f"import streamlit as st\n{body}").run()


@proves(
    "With a key, a new default changes nothing.",
    since="1.50",
    otherwise=r"assert \['Bob', 'Bob'\] == \['Ann', 'Bob'\]",
)
def test_default_of_a_keyed_widget() -> None:
    app = script(
        "record = st.radio('Record', ['Ann', 'Bob'], key='record')\n"
        "st.text_input('Keyed', value=record, key='keyed')\n"
        "st.text_input('Keyless', value=record)"
    )
    assert [field.value for field in app.text_input] == ["Ann", "Ann"]
    app.radio(key="record").set_value("Bob").run()
    assert [field.value for field in app.text_input] == ["Ann", "Bob"]


@proves("State changes below the element that shows it.")
def test_one_behind() -> None:
    app = script(
        "state = st.session_state\n"
        "state.setdefault('count', 0)\n"
        "st.text(state.count)\n"
        "if st.button('Below'):\n"
        "    state.count += 1\n"
        "def add():\n"
        "    state.count += 1\n"
        "st.button('Callback', on_click=add)"
    )
    app.button[0].click().run()
    assert (app.text[0].value, app.session_state["count"]) == ("0", 1)
    app.run()
    assert app.text[0].value == "1"
    app.button[1].click().run()
    assert (app.text[0].value, app.session_state["count"]) == ("2", 2)


@proves("The widget was not drawn in some run.")
def test_empty_after_it_was_hidden() -> None:
    app = script("if not st.checkbox('Hide', key='hide'):\n    st.text_input('Name', key='name')")
    app.text_input(key="name").set_value("Ada").run()
    app.checkbox(key="hide").check().run()
    app.checkbox(key="hide").uncheck().run()
    assert app.text_input(key="name").value == ""


@proves("Keys, selections and edits count positions.")
def test_positions() -> None:
    app = script(
        "import pandas as pd\n"
        "frame = pd.DataFrame({'who': ['Ann', 'Bob', 'Cem']})\n"
        "if st.checkbox('Reverse', key='reverse'):\n"
        "    frame = frame.sort_values('who', ascending=False, ignore_index=True)\n"
        "st.dataframe(frame, key='picked', on_select='rerun', selection_mode='single-row')\n"
        "rows = st.session_state.picked['selection']['rows']\n"
        "edited = st.data_editor(frame, key='grid')\n"
        "st.text(list(frame.iloc[rows].who))\n"
        "st.text(list(edited.who))"
    )
    sent = {
        "picked": {"selection": {"rows": [0], "columns": [], "cells": []}},
        "grid": {"edited_rows": {"0": {"who": "me"}}, "added_rows": [], "deleted_rows": []},
    }
    harness.send(app, **sent)
    assert [text.value for text in app.text] == ["['Ann']", "['me', 'Bob', 'Cem']"]
    app.checkbox(key="reverse").check()
    harness.send(app, **sent)
    assert [text.value for text in app.text] == ["['Cem']", "['me', 'Bob', 'Ann']"]


@proves("A module, a cache or a thread is outside the session.")
def test_outside_the_session() -> None:
    assert [
        script(
            "import threading\n"
            "@st.cache_resource\n"
            "def visitors():\n"
            "    return []\n"
            "visitors().append(1)\n"
            "st.session_state.mine = True\n"
            "def look():\n"
            "    visitors().append('mine' in st.session_state)\n"
            "thread = threading.Thread(target=look)\n"
            "thread.start()\n"
            "thread.join()\n"
            "st.session_state.seen = list(visitors())"
        ).session_state["seen"]
        for _ in range(2)
    ] == [[1, False], [1, False, 1, False]]


@proves(
    "Code can read, assign and delete it, and the widget comes back accordingly.",
    since="1.59",
    otherwise="unexpected keyword argument 'persist_state'",
)
@pytest.mark.parametrize(("do", "comes_back"), [("pass", "typed"), ("assign", "set"), ("del", "")])
def test_persisted_value_of_a_hidden_widget(do: str, comes_back: str) -> None:
    app = script(
        "if not st.checkbox('Hide', key='hide'):\n"
        "    st.text_input('Name', key='name', persist_state='session')\n"
        "if st.button('assign'):\n"
        "    st.session_state.name = 'set'\n"
        "if st.button('del'):\n"
        "    del st.session_state.name\n"
        "st.button('pass')\n"
        "st.text(st.session_state.get('name'))"
    )
    app.text_input(key="name").set_value("typed").run()
    app.checkbox(key="hide").check().run()
    app.run()
    assert app.text[0].value == "typed"
    next(button for button in app.button if button.label == do).click().run()
    app.run()
    app.checkbox(key="hide").uncheck().run()
    assert app.text_input(key="name").value == comes_back
    assert app.session_state["name"] == comes_back


@proves(
    "An invalid value becomes the default, and a list repeats the parameter (`?tag=a&tag=b`).",
    since="1.55",
    otherwise="unexpected keyword argument 'bind'",
)
@pytest.mark.parametrize(
    ("query", "number", "choice", "tags"),
    [
        ({"number": "7", "choice": "b", "tag": ["a", "b"]}, 7, "b", ["a", "b"]),
        ({"number": "many", "choice": "z", "tag": "a,b"}, 3, "a", []),
        ({"number": "99"}, 3, "a", []),
    ],
)
def test_values_in_the_url(
    query: dict[str, object], number: int, choice: str, tags: list[str]
) -> None:
    app = AppTest.from_string(
        "import streamlit as st\n"
        "st.number_input('N', 0, 10, value=3, key='number', bind='query-params')\n"
        "st.selectbox('C', ['a', 'b'], key='choice', bind='query-params')\n"
        "st.multiselect('T', ['a', 'b'], key='tag', bind='query-params')"
    )
    app.query_params.update(query)
    app.run()
    assert not app.exception
    assert app.number_input(key="number").value == number
    assert app.selectbox(key="choice").value == choice
    assert app.multiselect(key="tag").value == tags


@proves(
    "Slider bounds, `max_chars`, `accept_new_options` and a data editor's shape do, label, "
    "default and options do not.",
)
@pytest.mark.parametrize(
    ("call", "before", "after", "same"),
    [
        ("st.slider('L', 0, {}, key='w')", "9", "10", False),
        ("st.text_input('L', key='w', max_chars={})", "9", "10", False),
        ("st.selectbox('L', ['a'], key='w', accept_new_options={})", "False", "True", False),
        ("st.data_editor({{'a': {}}}, key='w')", "[1]", "[1, 2]", False),
        ("st.data_editor({{'a': {}}}, key='w')", "[1]", "[2]", True),
        ("st.slider({}, 0, 9, key='w')", "'L'", "'M'", True),
        ("st.text_input('L', {}, key='w')", "'a'", "'b'", True),
        ("st.selectbox('L', {}, key='w')", "['a']", "['a', 'b']", True),
    ],
)
def test_what_resets_a_keyed_widget(call: str, before: str, after: str, same: bool) -> None:
    app = script(
        f"if st.checkbox('Change', key='change'):\n    {call.format(after)}\n"
        f"else:\n    {call.format(before)}"
    )
    identity = app.get_by_key("w").proto.id
    app.checkbox(key="change").check().run()
    assert not app.exception
    assert (app.get_by_key("w").proto.id == identity) is same


@proves("A tuple under its key is enough.")
def test_slider_with_a_tuple() -> None:
    app = script("st.session_state.setdefault('r', (2, 5))\nst.slider('R', 0, 9, key='r')")
    assert app.slider(key="r").value == (2, 5)
    app.slider(key="r").set_value((3, 8)).run()
    assert app.session_state["r"] == (3, 8)
    assert script("st.slider('R', 0, 9, key='r')").slider(key="r").value == 0


@proves(
    "It holds `edited_rows`, `added_rows` and `deleted_rows`, by position, from its first run on."
)
def test_key_of_a_data_editor() -> None:
    app = script(
        "above = 'grid' in st.session_state\n"
        "st.data_editor({'a': [1, 2]}, key='grid', num_rows='dynamic')\n"
        "st.text(above)\n"
        "st.json(dict(st.session_state.grid))"
    )
    empty: dict[str, object] = {"edited_rows": {}, "added_rows": [], "deleted_rows": []}
    assert (app.text[0].value, app.session_state["grid"]) == ("False", empty)
    edits = {"edited_rows": {1: {"a": 9}}, "added_rows": [{"a": 3}], "deleted_rows": [0]}
    app.session_state["grid"] = edits
    app.run()
    assert (app.text[0].value, app.session_state["grid"]) == ("True", edits)


@proves("Only `st.text_input` takes it.")
def test_live() -> None:
    takes_live = {
        name
        for name in dir(st)
        if inspect.ismethod(command := getattr(st, name))
        and "live" in inspect.signature(command).parameters
    }
    assert takes_live == {"text_input"}
    assert harness.TARGET_VERSION == harness.STREAMLIT_VERSION
