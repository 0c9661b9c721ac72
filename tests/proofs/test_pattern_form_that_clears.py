"""The form that is emptied only when its entry is valid."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

PATTERN = "examples/patterns/form_that_clears_if_valid.py"


def submit(app: AppTest, name: str, seats: int) -> AppTest:
    app.text_input(key="name").input(name)
    app.number_input(key="seats").set_value(seats)
    return app.button[0].click().run()


def fields(app: AppTest) -> tuple[str | None, float | None]:
    return app.text_input(key="name").value, app.number_input(key="seats").value


def test_an_invalid_entry_stays_in_the_fields(run: Callable[..., AppTest]) -> None:
    app = submit(run(PATTERN), "  ", 4)
    assert app.error[0].value == "A guest needs a name."
    assert fields(app) == ("  ", 4)
    assert app.session_state["guests"] == {}


def test_a_valid_entry_is_saved_and_the_fields_are_empty(run: Callable[..., AppTest]) -> None:
    app = submit(run(PATTERN), " Ada ", 2)
    assert app.success[0].value == "Ada is coming."
    assert fields(app) == ("", 1)
    assert [text.value for text in app.markdown] == ["Ada: 2"]
    app.run()
    assert not app.success
    assert fields(app) == ("", 1)


def test_the_same_entry_again_changes_nothing(run: Callable[..., AppTest]) -> None:
    app = submit(submit(run(PATTERN), "Ada", 2), "Ada", 5)
    assert app.info[0].value == "Ada is already on the list."
    assert app.session_state["guests"] == {"Ada": 2}
