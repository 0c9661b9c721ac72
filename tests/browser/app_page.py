"""A tab that shows a Streamlit app, operated as a person would and observed from both ends."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, WebSocket, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from browser.server import PATIENCE, Run, Server, wait_for

expect.set_options(timeout=PATIENCE * 1000)
IDLE = (
    "[data-testid='stApp'][data-test-script-state='notRunning']"
    "[data-test-connection-state='CONNECTED']"
)
NEXT_FRAME = "() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))"


class AppPage:
    """One tab. Every method that operates it returns when the app has answered and is idle."""

    def __init__(self, page: Page, server: Server, address: str = "") -> None:
        self.page = page
        self.server = server
        self.address = address or server.url
        self.session = ""
        self._ends_heard = 0
        self._ends_heard_before = 0  # of this session
        page.on("websocket", self._listen)
        page.set_default_timeout(PATIENCE * 1000)

    # What the server holds

    def runs(self) -> list[Run]:
        """Return the finished runs of this tab's session."""
        return [run for run in self.server.runs() if run.session == self.session]

    @property
    def state(self) -> dict[str, str]:
        """What session state held at the end of the last run, values as ``repr``."""
        return self.runs()[-1].state

    def kept(self, key: str) -> Any:
        """Return the plain value that session state held under ``key`` after the last run."""
        return ast.literal_eval(self.state[key])

    # Coming and going

    def open(self, path: str = "") -> AppPage:
        """Load the app (a ``path`` may carry a page and a query) and wait for its first run."""
        return self.new_session(lambda: self.page.goto(f"{self.address}/{path}"))

    def reload(self) -> AppPage:
        """Press F5 and wait for the first run of the session that this starts."""
        return self.new_session(self.page.reload)

    def new_session(self, load: Callable[[], Any]) -> AppPage:
        """Do something that starts a new session, and wait for its first run."""
        known = {run.session for run in self.server.runs()}
        self._ends_heard_before = self._ends_heard
        load()

        def first_run() -> str:
            fresh = [run.session for run in self.server.runs() if run.session not in known]
            return fresh[0] if fresh else ""

        self.session = wait_for(first_run, "the first run of a new session")
        self.settle()
        return self

    def leave(self) -> bool:
        """Leave the app and make the tab as good as new; return whether that can be done."""
        if self.page.is_closed():
            return False
        if not self.page.url.startswith(self.address):
            self.page.close()
            return False
        self.page.remove_listener("websocket", self._listen)
        self.page.unroute_all()
        self.page.mouse.move(0, 0)
        # By the page itself, so that it stays in the process of its site.
        self.page.evaluate("sessionStorage.clear(); location.replace('about:blank')")
        self.page.wait_for_url("about:blank")
        history = self.page.context.new_cdp_session(self.page)
        history.send("Page.resetNavigationHistory")
        history.detach()
        return True

    # Acting and waiting

    def act(self, action: Callable[[], Any]) -> AppPage:
        """Do something that makes the app rerun, and wait until it has and is idle again."""
        before = len(self.runs())
        action()
        wait_for(lambda: len(self.runs()) > before, "a rerun")
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until the page is idle: connected, not running, all drawn, no rerun under way."""
        wait_for(lambda: not self.runs()[-1].reruns, "the rerun that the script asked for")
        # Between two runs the page looks idle, so it has to hear of the end of the last one.
        wait_for(self._has_heard_of_all_ends, "the page to hear of the end of its runs")
        # It has to draw what it heard, too: a field gets the value of its state after its label.
        self.page.evaluate(NEXT_FRAME)
        # A skeleton stands for a widget whose code is on its way: it has no value to send yet.
        self.page.locator(f"{IDLE}:not(:has([data-testid='stSkeleton']))").wait_for()

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._hear)

    def _hear(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes):
            kind = ForwardMsg.FromString(frame).WhichOneof("type")
            self._ends_heard += kind == "script_finished"

    def _has_heard_of_all_ends(self) -> bool:
        told = self.server.ends_told(self.session)
        self.page.evaluate("0")  # Playwright hands over what arrived only while it is asked
        return told is not None and self._ends_heard - self._ends_heard_before >= told

    # Widgets, by their label

    def field(self, label: str) -> Locator:
        """Return the input of a text, number, date or time widget."""
        return self.page.get_by_label(label, exact=True).first

    def type_text(self, label: str, text: str) -> AppPage:
        """Replace the text of a field and press Enter."""
        field = self.field(label)
        field.fill(text)
        return self.act(lambda: field.press("Enter"))

    def click(self, button: str) -> AppPage:
        """Click a button (any kind) by its label."""
        return self.act(self.page.get_by_role("button", name=button, exact=True).click)

    def toggle(self, label: str) -> AppPage:
        """Click a checkbox or toggle."""
        box = self.page.locator("[data-testid='stCheckbox']").filter(has_text=label)
        return self.act(box.locator("label").first.click)

    def toggle_section(self, label: str) -> AppPage:
        """Open or close an expander."""
        section = self.page.get_by_test_id("stExpander").filter(has_text=label)
        return self.act(section.locator("summary").click)

    def choose(self, label: str, option: str) -> AppPage:
        """Choose an option of a selectbox."""
        self.page.get_by_role("combobox", name=label).click()
        return self.act(self.page.get_by_role("option", name=option, exact=True).click)

    def go_to(self, page_title: str) -> AppPage:
        """Follow a page's link in the sidebar or top navigation."""
        link = self.page.get_by_test_id("stSidebarNavLink").filter(has_text=page_title)
        return self.act(link.click)

    def leave_the_field(self) -> None:
        """Click beside all widgets; whether the app hears of it, the field decides."""
        self.page.get_by_role("heading", level=1).click()

    def texts(self) -> list[str]:
        """Return what ``st.text`` shows on the page."""
        return self.page.get_by_test_id("stText").all_inner_texts()

    def shows(self, text: str) -> None:
        """Wait until ``text`` stands on the page; fail where it does not come."""
        expect(self.page.get_by_text(text).first).to_be_visible()

    def assert_texts(self, *texts: str) -> AppPage:
        """Wait until ``st.text`` shows exactly these texts; fail where it does not."""
        expect(self.page.get_by_test_id("stText")).to_have_text(list(texts))
        return self

    def assert_field(self, label: str, text: str) -> None:
        """Wait until a field holds ``text``; fail where it does not."""
        expect(self.field(label)).to_have_value(text)
