"""The guest list: rows keep their texts when another one is deleted."""

from __future__ import annotations

import json
from collections.abc import Callable

from streamlit.testing.v1 import AppTest

EXAMPLE = "examples/patterns/dynamic_rows.py"


def test_rows_are_added_edited_and_deleted(run: Callable[..., AppTest]) -> None:
    app = run(EXAMPLE)
    add = "Add a guest"
    for name in ("Ada", "Bob", "Cem"):
        app.text_input[-1].set_value(name)
        next(button for button in app.button if button.label == add).click().run()
    app.number_input(key="seats_2").set_value(4).run()
    assert [field.value for field in app.text_input] == ["Ada", "Bob", "Cem", ""]
    assert app.metric[0].value == "7"

    app.button(key="delete_1").click().run()

    assert [field.value for field in app.text_input] == ["Bob", "Cem", ""]
    assert [field.value for field in app.number_input] == [4, 1, 1]
    assert json.loads(app.json[0].value)[0] == {"name": "Bob", "seats": 4}
    app.run()
    assert [field.value for field in app.text_input] == ["Bob", "Cem", ""]


def test_a_new_row_never_gets_the_id_of_a_deleted_one(run: Callable[..., AppTest]) -> None:
    app = run(EXAMPLE)
    app.text_input[0].set_value("Ada").run()
    app.button(key="delete_1").click().run()
    assert not app.text_input
    assert app.metric[0].value == "0"
    app.button[0].click().run()
    assert app.session_state.rows == [2]
    assert [field.value for field in app.text_input] == [""]
