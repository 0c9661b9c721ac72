"""The rows of SKILL.md's table that only a browser fills in truthfully, and the others again."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import harness
from playwright.sync_api import Browser, BrowserContext
from proving import proves

from browser.app_page import AppPage
from browser.server import serve

APP = "examples/basics/where_values_live/app.py"


def values(page: AppPage) -> dict[str, str]:
    """Return the value that the page shows for each place."""
    page.page.get_by_test_id("stMetric").first.wait_for()
    pairs = page.page.get_by_test_id("stMetric").evaluate_all(
        "all => all.map(one => ['stMetricLabel', 'stMetricValue'].map("
        "part => one.querySelector(`[data-testid=${part}]`).innerText.trim()))"
    )
    return dict(pairs)


def change_everything(page: AppPage) -> dict[str, str]:
    """Change what a user can change on the first page, and return what it then shows."""
    for label in ("Widget", "Page", "Session", "Bound"):
        page.type_text(label, "changed")
    page.click("Change")
    return values(page)


def survivors(before: dict[str, str], page: AppPage) -> set[str]:
    """Return the places whose value is still the same."""
    return {place for place, value in values(page).items() if value == before[place]}


SHARED = {"data cache", "resource cache"}
OF_THE_SESSION = SHARED | {"plain", "session", "bound", "session cache"}


@proves(
    '| widget key, `bind="query-params"` | yes | yes | yes | by URL | by URL | by URL |',
    '| `@st.cache_data(scope="session")` | yes | yes | yes | no | no | no |',
    example=APP,
)
def test_what_outlives_what(browse: Callable[..., AppPage], chromium: Browser) -> None:
    page = browse(APP)
    before = change_everything(page)
    page.toggle("Hide the fields")
    page.toggle("Hide the fields")
    assert survivors(before, page) == OF_THE_SESSION | {"page"}

    page.type_text("Widget", "changed")
    page.go_to("Second")
    page.click("Rerun")
    page.go_to("First")
    page.field("Bound").wait_for()
    assert survivors(before, page) == OF_THE_SESSION

    address = page.page.url.removeprefix(page.address + "/")
    assert "bound=changed" in address
    page.reload()
    assert survivors(before, page) == SHARED | {"bound"}
    assert survivors(before, browse(APP)) == SHARED
    other = chromium.new_context()
    assert survivors(before, AppPage(other.new_page(), page.server).open(address)) == (
        SHARED | {"bound"}
    )
    other.close()

    with serve(harness.REPOSITORY / APP, Path(tempfile.mkdtemp()), {}) as restarted:
        again = AppPage(page.page.context.new_page(), restarted).open(address)
        assert survivors(before, again) == {"bound"}


@proves("| a cookie, read by `st.context.cookies` | yes | yes | yes | yes | no | yes |")
def test_cookie(visitor: BrowserContext, chromium: Browser, tmp_path: Path) -> None:
    app = tmp_path / "app.py"
    app.write_text(
        "import streamlit as st\n"
        "st.navigation([st.Page('page.py'), st.Page('other.py')]).run()\n"
        "st.text(f\"theme is {st.context.cookies.get('theme')}\")\n"
        "st.button('Rerun')\n"
    )
    for name in ("page", "other"):
        (tmp_path / f"{name}.py").write_text(f"import streamlit as st\nst.title('{name}')\n")
    visitor.add_cookies([{"name": "theme", "value": "dark", "domain": "127.0.0.1", "path": "/"}])
    for log in ("first", "restarted"):
        (tmp_path / log).mkdir()
        with serve(app, tmp_path / log, {}) as server:
            page = AppPage(visitor.new_page(), server).open()
            page.shows("theme is dark")
            page.click("Rerun").shows("theme is dark")
            page.go_to("other").shows("theme is dark")
            page.reload().shows("theme is dark")
            stranger = chromium.new_context()
            AppPage(stranger.new_page(), server).open().shows("theme is None")
            stranger.close()
