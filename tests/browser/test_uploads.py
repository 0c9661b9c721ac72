"""Files in an uploader: their ids, and what empties it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect
from proving import proves

from browser.app_page import AppPage
from browser.tables import sent

PRICES: Any = {
    "name": "prices.csv",
    "mimeType": "text/csv",
    "buffer": b"item,price\ntea,3\nrum,18\n",
}


def upload(page: AppPage, label: str, file: Any) -> None:
    """Give a file to the uploader with this label."""
    uploader = page.page.get_by_test_id("stFileUploader").filter(has_text=label)
    page.act(lambda: uploader.locator("input[type=file]").set_input_files(file))


@proves(
    "The same file uploaded again has a new one.",
    "A new key empties the uploader.",
    "`file_id` stays the same over reruns.",
    example="examples/patterns/uploader_once.py",
)
def test_uploaded_again(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/patterns/uploader_once.py")
    file_names = page.page.get_by_test_id("stFileChipName")
    upload(page, "CSV files", PRICES)
    page.shows("2 rows from 1 files")
    expect(file_names).to_have_text(["prices.csv"])
    first = sent(page, "imported")
    assert list(first.values()) == ["prices.csv"]

    page.click("Something else").shows("2 rows from 1 files")
    assert sent(page, "imported") == first, "the same id: not imported again"

    page.click("Clear the uploader")
    expect(file_names).to_have_count(0)
    assert page.state["files_1"] == "[]"
    assert "files_0" not in page.state
    page.click("Something else").shows("2 rows from 1 files")
    expect(file_names).to_have_count(0)

    upload(page, "CSV files", PRICES)
    page.shows("4 rows from 2 files")
    expect(file_names).to_have_text(["prices.csv"])
    both = sent(page, "imported")
    assert list(both.values()) == ["prices.csv", "prices.csv"], "one file, two ids"
    assert both.items() >= first.items()
