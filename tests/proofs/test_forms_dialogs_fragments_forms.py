"""Forms: what arrives when, and what raises."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from proving import proves
from streamlit.testing.v1 import AppTest


def raised(app: AppTest) -> list[str]:
    return [error.proto.type.rpartition(".")[2] for error in app.exception]


@proves(
    "In the submit callback the keys of all fields hold what was submitted, and it may assign "
    "them.",
    example="examples/patterns/form_that_clears_if_valid.py",
)
def test_submit_callback_reads_and_assigns_the_fields(app: AppTest) -> None:
    app.text_input(key="name").input("Ada")
    app.number_input(key="seats").set_value(3)
    app.button[0].click().run()
    assert app.session_state["guests"] == {"Ada": 3}
    for _ in range(2):
        assert app.text_input(key="name").value == ""
        assert app.number_input(key="seats").value == 1
        app.run()


@proves(
    "Any other widget in a form with a callback raises `StreamlitInvalidFormCallbackError`.",
    example="examples/mistakes/callback_in_form.py",
)
def test_callback_of_a_field(app: AppTest) -> None:
    assert raised(app) == ["StreamlitInvalidFormCallbackError"]
    assert not app.button
    silent = AppTest.from_string(
        """
import streamlit as st

with st.form("address"):
    st.selectbox("Country", ["Peru"], on_change="ignore")
    st.form_submit_button("Save", on_click=lambda: None)
"""
    ).run()
    assert raised(silent) == []


@proves(
    "`st.button`, `st.download_button`, `st.chat_input` and a form inside a form raise "
    "`StreamlitInvalidLayoutContextError`.",
    since="1.63",
    otherwise=r"== \['StreamlitIn",
)
@pytest.mark.parametrize(
    "call", ['button("Look")', 'download_button("Get", "x")', "chat_input()", 'form("inner")']
)
def test_what_a_form_refuses(call: str) -> None:
    script = 'import streamlit as st\n\nst.form("outer").{}\n'
    assert raised(AppTest.from_string(script.format(call)).run()) == [
        "StreamlitInvalidLayoutContextError"
    ]
    assert raised(AppTest.from_string(script.format('text_input("Name")')).run()) == []


@proves(
    "A form and a field may share a key until something assigns it, which raises "
    "`StreamlitValueAssignmentNotAllowedError`.",
    example="examples/mistakes/form_shares_key.py",
)
def test_form_and_field_share_a_key(app: AppTest) -> None:
    app.text_input(key="name").input("Ada")
    app.button[1].click().run()
    assert app.session_state["name"] == "Ada"
    assert raised(app) == []
    app.button[0].click().run()
    assert raised(app) == ["StreamlitValueAssignmentNotAllowedError"]


def test_a_loaded_record_gets_new_keys(run: Callable[..., AppTest]) -> None:
    app = run("examples/forms/load_into_form.py")
    first = app.text_input[0].key
    app.button[0].click().run()
    assert app.text_input[0].key != first
    assert app.text_input[0].value == "Ada"
    app.button[1].click().run()
    assert app.markdown[0].value == "Submitted: Ada"


def test_a_driver_outside_changes_the_options(run: Callable[..., AppTest]) -> None:
    app = run("examples/forms/driver_outside.py")
    app.selectbox(key="country").select("Chile").run()
    assert app.selectbox(key="city").options == ["Santiago", "Arica"]
    app.selectbox(key="city").select("Arica")
    app.button[0].click().run()
    assert app.markdown[0].value == "Saved: Arica"
