"""Operating the tables that Streamlit paints on a canvas: mouse, keys, and what it says.

The canvas contains a table for screen readers, which names what is painted and selected.
"""

from __future__ import annotations

import re
from typing import Any

ROW_HEIGHT = 35  # pixels, the header's too
BOX, BESIDE_THE_BOX = 17, 60  # pixels from the left


class CannotOperateError(Exception):
    """A step that no gesture is known for; the message says why."""


def edit(page: Any, widget: Any, change: dict[str, Any]) -> None:
    """Edit a cell, add an empty row, or delete a row; ``row`` counts the rows that are shown."""
    grid = _Grid(page, widget)
    if "delete" in change:
        grid.toggle_row(change["delete"])
        page.keyboard.press("Delete")
    elif "add" in change:
        grid.click(change["rows"], BESIDE_THE_BOX)
    else:
        grid.edit_cell(change["row"], change["column"], change["value"])
    page.keyboard.press("Escape")


def select(page: Any, widget: Any, row: int) -> None:
    """Select a row, or no longer, by its box at the left."""
    _Grid(page, widget).toggle_row(row)


class _Grid:
    def __init__(self, page: Any, widget: Any) -> None:
        self.page = page
        self.frame = widget.get_by_test_id("stDataFrameResizable")
        self.canvas = widget.get_by_test_id("data-grid-canvas")
        self.frame.scroll_into_view_if_needed()

    def click(self, row: int, x: int) -> None:
        self.frame.click(position={"x": x, "y": ROW_HEIGHT * (row + 1.5)})

    def toggle_row(self, row: int) -> None:
        shown = self.canvas.locator(f"tbody tr[aria-rowindex='{row + 2}']")
        shown.wait_for(state="attached")
        other = "false" if shown.get_attribute("aria-selected") == "true" else "true"
        toggled = shown.and_(self.canvas.locator(f"tr[aria-selected={other}]"))
        self._click_until(toggled, row, BOX)

    def edit_cell(self, row: int, column: str, value: Any) -> None:
        from playwright.sync_api import TimeoutError as TooLate

        for attempt in range(4):  # a busy grid misses a key now and then
            self._select_cell(row, column)
            if isinstance(value, bool):
                self.page.keyboard.press("Space")
                return
            self.page.keyboard.press("Enter")
            field = self.page.locator("#portal").locator("input, textarea").last
            try:
                field.wait_for(state="attached", timeout=1500)
                break
            except TooLate:
                if attempt == 3:
                    raise
        field.fill("" if value is None else str(value))
        field.press("Enter")

    def _select_cell(self, row: int, column: str) -> None:
        header = self.canvas.locator("th").filter(has_text=re.compile(f"^{re.escape(column)}$"))
        if not header.count():
            raise CannotOperateError(f"the table shows no column {column!r}")
        index = int(header.first.get_attribute("aria-colindex"))
        cells = self.canvas.locator(f"tr[aria-rowindex='{row + 2}'] td")
        selected = cells.and_(self.canvas.locator("td[aria-selected=true]"))
        self._click_until(selected, row, BESIDE_THE_BOX)
        steps = index - int(selected.first.get_attribute("aria-colindex"))
        for _ in range(abs(steps)):
            self.page.keyboard.press("ArrowRight" if steps > 0 else "ArrowLeft")
        cell = self.canvas.locator(f"tr[aria-rowindex='{row + 2}'] td[aria-colindex='{index}']")
        cell.and_(selected).wait_for(state="attached")

    def _click_until(self, shown: Any, row: int, x: int) -> None:
        from playwright.sync_api import TimeoutError as TooLate

        for attempt in range(4):  # the grid ignores some clicks, the first after a row is deleted
            if x != BOX:  # Escape would take the selection of other rows back
                self.page.keyboard.press("Escape")
            self.click(row, x)
            try:
                shown.first.wait_for(state="attached", timeout=1500)
                return
            except TooLate:
                if attempt == 3:
                    raise
