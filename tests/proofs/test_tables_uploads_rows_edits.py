"""What loses a data editor's edits, what moves them to other records, and what keeps them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from harness import send
from proving import proves
from streamlit.testing.v1 import AppTest

WRITE_BACK = "examples/mistakes/editor_write_back.py"
WRITE_BACK_FIXED = "examples/mistakes/editor_write_back_fixed.py"

EDITOR = """
import pandas as pd
import streamlit as st

frame = pd.DataFrame({"id": [1, 2, 3], "item": ["tea", "rum", "ale"], "amount": [4, 2, 9]})
arguments = {"key": "grid", "num_rows": "fixed"}
arguments |= st.session_state.get("arguments", {})
change = st.session_state.get("change", "")
if change == "cell":
    frame.loc[2, "amount"] = 10
elif change == "row":
    frame.loc[3] = [4, "gin", 1]
elif change == "column":
    frame["price"] = 1.0
elif change == "type":
    frame["amount"] = frame["amount"].astype(float)
elif change == "index":
    frame.index = [0, 2, 1]
if change in ("dynamic", "fixed"):
    arguments["num_rows"] = change
if change in ("disabled", "hide_index"):
    arguments[change] = True
if change in ("width", "height"):
    arguments[change] = 300
if change == "column_order":
    arguments[change] = ["amount", "item"]
if change == "column_config":
    arguments[change] = {"item": "Article"}
st.session_state.amounts = st.data_editor(frame, **arguments)["amount"].tolist()
"""
KEYED_FIXED: dict[str, Any] = {"key": "grid"}
OTHERS: list[dict[str, Any]] = [
    {"key": None},
    *({"key": "grid", "num_rows": rows} for rows in ("dynamic", "add", "delete")),
]


def first_amount_after(change: str, arguments: dict[str, Any]) -> int:
    """Return the first amount, edited from 4 to 7, after ``change`` to the editor."""
    app = AppTest.from_string(EDITOR, default_timeout=30)
    app.session_state["arguments"] = arguments
    app.run()
    edits = {str(arguments["key"]): {"edited_rows": {"0": {"amount": 7}}}}
    send(app, **edits)
    assert app.session_state.amounts[0] == 7, "the edit arrived"

    app.session_state["change"] = change
    send(app, **edits)
    assert not app.exception
    return int(app.session_state.amounts[0])


KEPT, LOST = 7, 4


@proves("| values of cells | kept | lost |", since="1.60", otherwise="assert 4 == 7")
def test_other_values() -> None:
    assert first_amount_after("cell", KEYED_FIXED) == KEPT
    assert [first_amount_after("cell", other) for other in OTHERS] == [LOST] * 4


@proves(
    "| number of rows, columns, type of a column, labels of the index, `num_rows` | lost | lost |"
)
def test_other_structure() -> None:
    for change in ("row", "column", "type", "index", "dynamic"):
        assert first_amount_after(change, KEYED_FIXED) == LOST, change
    for other in OTHERS:
        for change in ("row", "column", "type", "index"):
            assert first_amount_after(change, other) == LOST, (change, other)
        rows = "fixed" if other.get("num_rows") == "dynamic" else "dynamic"
        assert first_amount_after(rows, other) == LOST, (rows, other)


@proves("| `disabled=True` | lost | kept |", since="1.60", otherwise="assert 7 == 4")
def test_disabled() -> None:
    assert first_amount_after("disabled", KEYED_FIXED) == LOST
    assert [first_amount_after("disabled", other) for other in OTHERS] == [KEPT] * 4


@proves(
    "| `column_config`, `column_order`, `width`, `height`, `hide_index` | kept | lost |",
    since="1.60",
    otherwise="column_config",
)
def test_other_looks() -> None:
    for change in ("column_config", "column_order", "width", "height", "hide_index"):
        assert first_amount_after(change, KEYED_FIXED) == KEPT, change
        if change != "hide_index":
            assert first_amount_after(change, OTHERS[0]) == LOST, change
    assert first_amount_after("hide_index", OTHERS[0]) == LOST
    for other in OTHERS[1:]:
        assert first_amount_after("column_config", other) == LOST, other


def items(app: AppTest) -> list[str]:
    """Return the items of the table that the app keeps."""
    kept: list[str] = app.session_state.stock["item"].tolist()
    return kept


@proves("That write-back loses every second edit, and every second new row.", example=WRITE_BACK)
def test_the_write_back_loop(app: AppTest) -> None:
    send(app, grid={"edited_rows": {"0": {"item": "one"}}})
    assert items(app) == ["one", "rum", "ale"]
    send(app, grid={"edited_rows": {"0": {"item": "one"}, "1": {"item": "two"}}})
    assert items(app) == ["one", "rum", "ale"], "the second edit is lost"
    send(app, grid={"edited_rows": {"2": {"item": "three"}}})
    assert items(app) == ["one", "rum", "three"]

    send(app, grid={"edited_rows": {"2": {"item": "three"}}, "added_rows": [{"item": "four"}]})
    assert items(app) == ["one", "rum", "three"], "the next edit is lost again, here a row"
    send(app, grid={"added_rows": [{"item": "five"}]})
    assert items(app) == ["one", "rum", "three", "five"]
    send(app, grid={"added_rows": [{"item": "five"}, {"item": "six"}]})
    assert items(app) == ["one", "rum", "three", "five"]


@proves(
    'With a key and `num_rows="fixed"`, the default, it keeps them (1.60+).',
    example=WRITE_BACK_FIXED,
    since="1.60",
    otherwise="rum",
)
def test_the_write_back_loop_with_fixed_rows(app: AppTest) -> None:
    send(app, grid={"edited_rows": {"0": {"item": "one"}}})
    send(app, grid={"edited_rows": {"0": {"item": "one"}, "1": {"item": "two"}}})
    assert items(app) == ["one", "two", "ale"]


def test_typing_back_leaves_no_edit(run: Callable[..., AppTest]) -> None:
    """The Python half of a browser proof: the grid, drawn with tea, drops the edit to tea."""
    app = run(WRITE_BACK_FIXED)
    send(app, grid={"edited_rows": {"0": {"item": "coffee"}}})
    send(app, grid={"edited_rows": {}})
    assert app.text[0].value == "First item: coffee"


@proves("So is the edit after a cleared integer cell.", example=WRITE_BACK_FIXED)
def test_a_cleared_integer_makes_another_editor(app: AppTest) -> None:
    send(app, grid={"edited_rows": {"0": {"amount": None}}})
    send(app, grid={"edited_rows": {"0": {"amount": None}, "1": {"item": "two"}}})
    assert items(app) == ["tea", "rum", "ale"]
    send(app, grid={"edited_rows": {"2": {"item": "three"}}})
    assert items(app) == ["tea", "rum", "three"]


@proves(
    "A frame passed to a callback through `args=` lacks an edit that arrives with the click.",
    example="examples/mistakes/editor_stale_args.py",
)
def test_the_callback_gets_the_frame_of_the_run_before(app: AppTest) -> None:
    app.button[0].click()
    send(app, grid={"edited_rows": {"0": {"amount": 7}}})

    assert [text.value for text in app.text] == ["Returned: [7, 2]", "Saved: [4, 2]"]


@proves(
    "Kept edits stay at their positions.",
    example="examples/mistakes/positional_edits.py",
    since="1.60",
    otherwise="rum.: 2",
)
def test_sorting_moves_the_edit(app: AppTest) -> None:
    send(app, grid={"edited_rows": {"0": {"amount": 7}}})
    assert [entry.value for entry in app.json] == ['{"ale": 7, "rum": 2, "tea": 4}']

    app.radio[0].set_value("amount")
    send(app, grid={"edited_rows": {"0": {"amount": 7}}})

    assert [entry.value for entry in app.json] == ['{"rum": 7, "tea": 4, "ale": 9}']


@proves(
    "After sorting a frame whose index starts at 0 again, drawing it at random in each run, or "
    "loading as many rows of another customer, they belong to other records.",
    example="examples/mistakes/random_frame.py",
    since="1.60",
    otherwise="assert False",
)
def test_other_records_get_the_edit(app: AppTest, run: Callable[..., AppTest]) -> None:
    send(app, grid={"edited_rows": {"0": {"score": 5}}})
    seen = {app.text[0].value}
    for _ in range(3):
        app.button[0].click()
        send(app, grid={"edited_rows": {"0": {"score": 5}}})
        seen.add(app.text[0].value)
    assert len(seen) > 1, "4 of 1000 people, drawn at random"
    assert all(text.endswith(" has 5") for text in seen)

    app = run("examples/mistakes/positional_edits.py")
    app.radio[0].set_value("amount")
    send(app, grid={"edited_rows": {"0": {"amount": 7}}})
    assert app.json[0].value.startswith('{"rum": 7')

    app = AppTest.from_string(CUSTOMERS, default_timeout=30).run()
    send(app, orders={"edited_rows": {"0": {"total": 99}}})
    app.radio[0].set_value("Bob")
    send(app, orders={"edited_rows": {"0": {"total": 99}}})
    assert app.text[0].value == "Bob's orders: {21: 99, 22: 6}"


CUSTOMERS = """
import pandas as pd
import streamlit as st

