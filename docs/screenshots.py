"""Make the gallery's screenshots: ``python docs/screenshots.py [path-of-chromium]``.

Writes ``docs/gallery-*.png`` beside itself, the two of the README. Needs the development packages
and Chromium.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page

DOCS = Path(__file__).parent
ROOT = DOCS.parent
sys.path.append(str(ROOT / "tests"))

from browser.chromium import started_chromium  # noqa: E402
from browser.ports import Ports  # noqa: E402
from browser.server import serve  # noqa: E402

WIDE = {"width": 1280, "height": 900}
PATIENCE = 60_000  # milliseconds
SHOTS = {
    "gallery-search-light": ("?q=resets+when+I+go+back", "light", WIDE),
    "gallery-mistake-dark": ("mistakes-one-behind", "dark", {**WIDE, "height": 1060}),
}


def settle(page: Page, path: str) -> None:
    """Wait until the page is drawn, its apps run, and their state is shown; click in each app."""
    page.get_by_test_id("stHeading").first.wait_for()
    if not path.startswith("?"):
        page.get_by_text("streamlit run").first.wait_for()
    for frame in page.locator("iframe").all():
        button = frame.content_frame.get_by_test_id("stButton").locator("button").first
        button.click()
    for number in range(page.locator("iframe").count()):
        page.get_by_text("Run 2").nth(number).wait_for()
    if path.startswith("?"):
        page.get_by_test_id("stPageLink").first.wait_for()


def main() -> None:
    """Take every screenshot."""
    with (
        tempfile.TemporaryDirectory() as folder,
        serve(ROOT / "streamlit_app.py", Ports().next(), Path(folder), {}) as server,
        started_chromium(sys.argv[1] if len(sys.argv) > 1 else None) as browser,
    ):
        for name, (path, theme, size) in SHOTS.items():
            scheme = "dark" if theme == "dark" else "light"
            context = browser.new_context(
                viewport={"width": size["width"], "height": size["height"]}, color_scheme=scheme
            )
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
            page.goto(f"{server.url}/{path}")
            settle(page, path)
            page.screenshot(path=DOCS / f"{name}.png")
            context.close()


if __name__ == "__main__":
    main()
