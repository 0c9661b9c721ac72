"""What starts a session, and what carries a value into the next one."""

from __future__ import annotations

import time
from collections.abc import Callable

from proving import proves

from browser.app_page import AppPage
from browser.network import network_to
from browser.ports import Ports
from browser.profile import Profile
from browser.server import Server, wait_for

APP = "examples/basics/where_values_live/app.py"


@proves(
    "A reload (F5) and another tab start a new session.",
    "A reload starts a new session.",
    example=APP,
)
def test_reload_and_second_tab_start_new_sessions(browse: Callable[..., AppPage]) -> None:
    first = browse("examples/basics/one_owner.py")
    first.type_text("Name", "Grace")
    first.shows("Hello Grace")
    second = browse("examples/basics/one_owner.py")
    assert second.session != first.session
    second.shows("Hello Ada")
    session = first.session
    first.reload()
    assert first.session != session
    first.shows("Hello Ada")
    assert first.state["name"] == "'Ada'"


@proves(
    "A lost connection keeps its session for `server.disconnectedSessionTTL` seconds.", example=APP
)
def test_lost_connection(visitor: Profile, server_of: Callable[..., Server], ports: Ports) -> None:
    server = server_of("examples/basics/one_owner.py", **{"server.disconnectedSessionTTL": 3})
    with network_to(server.port, ports.next()) as network:
        page = visitor.tab(server, network.url).open()
        page.type_text("Name", "Grace")
        session = page.session

        network.cut()
        network.mend()
        page.settle()
        page.type_text("Name", "Alan")
        assert page.session == session
        page.shows("Hello Alan")
        assert not server.closed_sessions()

        network.cut()
        # The server forgets a session when it next looks at it, so there is nothing to watch.
        forgotten = time.monotonic() + 3.5
        wait_for(lambda: time.monotonic() > forgotten, "the session's time to be over")
        network.mend()
        page.settle()
        # The page looks as before; the next interaction shows that a new session answers.
        page.assert_field("Name", "Alan")
        known = len(server.runs())
        page.field("Name").fill("Edsger")
        page.field("Name").press("Enter")
        wait_for(lambda: len(server.runs()) > known, "a run")
        assert server.runs()[-1].session != session