ORDERS = {"Ada": {11: 3, 12: 4}, "Bob": {21: 5, 22: 6}}
customer = st.radio("Customer", ["Ada", "Bob"], key="customer")
orders = ORDERS[customer]
frame = pd.DataFrame({"order": list(orders), "total": list(orders.values())})
if st.session_state.get("by_id"):
    frame = frame.set_index("order", drop=False)
edited = st.data_editor(frame, key="orders")
st.text(f"{customer}'s orders: {dict(zip(edited['order'], edited['total']))}")
"""


@proves("With ids as the index they are lost instead.")
def test_ids_as_the_index() -> None:
    app = AppTest.from_string(CUSTOMERS, default_timeout=30)
    app.session_state["by_id"] = True
    app.run()
    send(app, orders={"edited_rows": {"0": {"total": 99}}})
    assert app.text[0].value == "Ada's orders: {11: 99, 12: 4}"

    app.radio[0].set_value("Bob")
    send(app, orders={"edited_rows": {"0": {"total": 99}}})

    assert app.text[0].value == "Bob's orders: {21: 5, 22: 6}"


@proves(
    "`st.data_editor` leaves the frame that you pass as it is.",
    example="examples/tables/replace_the_base.py",
)
def test_the_frame_is_not_changed(app: AppTest) -> None:
    before = app.session_state.base
    send(app, tasks_0={"edited_rows": {"0": {"done": True}}})

    assert app.session_state.base is before
    assert before["done"].tolist() == [False, False, False]
