"""What changed between Streamlit versions, each boundary shown from both sides.

Under the target version these tests pass. Under an older one (``nox -s proofs``) each must pass
inside its range and fail, for the reason that ``otherwise`` states, outside it.
"""

from __future__ import annotations

import datetime
import inspect
from typing import Any

import harness
import pytest
import streamlit as st
import streamlit.errors
from proving import proves, states_no_behaviour
from streamlit.testing.v1 import AppTest

states_no_behaviour(
    "The tables have the newest versions first.",
    "What stands above your version does not hold for you:",
    "A test shows each sentence on its version, and the contrary on the minor version before.",
)


def open_script(script: str) -> AppTest:
    """Run an app given as its source, with time enough for an old version's first import."""
    return AppTest.from_string(script, default_timeout=20).run()


def parameters(command: str) -> set[str]:
    """Return the parameter names of ``st.<command>``, none where there is no such command."""
    return set(inspect.signature(getattr(st, command, lambda: None)).parameters)


def assert_kept_after_change(call: str, before: str, after: str, value: object) -> None:
    """Assert that a keyed widget keeps ``value`` when ``before`` becomes ``after`` in its call.

    ``call`` is the source of the widget call with ``{}`` where the changing part stands; ``value``
    is what the user chose before the change.
    """
    script = "\n".join(
        [
            "import streamlit as st, datetime",
            "changed = st.checkbox('change', key='change')",
            "if changed:",
            f"    {call.format(after)}",
            "else:",
            f"    {call.format(before)}",
        ]
    )
    app = open_script(script)
    assert not app.exception, app.exception[0].value
    widget = _widget(app)
    widget.set_value(value).run()
    assert app.session_state["w"] == value
    app.checkbox(key="change").check().run()
    kept = app.session_state["w"]
    assert kept == value, f"{call} lost its value: {kept!r}"


def _widget(app: AppTest) -> Any:
    """Return the one widget with the key "w"."""
    kinds = (
        "text_input text_area number_input checkbox toggle selectbox multiselect date_input "
        "time_input radio slider select_slider color_picker"
    )
    for kind in [*kinds.split(), "button_group", "pills", "segmented_control"]:
        for widget in app.get(kind):
            if widget.key == "w":
                return widget
    raise AssertionError(f"no widget with the key 'w' in {app}")


@proves(
    "`st.navigation` and `st.Page` exist.",
    since="1.36",
    otherwise="AssertionError",
)
def test_navigation_exists() -> None:
    assert hasattr(st, "navigation")
    assert hasattr(st, "Page")


@proves(
    "`st.fragment`, `st.dialog` and `st.rerun(scope=...)` exist.",
    since="1.37",
    otherwise="AssertionError",
)
def test_fragment_and_dialog_exist() -> None:
    assert hasattr(st, "fragment")
    assert hasattr(st, "dialog")
    assert "scope" in parameters("rerun")


@proves('`bind="query-params"` exists.', since="1.55", otherwise="AssertionError")
def test_bind_exists() -> None:
    assert "bind" in parameters("text_input")
    app = AppTest.from_string(
        "import streamlit as st\nst.text_input('Q', key='q', bind='query-params')"
    )
    app.query_params["q"] = "tea"
    assert app.run().text_input(key="q").value == "tea"


@proves('`st.cache_data(scope="session")` exists.', since="1.53", otherwise="AssertionError")
def test_session_scoped_cache_exists() -> None:
    assert "scope" in inspect.signature(type(st.cache_data).__call__).parameters


@proves("`st.dialog(on_dismiss=...)` exists.", since="1.48", otherwise="AssertionError")
def test_on_dismiss_exists() -> None:
    assert "on_dismiss" in parameters("dialog")


@proves(
    "`st.tabs` and `st.expander` take `key` and `on_change`.",
    since="1.55",
    otherwise="AssertionError",
)
def test_tabs_take_a_key() -> None:
    assert {"key", "on_change"} <= parameters("tabs") & parameters("expander")


@proves("`st.pagination` exists.", since="1.58", otherwise="AssertionError")
def test_pagination_exists() -> None:
    assert hasattr(st, "pagination")


@proves("Widgets take `persist_state`.", since="1.59", otherwise="AssertionError")
def test_persist_state_exists() -> None:
    assert "persist_state" in parameters("text_input")
    assert "persist_state" in parameters("slider")


@proves("`st.fragment(key=...)` exists.", since="1.63", otherwise="AssertionError")
def test_keyed_fragment_exists() -> None:
    assert "key" in parameters("fragment")


