"""What changed between Streamlit versions, each boundary shown from both sides.

Under the target version these tests pass. Under an older one (``nox -s proofs``) each must pass
inside its range and fail, for the reason that ``otherwise`` states, outside it.
"""

from __future__ import annotations

import inspect

import harness
import streamlit as st
import streamlit.errors
from proofs.version_apps import open_script, parameters
from proving import proves, states_no_behaviour
from streamlit.testing.v1 import AppTest

states_no_behaviour(
    "The tables have the newest versions first.",
    "What stands above your version does not hold for you:",
    "A test shows each sentence on its version, and the contrary on the minor version before.",
)


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
