"""The report "the wrong note is left after I delete a row", kept as a test."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest


@pytest.fixture
def app():
    return AppTest.from_file(Path(__file__).with_name("app.py"), default_timeout=10).run()


def test_deleting_a_row_keeps_the_note_of_the_other(app):
    app.text_input[0].set_value("green").run()
    app.text_input[1].set_value("rye").run()
    app.button[0].click().run()
    assert not app.exception
    assert app.session_state.rows == ["bread"]
    assert [note.value for note in app.text_input] == ["rye"]


def test_a_session_starts_with_the_rows_that_were_seeded():
    app = AppTest.from_file(Path(__file__).with_name("app.py"), default_timeout=10)
    app.session_state["rows"] = ["milk"]
    assert app.run().text_input[0].label == "Note on milk"