@proves("`st.text_input(live=...)` exists.", since="1.64", otherwise="AssertionError")
def test_live_exists() -> None:
    assert "live" in parameters("text_input")


LOST = "AssertionError: (.* lost its value|module 'streamlit' has no attribute)"


@proves(
    "A keyed `st.text_input`, `st.text_area`, `st.number_input`, `st.checkbox`, `st.toggle`, "
    "`st.selectbox`, `st.multiselect`, `st.date_input` or `st.time_input` keeps its value when "
    "its default changes.",
    since="1.50",
    otherwise=LOST,
)
@pytest.mark.parametrize(
    ("call", "before", "after", "chosen"),
    [
        ("st.text_input('L', key='w', value={})", "'a'", "'b'", "mine"),
        ("st.text_area('L', key='w', value={})", "'a'", "'b'", "mine"),
        ("st.number_input('L', key='w', value={})", "1", "2", 7),
        ("st.checkbox('L', key='w', value={})", "True", "True, help='new'", False),
        ("st.toggle('L', key='w', value={})", "True", "True, help='new'", False),
        ("st.selectbox('L', ['a', 'b', 'c'], key='w', index={})", "0", "1", "c"),
        ("st.multiselect('L', ['a', 'b', 'c'], key='w', default={})", "['a']", "['b']", ["c"]),
        (
            "st.date_input('L', key='w', value=datetime.date(2026, 1, {}))",
            "1",
            "2",
            datetime.date(2026, 1, 7),
        ),
        ("st.time_input('L', key='w', value=datetime.time({}))", "1", "2", datetime.time(7)),
    ],
    ids=lambda value: value.partition("(")[0][3:] if str(value).startswith("st.") else "",
)
def test_default_of_a_keyed_widget_changes(
    call: str, before: str, after: str, chosen: object
) -> None:
    assert_kept_after_change(call, before, after, chosen)


@proves(
    "A keyed `st.radio`, `st.slider`, `st.select_slider`, `st.color_picker`, `st.pills` or "
    "`st.segmented_control` keeps its value when its default changes.",
    since="1.51",
    otherwise=LOST,
)
@pytest.mark.parametrize(
    ("call", "before", "after", "chosen"),
    [
        ("st.radio('L', ['a', 'b', 'c'], key='w', index={})", "0", "1", "c"),
        ("st.slider('L', 0, 9, key='w', value={})", "1", "2", 7),
        ("st.select_slider('L', ['a', 'b', 'c'], key='w', value={})", "'a'", "'b'", "c"),
        ("st.color_picker('L', key='w', value={})", "'#111111'", "'#222222'", "#777777"),
        ("st.pills('L', ['a', 'b', 'c'], key='w', default={})", "'a'", "'b'", "c"),
        ("st.segmented_control('L', ['a', 'b', 'c'], key='w', default={})", "'a'", "'b'", "c"),
    ],
    ids=lambda value: value.partition("(")[0][3:] if str(value).startswith("st.") else "",
)
def test_default_of_another_keyed_widget_changes(
    call: str, before: str, after: str, chosen: object
) -> None:
    assert_kept_after_change(call, before, after, chosen)


@proves(
    "A keyed `st.selectbox` or `st.multiselect` keeps a value that is still among changed options.",
    since="1.53",
    otherwise=LOST,
)
@pytest.mark.parametrize(
    ("call", "chosen"),
    [("st.selectbox('L', {}, key='w')", "b"), ("st.multiselect('L', {}, key='w')", ["b"])],
)
def test_options_of_a_keyed_select_change(call: str, chosen: object) -> None:
    assert_kept_after_change(call, "['a', 'b']", "['a', 'b', 'c']", chosen)


@proves(
    "A keyed `st.number_input` keeps a value that is within changed bounds.",
    since="1.53",
    otherwise=LOST,
)
def test_bounds_of_a_keyed_number_input_change() -> None:
    assert_kept_after_change("st.number_input('L', 0, {}, key='w')", "10", "20", 7)


@proves(
    "A keyed `st.radio` or `st.select_slider` keeps a value that is still among changed options.",
    since="1.54",
    otherwise=LOST,
)
@pytest.mark.parametrize("command", ["radio", "select_slider"])
def test_options_of_a_keyed_radio_change(command: str) -> None:
    call = f"st.{command}('L', {{}}, key='w')"
    assert_kept_after_change(call, "['a', 'b']", "['a', 'b', 'c']", "b")


