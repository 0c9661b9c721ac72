"""Frames that change under a data editor: what is lost, what comes back, what keeps all edits."""

from __future__ import annotations

import ast
from collections.abc import Callable

from proving import proves

from browser.app_page import AppPage
from browser.server import wait_for
from browser.tables import UNEDITED, Grid, sent


def items(page: AppPage) -> list[str]:
    """Return the items of the frame that the app keeps."""
    return [row.split()[1] for row in page.state["stock"].splitlines()[1:]]


@proves(
    "That write-back loses every second edit, and every second new row.",
    example="examples/mistakes/editor_write_back.py",
)
def test_write_back_loop(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/editor_write_back.py")
    grid = Grid(page)

    def is_now(*expected: str) -> None:
        grid.shows("item", [item.replace("NaN", "") for item in expected])
        assert items(page) == list(expected)

    grid.edit("item", 0, "one")
    is_now("one", "rum", "ale")
    grid.edit("item", 1, "two")
    is_now("one", "rum", "ale")
    grid.edit("item", 2, "three")
    is_now("one", "rum", "three")
    grid.edit("item", 1, "four")
    is_now("one", "rum", "three")

    page.act(grid.add_row)
    is_now("one", "rum", "three", "NaN")
    page.act(grid.add_row)
    is_now("one", "rum", "three", "NaN")
    page.act(grid.add_row)
    is_now("one", "rum", "three", "NaN", "NaN")


@proves(
    "A value typed straight back to what it was is still lost.",
    "So is the edit after a cleared integer cell.",
    "Once the frame contains an edit, the browser drops it and `on_change` fires again with what "
    "is left.",
    example="examples/mistakes/editor_write_back_fixed.py",
)
def test_write_back_loop_with_fixed_rows(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/editor_write_back_fixed.py")
    grid = Grid(page)
    grid.edit("item", 0, "coffee").shows("First item: coffee")
    assert sent(page) == UNEDITED | {"edited_rows": {0: {"item": "coffee"}}}
    grid.edit("item", 0, "tea")
    assert sent(page) == UNEDITED, "the grid was drawn with tea"
    grid.shows("item", ["coffee", "rum", "ale"])

    grid.edit("item", 1, "gin")
    before = len(page.runs())
    grid.edit("item", 2, "port")
    wait_for(lambda: len(page.runs()) == before + 3, "two more runs")
    assert [ast.literal_eval(run.state["grid"])["edited_rows"] for run in page.runs()[before:]] == [
        {1: {"item": "gin"}, 2: {"item": "port"}},
        {2: {"item": "port"}},
        {},
    ]
    assert items(page) == ["coffee", "gin", "port"]

    grid.clear("amount", 0)
    grid.edit("item", 1, "lost")
    grid.shows("item", ["coffee", "gin", "port"])
    assert items(page) == ["coffee", "gin", "port"]


@proves(
    "Once the frame contains an edit, the browser drops it and `on_change` fires again with what "
    "is left.",
    example="examples/mistakes/edits_counted_twice.py",
)
def test_written_edits_come_back(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/edits_counted_twice.py")
    grid = Grid(page)
    grid.edit("amount", 0, "7").shows("Edits: 2")
    grid.edit("amount", 1, "8").shows("Edits: 4")
    assert page.state["amounts"] == "[7, 8, 9]"
    assert [(run.state["edits"], ast.literal_eval(run.state["grid"])) for run in page.runs()] == [
        ("0", UNEDITED),
        ("1", UNEDITED | {"edited_rows": {0: {"amount": 7}}}),
        ("2", UNEDITED),
        ("3", UNEDITED | {"edited_rows": {1: {"amount": 8}}}),
        ("4", UNEDITED),
    ]


@proves(
    "Pass a base that stays, and replace it together with the key:",
    '| "select all" | Replace base and key | `examples/tables/replace_the_base.py` |',
    example="examples/tables/replace_the_base.py",
)
def test_stable_base_keeps_every_edit(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/tables/replace_the_base.py")
    grid = Grid(page)
    for row, name in enumerate(["one", "two", "three"]):
        grid.edit("task", row, name)
    grid.shows("task", ["one", "two", "three"])
    assert list(sent(page, "tasks_0")["edited_rows"]) == [0, 1, 2]

    page.click("Select all").shows("3 of 3 done")
    grid.shows("task", ["one", "two", "three"])
    assert sent(page, "tasks_1") == UNEDITED
    grid.edit("task", 1, "four")
    grid.shows("task", ["one", "four", "three"])

    page.click("Discard").shows("3 of 3 done")
    grid.shows("task", ["one", "two", "three"])
    assert sent(page, "tasks_2") == UNEDITED


@proves(
    '| "totals of an edited table, save, discard" | Compute from the returned frame, replace base '
    "and key | `examples/patterns/data_editor_totals_discard.py` |",
    example="examples/patterns/data_editor_totals_discard.py",
)
def test_stable_base_keeps_edits_and_new_rows(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/patterns/data_editor_totals_discard.py")
    grid = Grid(page)
    page.shows("72.50")
    grid.edit("amount", 0, "5").shows("76.00")
    grid.edit("amount", 1, "1").shows("58.00")
    page.act(grid.add_row)
    grid.edit("item", 3, "gin")
    grid.edit("amount", 3, "2")
    grid.edit("price", 3, "10").shows("78.00")
    assert sent(page, "lines_0") == {
        "edited_rows": {0: {"amount": 5}, 1: {"amount": 1}},
        "added_rows": [{"item": "gin", "amount": 2, "price": 10}],
        "deleted_rows": [],
    }

    page.click("Save")
    grid.shows("amount", ["5", "1", "9", "2"])
    grid.shows("item", ["tea", "rum", "ale", "gin"])
    assert sent(page, "lines_1") == UNEDITED

    grid.edit("amount", 0, "100").shows("410.50")
    page.click("Discard").shows("78.00")
    grid.shows("amount", ["5", "1", "9", "2"])
    assert sent(page, "lines_2") == UNEDITED
