"""Master and detail: loading, saving, discarding, and what a rename does to the choice."""

from __future__ import annotations

from proving import proves
from streamlit.testing.v1 import AppTest

EXAMPLE = "examples/patterns/master_detail_edit.py"


def fields(app: AppTest) -> tuple[str | None, str | None]:
    """Return what the name and phone fields show, which is what session state holds."""
    assert not app.exception
    shown = (app.text_input(key="edit_name").value, app.text_input(key="edit_phone").value)
    assert shown == (app.session_state["edit_name"], app.session_state["edit_phone"])
    return shown


@proves(example=EXAMPLE)
def test_choosing_loads_the_record_and_typing_is_left_alone(app: AppTest) -> None:
    assert fields(app) == ("Ada", "111")
    app.text_input(key="edit_phone").set_value("999").run()
    assert fields(app.run()) == ("Ada", "999")
    app.radio(key="person").set_value(2).run()
    assert fields(app) == ("Ben", "222")
    assert fields(app.run()) == ("Ben", "222")


@proves(example=EXAMPLE)
def test_saving_a_new_name_keeps_the_choice(app: AppTest) -> None:
    app.radio(key="person").set_value(2).run()
    app.text_input(key="edit_name").set_value("Benjamin").run()
    app.button[0].click().run()
    assert app.session_state["people"][2] == {"name": "Benjamin", "phone": "222"}
    assert app.session_state["people"][1] == {"name": "Ada", "phone": "111"}
    assert app.radio[0].options == ["Ada", "Benjamin"]
    assert app.session_state["person"] == 2
    # What makes a browser keep it: the choice is sent to the page again, under its new label.
    assert app.radio[0].proto.set_value
    assert app.radio[0].proto.raw_value == "Benjamin"
    assert fields(app.run()) == ("Benjamin", "222")


@proves(example=EXAMPLE)
def test_discarding_returns_to_the_saved_record(app: AppTest) -> None:
    app.text_input(key="edit_phone").set_value("999").run()
    app.button[1].click().run()
    assert fields(app) == ("Ada", "111")
    assert app.session_state["people"][1]["phone"] == "111"


@proves(example=EXAMPLE)
def test_switching_drops_what_was_not_saved(app: AppTest) -> None:
    app.text_input(key="edit_name").set_value("Grace").run()
    app.radio(key="person").set_value(2).run()
    app.radio(key="person").set_value(1).run()
    assert fields(app) == ("Ada", "111")


@proves(example=EXAMPLE)
def test_a_record_without_a_name_is_refused_and_the_edit_kept(app: AppTest) -> None:
    app.text_input(key="edit_name").set_value(" ").run()
    app.button[0].click().run()
    assert [error.value for error in app.error] == ["A person needs a name."]
    assert fields(app) == (" ", "111")
    assert app.session_state["people"][1]["name"] == "Ada"
    assert not app.run().error