@proves(
    "Keyed `st.pills` and `st.segmented_control` keep a value that is still among changed options.",
    since="1.55",
    otherwise=LOST,
)
@pytest.mark.parametrize("command", ["pills", "segmented_control"])
def test_options_of_keyed_pills_change(command: str) -> None:
    call = f"st.{command}('L', {{}}, key='w')"
    assert_kept_after_change(call, "['a', 'b']", "['a', 'b', 'c']", "b")


@proves(
    "Writing a keyed text input's result back into the state that feeds its default loses no edit.",
    since="1.50",
    otherwise="AssertionError: an edit was lost",
)
def test_write_back_with_a_key() -> None:
    app = open_script(
        "import streamlit as st\n"
        "st.session_state.setdefault('x', 'a')\n"
        "st.session_state.x = st.text_input('X', value=st.session_state.x, key='w')"
    )
    for edit in ("b", "c", "d", "e"):
        app.text_input(key="w").set_value(edit).run()
        assert app.session_state["x"] == edit, "an edit was lost"


@proves(
    "The empty string is rejected as a widget key.",
    since="1.55",
    otherwise="AssertionError: accepted",
)
def test_empty_key() -> None:
    app = open_script("import streamlit as st\nst.text_input('X', key='')")
    assert len(app.exception) == 1, "accepted"


@proves(
    "A default beside a state value is a line in the server's log and nothing on the page.",
    since="1.56",
    otherwise="AssertionError: shown on the page",
)
def test_default_beside_a_state_value() -> None:
    app = AppTest.from_string(
        "import streamlit as st\n"
        "st.session_state['x'] = 'from state'\n"
        "st.text_input('X', value='from default', key='x')"
    )
    with harness.streamlit_warnings() as logged:
        app.run()
    assert app.text_input(key="x").value == "from state"
    assert not app.warning, "shown on the page"
    assert [line for line in logged if "created with a default value" in line]


@proves(
    "The value of a bound widget that was not drawn in some run comes back with it.",
    since="1.56",
    otherwise="AssertionError: the value is gone|AssertionError: .*unexpected keyword",
)
def test_bound_widget_that_was_hidden() -> None:
    app = open_script(
        "import streamlit as st\n"
        "if st.checkbox('show', True, key='show'):\n"
        "    st.text_input('Q', key='q', bind='query-params')"
    )
    assert not app.exception, app.exception[0].value
    app.text_input(key="q").set_value("tea").run()
    app.checkbox(key="show").uncheck().run()
    assert not app.text_input
    app.run()
    app.checkbox(key="show").check().run()
    assert app.text_input(key="q").value == "tea", "the value is gone"


@proves(
    "A keyed `st.data_editor` with fixed rows keeps its edits when values of its frame change.",
    since="1.60",
    otherwise="AssertionError: the editor has a new identity",
)
def test_frame_of_a_keyed_data_editor_changes() -> None:
    app = open_script(
        "import streamlit as st, pandas as pd\n"
        "n = 2 if st.checkbox('change', key='change') else 1\n"
        "st.data_editor(pd.DataFrame({'a': [n, 5]}), key='w')"
    )
    before = app.dataframe[0].proto.id
    app.checkbox(key="change").check().run()
    assert app.dataframe[0].proto.id == before, "the editor has a new identity"


@proves(
    "`st.rerun()` in a callback reruns the app, and the script never sees that click as `True`.",
    since="1.63",
    otherwise="AssertionError: the script saw the click",
)
def test_rerun_in_a_callback() -> None:
    app = open_script(
        "import streamlit as st\n"
        "def callback():\n"
        "    st.session_state.before = True\n"
        "    st.rerun()\n"
        "clicked = st.button('Go', on_click=callback)\n"
        "st.session_state.setdefault('clicks_seen', []).append(clicked)"
    )
    app.button[0].click().run()
    assert app.session_state["before"]
    assert app.session_state["clicks_seen"] == [False, False], "the script saw the click"
    assert not app.warning


@proves(
    "Assigning to a drawn widget's key raises `StreamlitWidgetAlreadyInstantiatedError`, a "
    "`StreamlitAPIException`.",
    since="1.63",
    otherwise="AttributeError|AssertionError: raised",
)
def test_class_of_the_assignment_error() -> None:
    app = open_script(
        "import streamlit as st\nst.text_input('X', key='x')\nst.session_state['x'] = 'y'"
    )
    name = app.exception[0].proto.type.rpartition(".")[2]
    assert name == "StreamlitWidgetAlreadyInstantiatedError", f"raised {name}"
    assert issubclass(
        streamlit.errors.StreamlitWidgetAlreadyInstantiatedError,
        streamlit.errors.StreamlitAPIException,
    )
