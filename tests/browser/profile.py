"""A browser profile that one test after another uses: what Chromium has compiled stays with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from browser.app_page import AppPage
from browser.ports import Ports
from browser.server import Server

VIEWPORT: ViewportSize = {"width": 1100, "height": 900}


@dataclass
class Profile:
    """A profile whose tabs are used again: a new one costs as much as the app that it loads.

    ``lasting`` is a tab of the servers' site that keeps the process alive in which Chromium has
    compiled Streamlit's frontend. Scripts of a page take ``slowness`` times as long as they would.
    """

    context: BrowserContext
    lasting: Page
    slowness: float = 1
    _lent: list[AppPage] = field(default_factory=list)
    _idle: list[Page] = field(default_factory=list)

    def tab(self, server: Server, address: str = "") -> AppPage:
        """Return a tab as a new one is, in which nothing is open, for the app of ``server``.

        Its ``address`` is another than the server's where a network lies between.
        """
        page = self._idle.pop() if self._idle else self._new_page()
        self._lent.append(AppPage(page, server, address))
        return self._lent[-1]

    def _new_page(self) -> Page:
        page = self.context.new_page()
        if self.slowness != 1:
            session = self.context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": self.slowness})
        return page

    def clean(self, ports: Ports) -> None:
        """Leave only the cache behind: no app, no cookie, no storage of what ``ports`` served."""
        while self._lent:
            tab = self._lent.pop()
            if tab.leave():
                self._idle.append(tab.page)
        self.context.clear_cookies()
        storage = self.context.new_cdp_session(self.lasting)
        for port in ports.known():
            origin = {"origin": f"http://127.0.0.1:{port}", "storageTypes": "local_storage"}
            storage.send("Storage.clearDataForOrigin", origin)
        storage.detach()


@contextmanager
def started_profile(chromium: Browser, ports: Ports, slowness: float = 1) -> Iterator[Profile]:
    """Start a profile for servers on ``ports``, none of which may be in use yet."""
    context = chromium.new_context(viewport=VIEWPORT)
    lasting = context.new_page()
    lasting.route("**", lambda route: route.fulfill(body="", content_type="text/html"))
    lasting.goto(f"http://127.0.0.1:{ports.next()}")
    ports.start_over()
    yield Profile(context, lasting, slowness)
    context.close()
