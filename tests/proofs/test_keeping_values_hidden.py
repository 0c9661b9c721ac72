"""What becomes of a value while its widget is not drawn."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from proving import proves
from streamlit.testing.v1 import AppTest

HIDDEN = "examples/keeping_values/hidden_widget.py"
SEEDED = "examples/mistakes/seed_hidden_widget.py"
ASSIGNED = "examples/mistakes/assign_hidden_widget.py"


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
    app.text_input(key="street").set_value("Elm")
    app.text_input(key="town").set_value("Rome").run()
    hide(app)
    assert app.text[1].value == "Town: Rome"
    with pytest.raises(KeyError):
        app.session_state["town"]
    app.run()
    assert [text.value for text in app.text] == ["Street: Elm", "Town: gone"]
    show(app)
    assert app.text_input(key="street").value == "Elm"
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
