"""Operating the tables that Streamlit paints on a canvas: mouse, keys, and what it says.

The canvas contains a table for screen readers, which names what is painted and selected.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from typing import Any

ROW_HEIGHT = 35  # pixels, the header's too
BOX, BESIDE_THE_BOX = 17, 60  # pixels from the left
TRIES, SOON = 5, 1500.0  # milliseconds
_REPLACED = "body:not(:has([data-traced]))"  # the table is another one, by what the app did


class CannotOperateError(Exception):
    """A step that no gesture is known for; the message says why."""


def edit(page: Any, widget: Any, change: dict[str, Any]) -> None:
    """Edit a cell, add an empty row, or delete a row; ``row`` counts the rows that are shown."""
    grid = _Grid(page, widget)
    if "delete" in change:
        grid.toggle_row(change["delete"])
        page.keyboard.press("Delete")
    elif "add" in change:
        grid.add_row(change["rows"])
    else:
        grid.edit_cell(change["row"], change["column"], change["value"])
    grid.leave()


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
        _until(toggled, lambda: self.click(row, BOX))

    def add_row(self, row: int) -> None:
        """Add an empty row, and wait until the table has gone to it, which it does by itself."""
        self.click(row, BESIDE_THE_BOX)
        there = self.canvas.locator(f"tr[aria-rowindex='{row + 2}'] td[aria-selected=true]")
        there.or_(self.page.locator(_REPLACED)).first.wait_for(state="attached")

    def leave(self) -> None:
        """Select no cell, so that the next step does not take a cell for one that it chose."""
        self.page.keyboard.press("Escape")
        selected = self.canvas.locator("td[aria-selected=true]")
        _until(selected, lambda: self.page.keyboard.press("Escape"), "detached")

    def edit_cell(self, row: int, column: str, value: Any) -> None:
        field = self.page.locator("#portal").locator("input, textarea").last

        def open_editor() -> None:
            self._select_cell(row, column)
            self.page.keyboard.press("Enter")

        if isinstance(value, bool):
            self._select_cell(row, column)
            self.page.keyboard.press("Space")
            return
        _until(field, open_editor)
        field.fill("" if value is None else str(value))
        field.press("Enter")

    def _select_cell(self, row: int, column: str) -> None:
        from playwright.sync_api import TimeoutError as TooLate

        header = self.canvas.locator("th").filter(has_text=re.compile(f"^{re.escape(column)}$"))
        try:
            header.first.wait_for(state="attached", timeout=TRIES * SOON)
        except TooLate:
            raise CannotOperateError(f"the table shows no column {column!r}") from None
        index = int(header.first.get_attribute("aria-colindex"))
        selected = self.canvas.locator(f"tr[aria-rowindex='{row + 2}'] td[aria-selected=true]")

        def click() -> None:
            self.page.keyboard.press("Escape")
            self.click(row, BESIDE_THE_BOX)

        def move() -> None:
            _until(selected, click)
            steps = index - int(selected.first.get_attribute("aria-colindex"))
            for _ in range(abs(steps)):
                self.page.keyboard.press("ArrowRight" if steps > 0 else "ArrowLeft")

        _until(selected.and_(self.canvas.locator(f"td[aria-colindex='{index}']")), move)


def _until(shown: Any, act: Callable[[], None], state: str = "attached") -> None:
    """Act again until it shows, or is "detached".

    A busy grid misses clicks and keys, the first after a deletion.
    """
    from playwright.sync_api import TimeoutError as TooLate

    for _ in range(TRIES):
        if bool(shown.count()) != (state == "attached"):
            act()
        with contextlib.suppress(TooLate):
            shown.first.wait_for(state=state, timeout=SOON)
            return
    raise CannotOperateError("the table does not react to mouse and keys")
