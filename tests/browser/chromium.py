"""Chromium, found and started."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright
from tracing.chromium import NAMES

# A machine without a way out answers Chromium's background requests with refusals, many at a time.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--process-per-site",
]


@contextmanager
def started_chromium(path: str | None = None) -> Iterator[Browser]:
    """Run the browser at ``path``, or the one on PATH, for as long as the block does.

    Raises ``FileNotFoundError`` with the line that installs it where there is none.
    """
    path = path or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        raise FileNotFoundError(
            "no Chromium on PATH: install it (Debian: apt-get install chromium) or give its path"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()
