"""Fragments: what their runs leave as it was, and when their timers stop."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect
from proving import proves

from browser.app_page import AppPage
from browser.server import wait_for

REFRESH = "examples/fragments/refresh_by_key.py"
STALE = "examples/fragments/stale_outside.py"
OUTSIDE = "examples/fragments/outside_container.py"
CANNOT_STOP = "examples/mistakes/poll_cannot_stop.py"
STOPS = "examples/fragments/stop_a_timer.py"
PERIOD = 0.5  # seconds, of the timers in these apps


def ticks(page: AppPage) -> int:
    """Return how often the app's timer has run."""
    return int(page.state["ticks"])


def assert_ticks(page: AppPage) -> None:
    """Wait for three more ticks, each a run of the fragment alone."""
    before, runs = ticks(page), len(page.runs())
    wait_for(lambda: ticks(page) >= before + 3, "three ticks")
    assert all(run.fragment for run in page.runs()[runs:])


def pass_time(seconds: float) -> None:
    """Let time pass: that nothing happens has no other sign."""
    end = time.monotonic() + seconds
    wait_for(lambda: time.monotonic() > end, "the time to pass")


def assert_no_tick(page: AppPage) -> None:
    """Let the time of three ticks pass, and count none."""
    pass_time(PERIOD)  # one tick may have been on its way when the timer was stopped
    before, runs = ticks(page), len(page.runs())
    pass_time(3.5 * PERIOD)
    assert ticks(page) == before
    assert len(page.runs()) == runs


@proves(
    "A widget inside reruns only the fragment, and what stands outside keeps its old picture until "
    "a full run.",
    example=STALE,
)
def test_what_stands_outside(browse: Callable[..., AppPage]) -> None:
    page = browse(STALE)
    page.shows("Outside: 0")
    for votes in (1, 2):
        page.click("Vote").shows(f"Inside: {votes}")
        page.shows("Outside: 0")
        assert page.state["votes"] == str(votes)
    assert [run.fragment for run in page.runs()] == [False, True, True]
    page.click("Show it everywhere").shows("Outside: 2")
    page.shows("Inside: 2")
    assert not page.runs()[-1].fragment


@proves(
    "Assigning the key of a widget outside does not reach the page, and the next interaction takes "
    "the value back.",
    example="examples/mistakes/fragment_sets_outside_widget.py",
)
def test_assigning_a_widget_outside(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/fragment_sets_outside_widget.py")
    page.click("Fill in").shows("The fragment reads: Ada")
    assert page.state["name"] == "'Ada'"
    page.assert_field("Name", "")
    page.click("Look again")
    expect(page.page.get_by_text("The fragment reads:")).to_have_text("The fragment reads:")
    assert page.state["name"] == "''"
    page.assert_field("Name", "")
    assert [run.fragment for run in page.runs()] == [False, True, True]

    cured = browse("examples/fragments/set_outside_widget.py")
    for button in ("Fill in", "Look again", "Look again"):
        cured.click(button).shows("The fragment reads: Ada")
        cured.assert_field("Name", "Ada")
        assert cured.state["name"] == "'Ada'"


@proves(
    "Drawing into a container made outside replaces what the fragment drew there before.",
    example=OUTSIDE,
)
def test_container_made_outside(browse: Callable[..., AppPage]) -> None:
    page = browse(OUTSIDE)
    lines = page.page.get_by_test_id("stSidebar").get_by_test_id("stMarkdown")
    expect(lines).to_have_text(["Status", "Refreshed 0 times"])
    for times in (1, 2):
        page.click("Refresh")
        assert page.runs()[-1].fragment
        expect(lines).to_have_text(["Status", f"Refreshed {times} times"])
        assert page.state["refreshed"] == str(times)


FLAG_CHANGED_BY_THE_FRAGMENT = """
import streamlit as st

@st.fragment(run_every=0.5 if st.session_state.setdefault("polling", True) else None)
def ticking():
    st.session_state.ticks = st.session_state.get("ticks", 0) + 1
    st.session_state.polling = False

ticking()
st.button("Rerun the app")
"""


@proves(
    "`run_every` is read where the decorator stands, in a full run.",
    "A flag changed in the fragment or its callback does not stop the timer.",
    example=CANNOT_STOP,
)
def test_flag_that_does_not_stop_a_timer(
    browse: Callable[..., AppPage], written: Callable[[str], Path]
) -> None:
    page = browse(CANNOT_STOP)
    assert_ticks(page)
    page.page.get_by_role("button", name="Stop", exact=True).click()
    wait_for(lambda: page.state["polling"] == "False", "the flag")
    assert_ticks(page)
    page.shows("polling False")
    assert page.state["polling"] == "False"
    page.page.close()

    page = browse(written(FLAG_CHANGED_BY_THE_FRAGMENT))
    assert page.state["polling"] == "False"
    assert_ticks(page)
    full_runs = [run.fragment for run in page.runs()].count(False)
    page.page.get_by_role("button", name="Rerun the app").click()
    wait_for(lambda: [run.fragment for run in page.runs()].count(False) > full_runs, "a full run")
    assert_no_tick(page)


@proves(
    "A full run with `run_every=None`, or one that does not call the fragment, stops it.",
    example=STOPS,
)
def test_full_runs_that_stop_a_timer(browse: Callable[..., AppPage]) -> None:
    page = browse(STOPS)
    shown = page.page.get_by_text(re.compile("^Ticks: "))
    for way, texts in (("run_every=None", 1), ("not called", 0)):
        assert_ticks(page)
        set_timer(page, way)
        assert_no_tick(page)
        expect(shown).to_have_count(texts)
        set_timer(page, "on")


def set_timer(page: AppPage, way: str) -> None:
    """Choose what the app does with its timer."""
    page.page.get_by_role("radiogroup").get_by_text(way, exact=True).click()
    wait_for(lambda: page.state["timer"] == repr(way), f"the choice {way}")


SCOPED = """
import streamlit as st

st.session_state.app_runs = st.session_state.get("app_runs", 0) + 1

@st.fragment
def steps():
    st.session_state.step = st.session_state.get("step", 0) + 1
    if st.button("Twice"):
        st.rerun(scope="fragment")
    if st.button("Everything"):
        st.rerun()
    st.text(f"Step {st.session_state.step}")

steps()
st.text(f"App runs {st.session_state.app_runs}")
"""


@proves(
    "The whole app reruns.",
    "The fragment starts again, but in a full run, the first one included, it raises.",
    'Only the fragment with `key="sales"` reruns, unless another callback of the interaction ends '
    "normally: then the app does.",
    example=REFRESH,
)
def test_scopes_of_a_rerun(browse: Callable[..., AppPage], written: Callable[[str], Path]) -> None:
    page = browse(written(SCOPED)).assert_texts("Step 1", "App runs 1")
    page.click("Twice").assert_texts("Step 3", "App runs 1")
    assert page.state["app_runs"] == "1"
    page.click("Everything").assert_texts("Step 5", "App runs 2")

    keyed = browse(REFRESH)
    keyed.choose("Region", "South")
    expect(keyed.page.get_by_test_id("stMetricValue")).to_have_text("30")
    keyed.shows("App runs: 1")
    ran = [run.fragment for run in keyed.runs() if not run.reruns]
    assert ran == [False, True], "the first run, and the fragment's"
    raises = browse("examples/mistakes/fragment_scope_in_full_run.py")
    expect(raises.page.get_by_test_id("stException")).to_have_count(1)
