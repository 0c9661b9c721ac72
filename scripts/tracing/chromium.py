"""Operating Chromium for a trace, with Playwright, which may be missing."""

from __future__ import annotations

import base64
import contextlib
import shutil
import time
import urllib.request
from collections.abc import Iterator
from typing import Any

from tracing import gestures, grids

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)
PATIENCE = 30.0  # seconds until something that a step needs stands on the page
# The one without windows, which Playwright takes, too, for a browser that nobody looks at, needs
# a fifth less processor time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")


class NoBrowserError(Exception):
    """Playwright or Chromium is missing, or the page cannot be operated; the message says which."""


@contextlib.contextmanager
def open_page() -> Iterator[Any]:
    """Start Chromium and yield a page. Raises ``NoBrowserError``."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise NoBrowserError("--server needs Playwright: pip install playwright") from None
    path = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        except Exception as error:
            first = str(error).strip().splitlines()[0]
            raise NoBrowserError(f"--server needs Chromium on PATH ({first})") from error
        try:
            page = browser.new_page(viewport={"width": 1200, "height": 2400})
            page.set_default_timeout(PATIENCE * 1000)
            yield page
        finally:
            browser.close()


def wait_for_server(port: int, seconds: float) -> None:
    """Return when the server answers. Raises ``NoBrowserError`` where it does not in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5)
            return
        time.sleep(0.05)
    raise NoBrowserError("the app's server does not answer")


class Tab:
    """A page, and how many messages of the server it has heard."""

    def __init__(self, page: Any, port: int) -> None:
        self.page = page
        self.address = f"http://127.0.0.1:{port}/"
        self.heard = 0
        page.on("websocket", self._connect)

    def _connect(self, socket: Any) -> None:
        if "_stcore/stream" in socket.url:
            self.heard = 0
            socket.on("framereceived", lambda _: self._hear())

    def _hear(self) -> None:
        self.heard += 1

    def act(self, step: dict[str, Any]) -> None:
        """Do one step on the page. Raises ``NoBrowserError`` where that does not work."""
        from playwright.sync_api import Error

        try:
            getattr(self, "_" + step["do"])(step)
        except gestures.CannotOperateError as reason:
            text = f"--server cannot play this step: {reason}; trace it without --server"
            raise NoBrowserError(text) from None
        except Error as error:
            first = str(error).strip().splitlines()[0]
            text = f"--server could not do this in Chromium: {first}; trace it without --server"
            raise NoBrowserError(text) from error

    def _settle(self, step: dict[str, Any]) -> None:
        # A click on a page that is still being drawn may hit what then moves away.
        deadline = time.monotonic() + PATIENCE
        while self.heard < step["sent"] and time.monotonic() < deadline:
            self.page.wait_for_timeout(10)  # Playwright tells of messages while it is asked
        self.page.wait_for_function(_IS_DRAWN)
        self.page.evaluate(_NEXT_FRAMES)

    def _load(self, step: dict[str, Any]) -> None:
        query = step.get("query", "")
        if step["do"] == "reload" and "query" not in step:
            self.page.reload()
        else:
            self.page.goto(f"{self.address}?{query}" if query else self.address)

    _reload = _load

    def _rerun(self, step: dict[str, Any]) -> None:
        gestures.leave(self.page)
        self.page.keyboard.press("r")

    def _tick(self, step: dict[str, Any]) -> None:
        """Nothing: a timer of the page fires by itself."""

    def _set(self, step: dict[str, Any]) -> None:
        gestures.set_value(self.page, self._widget(step), step)

    def _edit(self, step: dict[str, Any]) -> None:
        grids.edit(self.page, self._widget(step), step["edit"])

    def _click(self, step: dict[str, Any]) -> None:
        self._widget(step).locator("button").first.click()

    _submit = _click

    def _dismiss(self, step: dict[str, Any]) -> None:
        self.page.get_by_role("dialog").get_by_label("Close", exact=True).first.click()

    def _page(self, step: dict[str, Any]) -> None:
        links = self.page.get_by_test_id("stSidebarNavLink").or_(
            self.page.get_by_test_id("stTopNavLink")
        )
        link = links.filter(has_text=step["title"]).first
        if not link.count():
            raise gestures.CannotOperateError("the page shows no link to that page")
        link.click()

    def _upload(self, step: dict[str, Any]) -> None:
        if step["kind"] != "file_uploader":
            raise gestures.CannotOperateError("this Chromium has no camera and no microphone")
        files = [
            {"name": f["name"], "mimeType": "", "buffer": base64.b64decode(f["data"])}
            for f in step["files"]
        ]
        self._widget(step).locator("input[type=file]").set_input_files(files)

    def _widget(self, step: dict[str, Any]) -> Any:
        """Return the widget with this id, which only React knows, as a locator."""
        self.page.wait_for_function(_MARK, arg=step["id"])
        return self.page.locator("[data-traced]")


_IS_DRAWN = """() => {
    const app = document.querySelector("[data-testid=stApp]");
    const state = (app && app.dataset.testScriptState) || "notRunning";
    return state === "notRunning" && !document.querySelector("[data-testid=stSkeleton]");
}"""
_NEXT_FRAMES = """() => new Promise(done => setTimeout(
    () => requestAnimationFrame(() => requestAnimationFrame(done)), 50))"""
# The element that a widget consists of is drawn by a component that was given its message.
_MARK = """id => {
    document.querySelectorAll("[data-traced]").forEach(old => old.removeAttribute("data-traced"));
    for (const element of document.querySelectorAll("body *")) {
        const name = Object.keys(element).find(key => key.startsWith("__reactFiber$"));
        let fiber = name && element[name].return;
        for (; fiber && typeof fiber.type !== "string"; fiber = fiber.return) {
            const props = fiber.memoizedProps;
            const block = props?.node?.deltaBlock;
            if ([props?.element, block].some(drawn => drawn?.id === id)) {
                element.setAttribute("data-traced", "");
                return true;
            }
        }
    }
    return false;
}"""
