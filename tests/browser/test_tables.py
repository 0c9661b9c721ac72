"""What grids send: edits and selections as the user makes them."""

from __future__ import annotations

import ast
from collections.abc import Callable

from proving import proves

from browser.app_page import AppPage
from browser.tables import UNEDITED, Grid, sent


@proves(
    "| `added_rows` | one dict for each new row, with its filled cells only |",
    "The state covers all edits since the editor began, not only the last one.",
    "A cleared cell is `None`, and an old value typed back removes the edit.",
    "Values are what the browser sent, a date for example a string.",
    "Positions count in the frame that you passed, whatever was deleted.",
    example="examples/tables/editor_state.py",
)
def test_what_an_editor_sends(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/tables/editor_state.py")
    grid = Grid(page)
    assert sent(page) == UNEDITED
    grid.edit("item", 0, "coffee")
    grid.clear("amount", 2)
    assert sent(page) == UNEDITED | {"edited_rows": {0: {"item": "coffee"}, 2: {"amount": None}}}

    grid.edit("item", 0, "tea")
    assert sent(page) == UNEDITED | {"edited_rows": {2: {"amount": None}}}

    page.act(grid.add_row)
    assert sent(page)["added_rows"] == [{}]
    grid.edit("item", 3, "gin")
    assert sent(page)["added_rows"] == [{"item": "gin"}]

    grid.delete_row(0)
    grid.shows("item", ["rum", "ale", "gin"])
    grid.edit("bought", 0, "2026-04-08T00:00:00")
    assert sent(page) == {
        "edited_rows": {1: {"bought": "2026-04-08T00:00:00.000"}, 2: {"amount": None}},
        "added_rows": [{"item": "gin"}],
        "deleted_rows": [0],
    }


@proves(
    "A new row stays out while a required cell is empty.",
    example="examples/tables/required_cell.py",
)
def test_unfinished_row(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/tables/required_cell.py")
    grid = Grid(page)
    grid.add_row()
    grid.shows("amount", ["4", "2", "1"])
    grid.type_text("amount", 2, "5")
    grid.shows("amount", ["4", "2", "5"])
    grid.edit("item", 2, "gin").shows("3 rows")
    assert [ast.literal_eval(run.state["grid"]) for run in page.runs()] == [
        UNEDITED,
        UNEDITED | {"added_rows": [{"item": "gin", "amount": 5}]},
    ], "one run, for the name"


@proves(
    "The page shows the old cells all the same, and the next edit drops them.",
    "Edits assigned in an earlier run reach Python.",
    example="examples/mistakes/editor_seeded.py",
)
def test_seeded_edits(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/editor_seeded.py")
    page.click("Prepare")
    page.toggle("Show").shows("First amount: 99")
    grid = Grid(page)
    grid.shows("amount", ["4", "2"])

    grid.edit("amount", 1, "5").shows("First amount: 4")
    grid.shows("amount", ["4", "5"])
    assert sent(page) == UNEDITED | {"edited_rows": {1: {"amount": 5}}}


# Faster than any user, so that no machine is too slow for both to arrive together.
QUICK_CLICK = """button => {
    for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
        button.dispatchEvent(new PointerEvent(kind, {bubbles: true, composed: true}));
    button.click();
}"""


@proves(
    "A cell that is still open when the user clicks arrives with the click, or in a run just "
    "before it.",
    "A frame passed to a callback through `args=` lacks an edit that arrives with the click.",
    example="examples/mistakes/editor_stale_args.py",
)
def test_open_cell(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/editor_stale_args.py")
    grid = Grid(page)
    save = page.page.get_by_role("button", name="Save")
    grid.open_cell("amount", 0).fill("7")
    page.act(lambda: save.evaluate(QUICK_CLICK)).shows("Returned: [7, 2]")
    page.shows("Saved: [4, 2]")
    assert sent(page) == UNEDITED | {"edited_rows": {0: {"amount": 7}}}
    assert len(page.runs()) == 2, "one run for the click and the cell"

    grid.open_cell("amount", 1).fill("3")
    save.hover()
    page.act(page.page.mouse.down).shows("Returned: [7, 3]")
    page.shows("Saved: [4, 2]")
    page.act(page.page.mouse.up).shows("Saved: [7, 3]")
    assert len(page.runs()) == 4, "a run for the cell, and one for the slow click"


@proves(
    "The next interaction then fires `on_select`.",
    example="examples/mistakes/partial_selection.py",
)
def test_half_a_selection(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/partial_selection.py")
    grid = Grid(page)
    page.click("Select the first")
    grid.assert_selected(0)
    page.click("Something else").shows("Selected by hand: 1")
    grid.assert_selected(0)
    assert [(run.state["by_hand"], run.state["orders"]) for run in page.runs()[1:]] == [
        ("0", "{'selection': {'rows': [0]}}"),
        ("1", "{'selection': {'rows': [0], 'columns': [], 'cells': []}}"),
    ], "the click brought the whole selection"
    page.click("Something else").shows("Selected by hand: 1")


@proves(
    "A keyed `st.dataframe` keeps its selected positions when the rows change.",
    "They then name other records, or none.",
    example="examples/mistakes/selection_by_position.py",
)
def test_positions_of_a_selection(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/selection_by_position.py")
    grid = Grid(page)
    grid.select_row(0).shows("Orders: [41]")
    page.act(page.page.get_by_role("radio", name="Rome").click)
    page.shows("Orders: [42]")
    grid.shows("order", ["42", "43"])
    grid.assert_selected(0)

    page.act(page.page.get_by_role("radio", name="all").click)
    grid.shows("order", ["41", "42", "43", "44"])
    grid.select_row(3).shows("Orders: [41, 44]")
    page.act(page.page.get_by_role("radio", name="Rome").click)
    page.shows("IndexError")
    assert sent(page, "orders")["selection"]["rows"] == [0, 3]
