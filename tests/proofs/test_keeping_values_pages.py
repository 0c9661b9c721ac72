"""What becomes of a value when the user goes to another page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import harness
import pytest
from proving import proves
from streamlit.testing.v1 import AppTest

PERSISTED = "examples/keeping_values/persist_pages/app.py"
RETURNED = "examples/mistakes/share_by_return_value/app.py"
SHARED = "examples/keeping_values/shared_widget/app.py"
RESET = "examples/mistakes/switch_page_resets/app.py"
KEPT_ALIVE = "examples/keeping_values/keep_alive/app.py"
SHADOWED = "examples/keeping_values/shadow_key/app.py"


@proves(
    "`st.switch_page` sets a widget of the entrypoint to its default for one run.", example=RESET
)
def test_switch_page_resets_an_entrypoint_widget(app: AppTest) -> None:
    app.selectbox(key="currency").set_value("USD").run()
    assert app.text[0].value == "Prices in USD"
    app.button[0].click().run()
    assert app.text[0].value == "Sum in EUR"


SWITCHING = """
import streamlit as st

def shop():
    if st.button("Go"):
        st.switch_page(other)

def cart():
    st.button("Rerun")

st.text_input("Name", key="name", persist_state={scope!r})
first, other = st.Page(shop), st.Page(cart)
st.navigation([first, other]).run()
"""


@proves(
    'With `persist_state="session"` nothing of this happens, with `"page"` the value is lost.',
    example=SHARED,
    since="1.59",
    otherwise="unexpected keyword argument 'persist_state'|no attribute 'navigation'",
)
def test_switch_page_and_persisted_entrypoint_widgets(app: AppTest) -> None:
    app.selectbox(key="currency").set_value("USD").run()
    app.button[0].click().run()
    assert app.text[0].value == "Sum in USD"
    assert app.selectbox(key="currency").value == "USD"
    assert app.button[0].click().run().text[0].value == "Prices in USD"

    lost = AppTest.from_string(SWITCHING.format(scope="page")).run()
    lost.text_input(key="name").set_value("Zoe").run()
    lost.button[0].click().run()
    # Its proto tells the browser to show the default too, so nothing can bring the value back.
    field = lost.text_input(key="name")
    assert (field.value, field.proto.set_value, field.proto.value) == ("", True, "")


@proves(
    "On the way back that selectbox begins at its default and overwrites what the other pages "
    "read.",
    example=RETURNED,
)
def test_shared_return_value_is_overwritten_on_the_way_back(app: AppTest) -> None:
    app.selectbox[0].set_value("Cem").run()
    app.switch_page("page_orders.py").run()
    assert app.text[0].value == "Orders of Cem"
    app.run()
    app.switch_page("page_profile.py").run()
    assert app.selectbox[0].value == "Ann"
    app.switch_page("page_orders.py").run()
    assert app.text[0].value == "Orders of Ann"


@proves(
    "The entrypoint runs before every page, so a page opened by its address finds the key.",
    example=PERSISTED,
)
def test_page_opened_by_its_address_finds_the_key(app: AppTest) -> None:
    fresh = harness.open_app(PERSISTED)
    fresh.switch_page("page_orders.py").run()
    assert not fresh.exception
    assert fresh.text[0].value == "Orders of Ann"
    fresh.button[0].click().run()
    fresh.switch_page("page_profile.py").run()
    assert fresh.selectbox(key="user").value == "Bob"


@proves(
    "At the top of the entrypoint this keeps the value over hidden runs and page switches.",
    example=KEPT_ALIVE,
)
def test_kept_alive_in_the_entrypoint(app: AppTest, run: Callable[..., AppTest]) -> None:
    app.text_input(key="name").set_value("Zoe").run()
    app.switch_page("page_summary.py").run()
    app.button[0].click().run()
    app.run()
    assert app.text[0].value == "Name: Zoe"
    app.switch_page("page_form.py").run()
    assert app.text_input(key="name").value == "Zoe"

    without = run(PERSISTED)
    without.text_input(key="draft").set_value("Zoe").run()
    without.switch_page("page_orders.py").run()
    assert without.run().text[1].value == "Draft: gone"


REWRITING = """
import streamlit as st

for key in st.session_state:
    st.session_state[key] = st.session_state[key]
{widget}
"""
READ_ONLY = [
    "st.button('Send', key='x')",
    "st.file_uploader('File', key='x')",
    "st.data_editor([{'a': 1}], key='x')",
    "with st.form('f'):\n    st.form_submit_button('Send')",
]


@pytest.mark.parametrize("widget", READ_ONLY)
@proves(
    "Rewriting all keys raises `StreamlitValueAssignmentNotAllowedError` with a keyed button, "
    "uploader or editor, and with any form.",
    example="examples/mistakes/rewrite_every_key.py",
)
def test_rewriting_all_keys_raises(widget: str) -> None:
    app = AppTest.from_string(REWRITING.format(widget=widget)).run()
    assert not app.exception
    (error,) = harness.raised_on_page(app.run())
    assert error.type == "StreamlitValueAssignmentNotAllowedError"
    harmless = AppTest.from_string(REWRITING.format(widget="st.text_input('Name', key='x')"))
    assert not harmless.run().run().exception


@proves(
    "Its plain key survives page switches, and every page may assign it:",
    example=SHADOWED,
)
def test_shadow_key(app: AppTest) -> None:
    def on(page: str) -> Any:
        app.switch_page(page).run()
        return app.run()

    app.text_input(key="_name").set_value("Zoe").run()
    assert app.text[0].value == "Kept: Zoe"
    on("page_summary.py")
    assert app.text[0].value == "Kept: Zoe"
    on("page_form.py")
    assert app.text_input(key="_name").value == "Zoe"
    on("page_summary.py")
    app.button[0].click().run()
    assert app.text[0].value == "Kept: Bob"
    on("page_form.py")
    assert app.text_input(key="_name").value == "Bob"
    app.text_input(key="_name").set_value("Mia").run()
    assert app.text[0].value == "Kept: Mia"
