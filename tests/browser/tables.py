"""A data editor or dataframe, whose cells are painted on a canvas: mouse, keys, and what it shows.

The canvas contains a table for screen readers, which says what is painted and selected. Glide Data
Grid brings that table up to date with a delay, so every method waits for what it did to show there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence
from typing import Any

from playwright.sync_api import Locator, expect

from browser.app_page import AppPage
from browser.server import wait_for

ROW_HEIGHT = 35  # pixels, the header's too
BOX, BESIDE_THE_BOX = 17, 60  # pixels from the left
UNEDITED: dict[str, Any] = {"edited_rows": {}, "added_rows": [], "deleted_rows": []}


def sent(page: AppPage, key: str = "grid") -> Any:
    """Return what the server holds under ``key``, where that is of plain Python types."""
    return ast.literal_eval(page.state[key])


class Grid:
    """The table number ``number`` of a page. Between calls no cell of it is selected."""

    def __init__(self, page: AppPage, number: int = 0) -> None:
        self.page = page
        self.grid = page.page.get_by_test_id("stDataFrame").nth(number)
        self.canvas = self.grid.get_by_test_id("data-grid-canvas")
        self.selected = self.canvas.locator("td[aria-selected=true]")
        self.keyboard = page.page.keyboard

    def shows(self, column: str, values: Sequence[str]) -> None:
        """Wait until the cells of a column are ``values``; fail where they do not come."""
        expect(self.canvas.locator(f"td[aria-colindex='{self._index(column)}']")).to_have_text(
            list(values)
        )

    def edit(self, column: str, row: int, text: str) -> AppPage:
        """Replace the text of a cell, press Enter, and wait for the run that this starts."""
        return self.page.act(lambda: self.type_text(column, row, text))

    def type_text(self, column: str, row: int, text: str) -> None:
        """Replace the text of a cell and press Enter; the app need not hear of it."""
        editor = self.open_cell(column, row)
        editor.fill(text)
        editor.press("Enter")
        expect(editor).to_have_count(0)
        self._let_go()

    def open_cell(self, column: str, row: int) -> Locator:
        """Open the editor of a cell and return its input, which is not sent before it closes."""
        editor = self.page.page.locator("#portal").locator("input, textarea")
        wait_for(
            lambda: self._opens(column, row, editor), f"the editor of {column} in row {row} to open"
        )
        return editor

    def clear(self, column: str, row: int) -> AppPage:
        """Empty a cell with the Delete key."""
        self._select(column, row)
        self.page.act(lambda: self.keyboard.press("Delete"))
        self._let_go()
        return self.page

    def add_row(self) -> None:
        """Append an empty row; whether it stays and the app hears of it, the editor decides."""
        self.grid.hover()
        self.grid.get_by_role("button", name="Add row").click()
        self._let_go()

    def delete_row(self, row: int) -> AppPage:
        """Delete a row by its box and the toolbar."""
        self._click(row, BOX)
        return self.page.act(self.grid.get_by_role("button", name="Delete row(s)").click)

    def select_row(self, row: int) -> AppPage:
        """Select a row, or no longer, by its box at the left."""
        return self.page.act(lambda: self._click(row, BOX))

    def assert_selected(self, *rows: int) -> None:
        """Wait until exactly these rows are selected; fail where they are not."""
        selected = self.canvas.locator("tbody tr[aria-selected=true]")
        wait_for(
            lambda: (
                selected.evaluate_all("all => all.map(row => row.ariaRowIndex - 2)") == list(rows)
            ),
            f"the selection of rows {rows}",
        )

    def _click(self, row: int, x: int) -> None:
        frame = self.grid.get_by_test_id("stDataFrameResizable")
        frame.click(position={"x": x, "y": ROW_HEIGHT * (row + 1.5)})

    def _index(self, column: str) -> int:
        header = self.canvas.locator("th").filter(has_text=re.compile(f"^{re.escape(column)}$"))
        return int(header.get_attribute("aria-colindex") or "")

    def _select(self, column: str, row: int) -> None:
        wait_for(lambda: self._selects(column, row), f"the selection of {column} in row {row}")

    def _selects(self, column: str, row: int) -> bool:
        """Try to select a cell, which changes nothing else; return whether it then is selected.

        The grid ignores the first click after a row was deleted, and on a busy machine now and then
        a key.
        """
        cells = self.canvas.locator(f"tr[aria-rowindex='{row + 2}'] td")
        clicked = cells.and_(self.selected)
        self.keyboard.press("Escape")  # a second click on a selected cell would open it
        self._click(row, BESIDE_THE_BOX)
        try:
            expect(clicked).to_have_count(1, timeout=2000)
            index = self._index(column)
            steps = index - int(clicked.get_attribute("aria-colindex") or "")
            for _ in range(abs(steps)):
                self.keyboard.press("ArrowRight" if steps > 0 else "ArrowLeft")
            cell = cells.and_(self.canvas.locator(f"td[aria-colindex='{index}']"))
            expect(cell).to_have_attribute("aria-selected", "true", timeout=2000)
        except AssertionError:
            return False
        return True

    def _opens(self, column: str, row: int, editor: Locator) -> bool:
        """Try to open a cell; return whether it then is open. A busy grid may miss the key."""
        self._select(column, row)
        self.keyboard.press("Enter")
        return is_so(lambda: expect(editor).to_have_count(1, timeout=2000))

    def _let_go(self) -> None:
        def is_free() -> bool:
            self.canvas.focus()  # a button that was clicked meanwhile would take the key
            self.keyboard.press("Escape")
            return is_so(lambda: expect(self.selected).to_have_count(0, timeout=2000))

        wait_for(is_free, "that no cell is selected")


def is_so(expectation: Callable[[], None]) -> bool:
    """Say whether an expectation of Playwright's is met."""
    try:
        expectation()
    except AssertionError:
        return False
    return True
