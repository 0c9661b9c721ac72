"""Which widgets take ``persist_state``, and what may be done with their values meanwhile."""

from __future__ import annotations

import inspect

import harness
import streamlit as st
from proving import proves
from streamlit.testing.v1 import AppTest

CHANGED = "examples/keeping_values/change_while_hidden.py"
PAGES = "examples/keeping_values/persist_pages/app.py"
SAME_KEY = "examples/keeping_values/same_key/app.py"
TAKERS = {
    *("text_input", "text_area", "number_input", "slider", "select_slider", "pagination"),
    *("date_input", "time_input", "datetime_input", "color_picker", "feedback"),
    *("checkbox", "toggle", "radio", "selectbox", "multiselect", "pills", "segmented_control"),
}


def hide(app: AppTest) -> AppTest:
    return app.checkbox[0].uncheck().run()


def show(app: AppTest) -> AppTest:
    return app.checkbox[0].check().run()


@proves(
    "| Which widgets take it? | Text, number, date, time and datetime inputs, text areas, sliders, "
    "select sliders, checkboxes, toggles, radios, selectboxes, multiselects, pills, segmented "
    "controls, colour pickers, feedback and pagination take it, buttons, uploaders, editors, chat "
    "inputs and containers do not. |"
)
def test_who_takes_persist_state() -> None:
    def parameters(name: str) -> set[str]:
        try:
            return set(inspect.signature(getattr(st, name)).parameters)
        except (TypeError, ValueError):
            return set()

    keyed = {name for name in dir(st) if {"key"} <= parameters(name)}
    assert {name for name in keyed if "persist_state" in parameters(name)} == TAKERS
    others = "button download_button form_submit_button file_uploader data_editor chat_input"
    assert keyed >= {*others.split(), "container", "expander", "tabs", "popover"}


@proves(
    "| Without a key? | It raises `StreamlitMissingRequiredParameterError`. |",
    since="1.63",
    otherwise="== 'StreamlitMis",
)
def test_persist_state_needs_a_key() -> None:
    app = AppTest.from_string(
        "import streamlit as st\nst.text_input('Name', persist_state='page')"
    ).run()
    (error,) = harness.raised_on_page(app)
    assert error.type == "StreamlitMissingRequiredParameterError"
    assert "`key`" in error.message


@proves(
    "| What does the key of a hidden widget hold? | It holds the last edit. |",
    "| May I assign it meanwhile? | The widget comes back with the assigned value. |",
    "| May I delete it meanwhile? | The widget comes back with its default. |",
    example=CHANGED,
    since="1.59",
    otherwise="unexpected keyword argument '(persist_state|bind)'|no attribute 'Page'",
)
def test_persisted_value_while_hidden(app: AppTest) -> None:
    assign, forget = 0, 1
    app.text_input(key="street").set_value("Elm").run()
    hide(app).run().run()
    assert app.text[0].value == "Street: Elm"
    assert show(app).text_input(key="street").value == "Elm"

    hide(app).button[assign].click().run()
    app.run().run()
    assert app.text[0].value == "Street: Main Street 1"
    assert show(app).text_input(key="street").value == "Main Street 1"
    assert app.run().text[0].value == "Street: Main Street 1"

    hide(app).button[forget].click().run()
    assert app.text[0].value == "Street: gone"
    assert show(app).text_input(key="street").value == ""


SEEDED_AND_PERSISTED = """
import streamlit as st

st.session_state.setdefault("name", "Ann")
if st.checkbox("Show", True):
    st.text_input("Name", key="name", persist_state={scope!r})
"""


@proves(
    "| What does `setdefault` do to it? | The last edit stays. |",
    since="1.59",
    otherwise="unexpected keyword argument '(persist_state|bind)'|no attribute 'Page'",
)
def test_setdefault_leaves_a_persisted_value_alone() -> None:
    names = {}
    for scope in ("page", "session", None):
        app = AppTest.from_string(SEEDED_AND_PERSISTED.format(scope=scope)).run()
        app.text_input(key="name").set_value("Zoe").run()
        hide(app).run().run()
        names[scope] = show(app).text_input(key="name").value
    assert names == {"page": "Zoe", "session": "Zoe", None: "Ann"}


