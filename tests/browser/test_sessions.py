"""What starts a session, and what a session does not share."""

from __future__ import annotations

from collections.abc import Callable

from browser.app_page import AppPage


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
