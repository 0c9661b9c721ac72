"""Fixtures of the browser proofs: one Chromium a test process, one server an app."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import harness
import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from browser.app_page import AppPage
from browser.server import Server, serve

# A machine without a way out answers Chromium's background requests with refusals, many at a time.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """Start Chromium, found by ``--chromium`` or on PATH."""
    path = request.config.getoption("--chromium") or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if path is None:
        pytest.fail(
            "no Chromium on PATH: install it (Debian: apt-get install chromium) or name it with "
            "--chromium PATH",
            pytrace=False,
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def server_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """``server_of(example, **{"server.x": ...})``: the server of an app, started once a module.

    A hundred servers at once would fill the machine's memory.
    """
    running: dict[tuple[str, str], Server] = {}
    with contextlib.ExitStack() as stack:

        def start(example: str, **options: Any) -> Server:
            key = example, repr(sorted(options.items()))
            if key not in running:
                folder = tmp_path_factory.mktemp(Path(example).stem)
                app = harness.REPOSITORY / example
                running[key] = stack.enter_context(serve(app, folder, options))
            return running[key]

        yield start


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[BrowserContext]:
    """Start a browser profile of its own: nobody's cookies, nobody's cache."""
    context = chromium.new_context(viewport={"width": 1100, "height": 900})
    yield context
    context.close()


@pytest.fixture
def browse(visitor: BrowserContext, server_of: Callable[..., Server]) -> Callable[..., AppPage]:
    """``browse(example, path="")``: open an app in a new tab of this test's visitor."""

    def open_tab(example: str, path: str = "", **options: Any) -> AppPage:
        return AppPage(visitor.new_page(), server_of(example, **options)).open(path)

    return open_tab