CHANGED_OPTIONS = """
import streamlit as st

hidden = st.checkbox("Hidden")
options = ["a", "c"] if st.checkbox("Fewer") else ["a", "b", "c"]
if not hidden:
    st.selectbox("Choice", options, key="choice", persist_state="page")
"""


@proves(
    "| And if its options change meanwhile? | A value that is no option any more gives way to the "
    "default. |",
    since="1.59",
    otherwise="unexpected keyword argument '(persist_state|bind)'|no attribute 'Page'",
)
def test_persisted_value_that_is_no_option_any_more() -> None:
    for choice, returned in (("b", "a"), ("c", "c")):
        app = AppTest.from_string(CHANGED_OPTIONS).run()
        app.selectbox(key="choice").set_value(choice).run()
        app.checkbox[0].check().run()
        app.checkbox[1].check().run()
        assert app.session_state["choice"] == choice
        app.checkbox[0].uncheck().run()
        assert app.selectbox(key="choice").value == returned
        assert app.session_state["choice"] == returned


@proves(
    "Later runs and the way back cannot.",
    example=PAGES,
    since="1.59",
    otherwise="unexpected keyword argument '(persist_state|bind)'|no attribute 'Page'",
)
def test_page_value_ends_with_its_page(app: AppTest) -> None:
    app.text_input(key="draft").set_value("mine").run()
    app.switch_page("page_orders.py").run()
    app.run()
    assert app.text[1].value == "Draft: gone"
    app.switch_page("page_profile.py").run()
    assert app.text_input(key="draft").value == ""


@proves(
    '| May another page assign a `"session"` value? | The widget adopts it. |',
    example=PAGES,
    since="1.59",
    otherwise="unexpected keyword argument '(persist_state|bind)'|no attribute 'Page'",
)
def test_another_page_assigns_a_session_value(app: AppTest) -> None:
    app.selectbox(key="user").set_value("Bob").run()
    app.switch_page("page_orders.py").run()
    assert app.text[0].value == "Orders of Bob"
    app.button[0].click().run()
    assert app.text[0].value == "Orders of Cem"
    app.switch_page("page_profile.py").run()
    assert app.selectbox(key="user").value == "Cem"
    assert app.run().selectbox(key="user").value == "Cem"


@proves(
    '| And the same key on two pages? | With `"session"` they share one value, with `"page"` or '
    "nothing each page begins at its default. |",
    example=SAME_KEY,
    since="1.59",
    otherwise="unexpected keyword argument '(persist_state|bind)'|no attribute 'Page'",
)
def test_same_key_on_two_pages(app: AppTest) -> None:
    for field in app.text_input:
        field.set_value("first")
    app.run()
    app.switch_page("page_second.py").run()
    here = {key: app.text_input(key=key).value for key in ("plain", "page", "session")}
    assert here == {"plain": "", "page": "", "session": "first"}

    for field in app.text_input:
        field.set_value("second")
    app.run()
    app.switch_page("page_first.py").run()
    back = {key: app.text_input(key=key).value for key in ("plain", "page", "session")}
    assert back == {"plain": "", "page": "", "session": "second"}


BOUND_AND_PERSISTED = """
import streamlit as st

def form():
    st.text_input("Name", key="name", bind={bind!r}, persist_state="page")
    if st.button("Leave"):
        st.switch_page(other, query_params={{}})

def summary():
    if st.button("Back"):
        st.switch_page(first)

first, other = st.Page(form), st.Page(summary)
st.navigation([first, other]).run()
"""


@proves(
    '| With `bind` beside it? | The binding rules, and even a `"page"` value survives the page '
    "switch. |",
    since="1.59",
    otherwise="unexpected keyword argument '(persist_state|bind)'|no attribute 'Page'",
)
def test_binding_beside_persist_state() -> None:
    names = {}
    for bind in ("query-params", None):
        app = AppTest.from_string(BOUND_AND_PERSISTED.format(bind=bind)).run()
        app.text_input(key="name").set_value("Zoe").run()
        app.button[0].click().run()
        assert not app.text_input
        app.button[0].click().run()
        names[bind] = app.text_input(key="name").value
    assert names == {"query-params": "Zoe", None: ""}
