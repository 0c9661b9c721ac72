"""What becomes of a value while its widget is not drawn, with and without ``persist_state``."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import harness
import pytest
import streamlit as st
from proving import proves, waits_for_browser
from streamlit.testing.v1 import AppTest

HIDDEN = "examples/keeping_values/hidden_widget.py"
CHANGED = "examples/keeping_values/change_while_hidden.py"
SEEDED = "examples/mistakes/seed_hidden_widget.py"
ASSIGNED = "examples/mistakes/assign_hidden_widget.py"
SAME_KEY = "examples/keeping_values/same_key/app.py"
TAKERS = {
    *("text_input", "text_area", "number_input", "slider", "select_slider", "pagination"),
    *("date_input", "time_input", "datetime_input", "color_picker", "feedback"),
    *("checkbox", "toggle", "radio", "selectbox", "multiselect", "pills", "segmented_control"),
}

waits_for_browser(
    "If the widget comes back before that, Python gets the value, but the page shows the widget's "
    "own default, and the next interaction overwrites the value with it and calls `on_change`.",
    because="AppTest sends the value of the key back, as if the page had shown it",
    example=ASSIGNED,
)
waits_for_browser(
    "So a field that `setdefault` seeds at the top of the script comes back empty after two "
    "hidden runs, and seeded after one or three (`examples/mistakes/seed_hidden_widget.py`).",
    because="AppTest sends the value of the key back, so its field is never empty",
    example=SEEDED,
)
waits_for_browser(
    "The first run of another page can still read the value.",
    because="AppTest sends the old page's widgets in that run, so every key can be read",
    example="examples/keeping_values/persist_pages/app.py",
)


def hide(app: AppTest) -> AppTest:
    return app.checkbox[0].uncheck().run()


def show(app: AppTest) -> AppTest:
    return app.checkbox[0].check().run()


@proves(
    "A keyed widget that a run does not draw loses its key at the end of that run.",
    "In that run itself the key still answers, so the `KeyError` comes one run later, and a "
    "`setdefault` puts the seed back without a word.",
    example=HIDDEN,
)
def test_key_is_dropped_after_a_run_without_its_widget(
    app: AppTest, run: Callable[..., AppTest]
) -> None:
    app.text_input(key="town").set_value("Rome").run()
    hide(app)
    assert app.text[1].value == "Town: Rome"
    with pytest.raises(KeyError):
        app.session_state["town"]
    app.run()
    assert app.text[1].value == "Town: gone"
    show(app)
    assert app.text_input(key="town").value == "Oslo"

    seeded = run(SEEDED)
    seeded.text_input(key="name").set_value("Zoe").run()
    assert hide(seeded).text[0].value == "Name: Zoe"
    assert seeded.run().text[0].value == "Name: Ann"
    assert not seeded.exception


@proves(
    "A value written to the key of a hidden widget is dropped too, after one more run.",
    example=ASSIGNED,
)
def test_assigned_while_hidden_is_dropped(app: AppTest) -> None:
    hide(app).button[0].click().run()
    assert app.text[0].value == "Name: Bob"
    app.run()
    assert app.text[0].value == "Name: Bob"
    app.run()
    assert app.text[0].value == "Name: gone"
    assert show(app).text_input(key="name").value == ""


def never_drawn_before() -> None:
    import streamlit as st

    if "started" not in st.session_state:
        st.session_state.started = True
        st.session_state.name = "first"
    elif st.checkbox("Show", True):
        st.text_input("Name", key="name")
    st.text(st.session_state.name)


@proves(
    "A key written before its widget was ever drawn stays, but goes back from the last edit to "
    "that first value."
)
def test_key_written_before_its_widget_goes_back_to_that_value() -> None:
    app = AppTest.from_function(never_drawn_before).run().run()
    assert app.text_input(key="name").value == "first"
    app.text_input(key="name").set_value("edit").run()
    assert app.text[0].value == "edit"
    hide(app)
    app.run()
    assert app.text[0].value == "first"
    show(app)
    assert app.text_input(key="name").value == "first"


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


@proves("| Without a key? | It raises `StreamlitMissingRequiredParameterError`. |")
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


@proves("| What does `setdefault` do to it? | The last edit stays. |")
def test_setdefault_leaves_a_persisted_value_alone() -> None:
    names = {}
    for scope in ("page", "session", None):
        app = AppTest.from_string(SEEDED_AND_PERSISTED.format(scope=scope)).run()
        app.text_input(key="name").set_value("Zoe").run()
        hide(app).run().run()
        names[scope] = show(app).text_input(key="name").value
    assert names == {"page": "Zoe", "session": "Zoe", None: "Ann"}


@proves(
    "Later runs and the way back cannot.", example="examples/keeping_values/persist_pages/app.py"
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
    example="examples/keeping_values/persist_pages/app.py",
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
    "switch. |"
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
