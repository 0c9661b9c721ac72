"""Saving a change in an app's source while its server watches the files."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from browser.app_page import AppPage

# The notice with which `edit` reruns is for developers only.
WATCHING = {"server.fileWatcherType": "auto", "client.toolbarMode": "developer"}


def edit(page: AppPage, file: Path, old: str, new: str) -> None:
    """Save a change of a source file, and rerun when the page says that it noticed."""
    source = file.read_text(encoding="utf-8")
    assert source.count(old) == 1
    file.write_text(source.replace(old, new), encoding="utf-8")
    page.shows("File change.")
    notice = page.page.get_by_test_id("stStatusWidget")
    page.act(notice.get_by_role("button", name="Rerun", exact=True).click)
    expect(page.page.get_by_text("File change.")).to_have_count(0)
