"""The editors that save, discard, select all and write by id."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from harness import send
from streamlit.testing.v1 import AppTest

INVOICE = "examples/patterns/data_editor_totals_discard.py"


def labelled(app: AppTest, label: str) -> Any:
    """Return the button with ``label``."""
    return next(button for button in app.button if button.label == label)


def test_totals_follow_the_edits_and_save_keeps_them(run: Callable[..., AppTest]) -> None:
    app = run(INVOICE)
    assert app.metric[0].value == "72.50"
    assert labelled(app, "Save").proto.disabled

    edits = {
        "edited_rows": {"0": {"amount": 6}},
        "added_rows": [{"item": "gin", "amount": 1, "price": 20}, {}],
        "deleted_rows": [1],
    }
    send(app, lines_0=edits)
    assert (app.metric[0].value, app.metric[0].delta) == ("63.50", "-9.00")
    assert app.session_state.saved["item"].tolist() == ["tea", "rum", "ale"]

    labelled(app, "Save").click()
    send(app, lines_0=edits)
    saved = app.session_state.saved
    assert saved["item"].tolist() == ["tea", "ale", "gin"], "the empty line is dropped"
    assert saved.index.tolist() == [0, 1, 2]
    assert (app.metric[0].value, app.metric[0].delta) == ("63.50", "+0.00")
    assert labelled(app, "Save").proto.disabled

    app.run()
    assert app.session_state.saved is saved


def test_discard_returns_to_what_was_saved(run: Callable[..., AppTest]) -> None:
    app = run(INVOICE)
    edits = {"edited_rows": {"0": {"amount": 6}}}
    send(app, lines_0=edits)
    assert app.metric[0].delta == "+7.00"

    labelled(app, "Discard").click()
    send(app, lines_0=edits)

    assert (app.metric[0].value, app.metric[0].delta) == ("72.50", "+0.00")
    assert app.session_state.lines_1["edited_rows"] == {}


def test_select_all_keeps_the_other_edits(run: Callable[..., AppTest]) -> None:
    app = run("examples/tables/replace_the_base.py")
    edits = {"edited_rows": {"1": {"task": "Feed the dog"}}}
    labelled(app, "Select all").click()
    send(app, tasks_0=edits)

    base = app.data_editor[0].value
    assert base["done"].tolist() == [True, True, True]
    assert base["task"].tolist() == ["Water the plants", "Feed the dog", "Call Ada"]
    send(app, tasks_1={"edited_rows": {"0": {"done": False}}})
    assert app.session_state.base["done"].tolist() == [True, True, True]

    labelled(app, "Discard").click()
    send(app, tasks_1={"edited_rows": {"0": {"done": False}}})
    assert app.data_editor[0].value["done"].tolist() == [True, True, True]
    assert app.session_state.tasks_2["edited_rows"] == {}


def test_save_writes_the_changed_rows_once(run: Callable[..., AppTest]) -> None:
    app = run("examples/tables/save_once.py")
    edits = {"edited_rows": {"1": {"amount": 5}}}
    send(app, stock_1=edits)
    assert app.text[0].value == "Rows written so far: 0"
    assert app.button(key="save").label == "Save 1 rows"

    app.button(key="save").click()
    send(app, stock_1=edits)
    assert app.text[0].value == "Rows written so far: 1"
    assert app.session_state.base["amount"].to_dict() == {7: 4, 8: 5}
    labelled(app, "Something else").click().run()
    assert app.text[0].value == "Rows written so far: 1"
    assert app.button(key="save").proto.disabled


def test_edits_by_id_survive_sorting_and_filtering(run: Callable[..., AppTest]) -> None:
    app = run("examples/tables/edits_by_id.py")
    assert app.data_editor[0].value["item"].tolist() == ["ale", "rum", "tea"]
    send(app, grid={"edited_rows": {"2": {"amount": 1}}})
    assert app.session_state.stock[100] == {"item": "tea", "amount": 1}
    send(app, grid={"edited_rows": {}})
    assert app.session_state.stock[100]["amount"] == 1, "the second on_change changes nothing"

    app.segmented_control[0].set_value("amount").run()
    assert app.data_editor[0].value["item"].tolist() == ["tea", "rum", "ale"]
    send(app, grid={"edited_rows": {"0": {"item": "green tea"}}})
    app.text_input[0].set_value("tea").run()
    assert app.data_editor[0].value.index.tolist() == [100]
    send(app, grid={"edited_rows": {"0": {"amount": 8}}})
    app.text_input[0].set_value("").run()

    stock = json.loads(app.json[0].value)
    assert stock["100"] == {"item": "green tea", "amount": 8}
    assert stock["101"] == {"item": "rum", "amount": 2}
    assert app.data_editor[0].value["item"].tolist() == ["rum", "green tea", "ale"]


def test_a_sample_is_drawn_once(run: Callable[..., AppTest]) -> None:
    app = run("examples/tables/draw_once.py")
    send(app, grid_1={"edited_rows": {"0": {"score": 5}}})
    first = app.text[0].value
    assert first.endswith("has 5")
    for _ in range(3):
        labelled(app, "Something else").click()
        send(app, grid_1={"edited_rows": {"0": {"score": 5}}})
        assert app.text[0].value == first
    labelled(app, "Draw again").click().run()
    assert app.text[0].value.endswith("has 0")


def test_a_required_column_is_declared(run: Callable[..., AppTest]) -> None:
    app = run("examples/tables/required_cell.py")
    send(app, grid={"added_rows": [{"item": "ale", "amount": 1}]})
    assert app.text[0].value == "3 rows"
    assert json.loads(app.data_editor[0].proto.columns)["item"]["required"] is True
