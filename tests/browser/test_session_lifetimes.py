"""How long caches, modules and session state live: reloads, lost connections, restarts, edits."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import harness
from proving import proves

from browser.app_page import AppPage
from browser.network import Network, network_to
from browser.ports import Ports
from browser.profile import Profile
from browser.server import Server, wait_for
from browser.source_files import WATCHING, edit

APP = "examples/isolation/lifetimes/app.py"
SESSION_CACHE = "examples/isolation/session_cache.py"

GLOBAL = {"module global", "cache_data", "cache_resource"}
SESSION_SCOPED = {"cache_data(scope='session')"}
STATE = {"plain key", "widget"}


def values(page: AppPage) -> dict[str, str]:
    """Return what the page shows, by the name of the place."""
    parts = [text.partition(":") for text in page.texts()]
    return {place: value.strip() for place, _, value in parts}


def kept(before: dict[str, str], page: AppPage) -> set[str]:
    """Return the places that still show the same number, once the page shows another run."""
    wait_for(
        lambda: values(page).get("local variable") not in (None, before["local variable"]), "a run"
    )
    now = values(page)
    assert now.keys() == before.keys()
    places = GLOBAL | SESSION_SCOPED | STATE
    return {place for place in places if now[place] == before[place]}


def lose_connection(page: AppPage, network: Network) -> None:
    """Cut the network, and wait until the page has noticed."""
    network.cut()
    page.page.locator(
        "[data-test-connection-state]:not([data-test-connection-state=CONNECTED])"
    ).wait_for()


def connect_again(page: AppPage, network: Network) -> None:
    """Mend the network, and wait until the page has noticed."""
    network.mend()
    page.page.locator("[data-test-connection-state=CONNECTED]").wait_for()


def page_through(network: Network, server: Server, visitor: Profile) -> AppPage:
    """Open the app over a network that the test can cut."""
    return visitor.tab(server, network.url).open()


@proves(
    "A session-scoped result survives reruns and page switches, and is made anew after a reload "
    "and in another tab.",
    "| A reload (F5), or another tab | A new session starts: global caches and modules stay, "
    "session state and session-scoped caches begin empty. |",
    example=APP,
)
def test_rerun_page_switch_reload_and_second_tab(browse: Callable[..., AppPage]) -> None:
    page = browse(APP).type_text("Note", "typed")
    before = values(page)
    assert before["widget"] == "typed"
    assert kept(before, page.click("Rerun")) == GLOBAL | SESSION_SCOPED | STATE
    assert kept(before, page.go_to("page two")) == GLOBAL | SESSION_SCOPED | {"plain key"}
    page.go_to("page one").type_text("Note", "typed")
    assert kept(before, page) == GLOBAL | SESSION_SCOPED | STATE

    session = page.session
    other = browse(APP)
    assert kept(before, other) == GLOBAL
    assert other.state["note"] == "''"
    assert kept(before, page.reload()) == GLOBAL
    assert page.state["note"] == "''"
    assert len({session, other.session, page.session}) == 3


@proves(
    "| The connection is back within `server.disconnectedSessionTTL` | Session state is kept, "
    "session-scoped caches are emptied. |",
    example=APP,
)
def test_short_loss_of_the_connection(
    visitor: Profile, server_of: Callable[..., Server], ports: Ports
) -> None:
    server = server_of(APP)
    with network_to(server.port, ports.next()) as network:
        page = page_through(network, server, visitor).type_text("Note", "typed")
        before = values(page)
        lose_connection(page, network)
        connect_again(page, network)
        assert kept(before, page.click("Rerun")) == GLOBAL | STATE
        assert len(page.runs()) == 3
        assert page.state["note"] == "'typed'"


@proves(
    "| The connection is back later, or the server restarted | The open page keeps its picture "
    "until the next interaction. Then a new session starts without the plain keys, and the widgets "
    "still drawn send their values again. A restart empties all caches, too. |",
    example=APP,
)
def test_long_loss_of_the_connection_and_restart(
    visitor: Profile, server_of: Callable[..., Server], ports: Ports
) -> None:
    server = server_of(APP, **{"server.disconnectedSessionTTL": 1})
    with network_to(server.port, ports.next()) as network:
        page = page_through(network, server, visitor).type_text("Note", "typed")

        lose_connection(page, network)
        # The server forgets a session when it next looks at it: there is nothing to watch.
        forgotten = time.monotonic() + 1.5
        wait_for(lambda: time.monotonic() > forgotten, "the session's time to be over")
        assert survivors_of_coming_back(page, network) == GLOBAL | {"widget"}

        lose_connection(page, network)
        server.kill()
        restarted = server_of(APP)
        network.target, page.server = restarted.port, restarted
        assert survivors_of_coming_back(page, network) == {"widget"}


def survivors_of_coming_back(page: AppPage, network: Network) -> set[str]:
    """Connect again and interact, which starts a new session; return what it still shows."""
    before, runs = values(page), len(page.server.runs())
    connect_again(page, network)
    assert values(page) == before
    page.new_session(page.page.get_by_role("button", name="Rerun").click)
    assert len(page.server.runs()) == runs + 1
    assert page.state["note"] == "'typed'"
    page.assert_field("Note", "typed")
    return kept(before, page)


@proves(
    "| A source file of the app is saved | Session state and the results of unchanged cached "
    "functions stay, and all modules of the app are imported anew in the next run. An object in "
    "session state is then no instance of its class any more. |",
    example=APP,
)
def test_saved_source_file(browse: Callable[..., AppPage], tmp_path: Path) -> None:
    folder = tmp_path / "app"
    shutil.copytree((harness.REPOSITORY / APP).parent, folder)
    page = browse(folder / "app.py", **WATCHING).type_text("Note", "typed")
    before = values(page)
    assert before["instance of its class"] == "True"

    edit(page, folder / "kept.py", "class Thing:", "class Thing:  # edited")
    assert kept(before, page) == {"cache_data", "cache_resource"} | SESSION_SCOPED | STATE
    assert values(page)["instance of its class"] == "False"

    second = values(page)
    edit(page, folder / "app.py", "def cached_data():\n", "def cached_data():\n    'edited'\n")
    assert kept(before, page) == {"cache_resource"} | SESSION_SCOPED | STATE
    assert values(page)["module global"] != second["module global"]


@proves(
    "`on_release` of a session-scoped resource is called when its tab is closed or reloaded, and "
    "when the connection is lost.",
    "Each session has its own.",
    example=SESSION_CACHE,
)
def test_release_of_session_scoped_resources(
    visitor: Profile, server_of: Callable[..., Server], ports: Ports
) -> None:
    server = server_of(SESSION_CACHE)
    with network_to(server.port, ports.next()) as network:
        mine, other = (page_through(network, server, visitor) for _ in range(2))
        first, second = values(mine), values(other)
        assert first.keys() == second.keys() == {"cache_data", "cache_resource"}
        assert len({*first.values(), *second.values()}) == 4
        assert values(mine.click("Rerun")) == first
        assert values(other.click("Rerun")) == second
        assert released(server) == []

        other.page.close()
        wait_for(lambda: released(server), "the release of the closed tab's resource")
        assert released(server) == [second["cache_resource"]]

        third = values(mine.reload())
        assert third.keys() == first.keys()
        assert not set(third.values()) & set(first.values())
        wait_for(lambda: len(released(server)) > 1, "the release of the reloaded tab's resource")
        assert released(server)[1:] == [first["cache_resource"]]

        lose_connection(mine, network)
        wait_for(lambda: len(released(server)) > 2, "the release of the lost session's resource")
        assert released(server)[2:] == [third["cache_resource"]]


def released(server: Server) -> list[str]:
    """Return the resources that the app says it closed, in order."""
    return re.findall(r"closed (\w+)", server.printed())
