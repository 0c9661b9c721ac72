"""Operating Chromium for a trace, with Playwright, which may be missing."""

from __future__ import annotations

import contextlib
import shutil
import time
import urllib.request
from collections.abc import Iterator
from typing import Any

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


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
            yield browser.new_page(viewport={"width": 1200, "height": 1000})
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


def act(page: Any, port: int, step: dict[str, Any]) -> None:
    """Do one step on the page, and return when the page can be operated again."""
    from playwright.sync_api import Error

    try:
        if step["do"] not in ("load", "reload"):
            # A click on a page that is still being drawn may hit what then moves away.
            if "kind" in step:
                page.get_by_test_id(_CONTAINERS[step["kind"]]).first.wait_for(state="attached")
            page.wait_for_function(_IS_DRAWN)
        _DOING[step["do"]](page, port, step)
    except KeyError:
        what = step.get("kind") or step["do"]
        raise NoBrowserError(f"--server cannot operate this ({what}); trace without it") from None
    except Error as error:
        first = str(error).strip().splitlines()[0]
        raise NoBrowserError(f"{step['do']} {step.get('target', '')}: {first}") from error


def _load(page: Any, port: int, step: dict[str, Any]) -> None:
    query = step.get("query", "")
    if step["do"] == "reload" and "query" not in step:
        page.reload()
    else:
        page.goto(f"http://127.0.0.1:{port}/?{query}" if query else f"http://127.0.0.1:{port}/")


def _rerun(page: Any, port: int, step: dict[str, Any]) -> None:
    page.locator("body").press("r")


def _set(page: Any, port: int, step: dict[str, Any]) -> None:
    _SETTING[step["kind"]](page, _widget(page, step), step["value"])
    if step["form"]:  # a form keeps what is entered, and Enter would submit it
        return
    if step["kind"] in _TYPED:
        _send(_widget(page, step).locator("input, textarea").first)


def _click(page: Any, port: int, step: dict[str, Any]) -> None:
    _widget(page, step).locator("button").first.click()


def _page(page: Any, port: int, step: dict[str, Any]) -> None:
    links = page.get_by_test_id("stSidebarNavLink")
    links.filter(has_text=step["title"]).first.click()


def _upload(page: Any, port: int, step: dict[str, Any]) -> None:
    import base64

    files = [
        {"name": f["name"], "mimeType": "", "buffer": base64.b64decode(f["data"])}
        for f in step["files"]
    ]
    _widget(page, step).locator("input[type=file]").set_input_files(files)


def _widget(page: Any, step: dict[str, Any]) -> Any:
    """Return the widget's container: by its key's class, or by its kind and label."""
    key = "".join(c if c.isalnum() or c in "-_" else "-" for c in step["key"])
    if key and page.locator(f".st-key-{key}").count():
        return page.locator(f".st-key-{key}").first
    found = page.get_by_test_id(_CONTAINERS[step["kind"]])
    if step["kind"] == "chat_input":  # its label is a placeholder
        return found.first
    return found.filter(has=page.get_by_text(step["label"], exact=True)).first


def _type(page: Any, widget: Any, value: Any) -> None:
    widget.locator("input, textarea").first.fill("" if value is None else str(value))


def _send(field: Any) -> None:
    field.press("Control+Enter" if field.evaluate("e => e.tagName") == "TEXTAREA" else "Enter")


def _tick(page: Any, widget: Any, value: Any) -> None:
    box = widget.locator("input").first
    if box.is_checked() != value:
        widget.locator("label").first.click()


def _choose(page: Any, widget: Any, value: Any) -> None:
    widget.get_by_role("combobox").first.click()
    page.get_by_role("option", name=str(value), exact=True).click()


def _pick(page: Any, widget: Any, value: Any) -> None:
    # A chat input at the foot of the page may lie over the option, so it gets the event itself.
    widget.get_by_text(str(value), exact=True).last.evaluate("element => element.click()")


_IS_DRAWN = """() => {
    const app = document.querySelector("[data-testid=stApp]");
    const state = (app && app.dataset.testScriptState) || "notRunning";
    return state === "notRunning" && !document.querySelector("[data-testid=stSkeleton]");
}"""
_DOING = {
    "load": _load,
    "reload": _load,
    "rerun": _rerun,
    "set": _set,
    "click": _click,
    "submit": _click,
    "page": _page,
    "upload": _upload,
}
_TYPED = ("text_input", "text_area", "number_input", "chat_input")
_SETTING = {
    "text_input": _type,
    "text_area": _type,
    "number_input": _type,
    "chat_input": _type,
    "checkbox": _tick,
    "selectbox": _choose,
    "radio": _pick,
}
_CONTAINERS = {
    "text_input": "stTextInput",
    "text_area": "stTextArea",
    "number_input": "stNumberInput",
    "chat_input": "stChatInput",
    "checkbox": "stCheckbox",
    "selectbox": "stSelectbox",
    "radio": "stRadio",
    "button": "stButton",
    "form_submit_button": "stFormSubmitButton",
    "download_button": "stDownloadButton",
    "file_uploader": "stFileUploader",
}
