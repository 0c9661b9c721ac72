"""The browser's side of the table that compares AppTest with a browser."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from playwright.sync_api import expect
from proving import proves

from browser.app_page import AppPage
from browser.server import wait_for

PAGE_KEYS = "examples/debugging/page_keys/app.py"
STOP = "examples/mistakes/stop_above_widget.py"
TICKING = "examples/debugging/ticking.py"


@proves("Only the fragment runs.", example="examples/debugging/fragment_runs.py")
def test_widget_in_a_fragment(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/debugging/fragment_runs.py")
    assert page.texts() == ["Script runs: 1", "Fragment runs: 1"]
    for count in (2, 3):
        page.toggle("Tick").shows(f"Fragment runs: {count}")
        assert page.texts() == ["Script runs: 1", f"Fragment runs: {count}"]
        assert page.state["script_runs"] == "1"
        assert page.runs()[-1].fragment
    assert page.state["tick"] == "False"
    assert len(page.runs()) == 3


def filled(page: AppPage) -> AppPage:
    """Type a name and choose the dark theme."""
    page.type_text("Name", "ann")
    page.choose("Theme", "dark")
    page.shows("Theme: dark")
    page.shows("Name: ann")
    return page


@proves("They are gone in the first run.", example=PAGE_KEYS)
def test_keys_of_the_old_page(browse: Callable[..., AppPage]) -> None:
    page = filled(browse(PAGE_KEYS))
    before = page.runs()
    assert before[-1].state["name"] == "'ann'"
    page.go_to("page two").shows("The second page")
    assert len(page.runs()) == len(before) + 1
    assert page.texts() == ["The second page", "Theme: dark", "Name: missing"]
    assert "name" not in page.state


@proves("It falls back for one run, and the next interaction restores it.", example=PAGE_KEYS)
def test_switch_page_and_the_widget_of_the_entrypoint(browse: Callable[..., AppPage]) -> None:
    page = filled(browse(PAGE_KEYS))
    page.click("To the second page").shows("The second page")
    assert page.texts() == ["The second page", "Theme: light", "Name: missing"]
    for _ in range(2):
        page.click("Rerun").shows("Theme: dark")
        assert page.state["theme"] == "'dark'"


@proves("The value is back for one run, then gone.", example=STOP)
def test_value_of_a_widget_below_a_gate(browse: Callable[..., AppPage]) -> None:
    page = browse(STOP)
    page.type_text("Note", "typed").shows("The note: typed")
    page.click("Lock or unlock").shows("Locked")
    page.click("Lock or unlock").shows("The note: typed")
    assert page.state["note"] == "'typed'"
    for _ in range(2):
        page.click("Rerun")
        assert page.texts() == ["The note:"]
        page.assert_field("Note", "")
        assert page.state["note"] == "''"


@proves("The URL changes.", example="examples/debugging/bound_filter.py")
def test_edit_of_a_bound_widget(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/debugging/bound_filter.py")
    assert page.page.url == f"{page.address}/"
    page.type_text("Filter", "tea").shows("Filter: tea")
    expect(page.page).to_have_url(f"{page.address}/?filter=tea")
    page.type_text("Filter", "").shows("Filter:")
    expect(page.page).to_have_url(f"{page.address}/")


@proves("The body runs with the button pressed.", example="examples/debugging/dialog_answer.py")
def test_button_in_a_dialog(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/debugging/dialog_answer.py")
    page.click("Ask")
    page.shows("Answer: None")
    assert "answer" not in page.state
    page.click("Yes").shows("Answer: yes")
    assert page.state["answer"] == "'yes'"
    expect(page.page.get_by_role("dialog")).to_have_count(0)


@proves("It runs on time.", example=TICKING)
def test_fragment_with_a_timer(browse: Callable[..., AppPage]) -> None:
    page = browse(TICKING)
    moments = [time.monotonic()]
    for _ in range(10):
        ticks = page.state["ticks"]
        wait_for(partial(_ticked, page, ticks), "the next tick")
        moments.append(time.monotonic())
    # A busy machine may delay some ticks, but not all of them.
    assert moments[-1] - moments[0] > 10 * 0.2 * 0.8
    assert min(after - before for before, after in pairwise(moments)) < 0.2 * 2
    assert [run.fragment for run in page.runs()[:3]] == [False, True, True]
    expect(page.page.get_by_text(re.compile(r"Ticks: \d\d"))).to_be_visible()


def _ticked(page: AppPage, ticks: str) -> bool:
    return page.state["ticks"] != ticks
