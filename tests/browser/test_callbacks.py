"""Callbacks and buttons: the order of an edit and a click, page switches, output, downloads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect
from proving import proves

from browser.app_page import AppPage
from browser.outgoing import messages
from browser.profile import Profile
from browser.server import wait_for

EDIT_AND_CLICK = "examples/callbacks/edit_and_click.py"
REPORT = "examples/callbacks/keep_the_result.py"
LEAVES = "examples/callbacks/pay_and_leave/app.py"
OUTPUT = "examples/mistakes/output_in_fragment_callback.py"


# The app asks Streamlit whether the click has arrived, which no page can tell a test.
EDITS_AROUND_A_BUTTON = """
import time
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

log = st.session_state.setdefault("log", [])
arriving = get_script_run_ctx().script_requests

def click_has_arrived():
    states = arriving._rerun_data.widget_states.widgets
    return arriving._state.name == "RERUN" and any(one.trigger_value for one in states)

st.text_input("Above", key="above", on_change=log.append, args=("above",))
st.button("Save", on_click=log.append, args=("save",))
st.text_input("Below", key="below", on_change=log.append, args=("below",))
if st.button("Wait"):
    st.text("Waiting")
    while not click_has_arrived():
        time.sleep(0.01)
"""


@proves(
    "When an edit and a click arrive together, the edited widgets' callbacks run before the "
    "button's, wherever they stand on the page.",
    example=EDIT_AND_CLICK,
)
def test_edits_and_a_click(browse: Callable[..., AppPage], written: Callable[[str], Path]) -> None:
    page = browse(EDIT_AND_CLICK)
    page.field("First").fill("1")
    page.field("Second").fill("2")
    page.page.get_by_role("button", name="Save", exact=True).click()
    wait_for(lambda: len(page.kept("log")) == 3, "all callbacks")
    assert page.kept("log") == ["First changed", "Second changed", "Save clicked"]

    page = browse(written(EDITS_AROUND_A_BUTTON), **{"runner.fastReruns": "false"})
    page.page.get_by_role("button", name="Wait", exact=True).click()
    page.shows("Waiting")
    page.field("Below").fill("2")
    page.field("Above").fill("1")
    page.act(page.page.get_by_role("button", name="Save", exact=True).click)
    wait_for(lambda: len(page.runs()) == 3, "the first run, the stopped one and the last")
    assert sorted(page.kept("log")[:2]) == ["above", "below"]
    assert page.kept("log")[2:] == ["save"]
    assert (page.state["above"], page.state["below"]) == ("'1'", "'2'")


@proves('With `on_click="ignore"` there is none.', example=REPORT)
def test_download_without_a_rerun(
    browse: Callable[..., AppPage], counting_visitor: Profile
) -> None:
    page = browse(REPORT, visitor=counting_visitor)
    page.click("Make report").shows("row 1")
    runs, sent = len(page.runs()), messages(page)
    with page.page.expect_download() as download:
        page.page.get_by_role("button", name="Download", exact=True).click()
    assert download.value.path().read_text(encoding="utf-8") == "row 1"
    assert messages(page) == sent
    page.act(lambda: page.page.get_by_role("slider").press("ArrowRight"))
    assert len(page.runs()) == runs + 1
    page.shows("row 1")
    assert page.kept("report") == "row 1"


@proves(
    "| `st.switch_page(page)` | The other page runs, and the old one does not. |", example=LEAVES
)
def test_callback_that_switches_the_page(browse: Callable[..., AppPage]) -> None:
    page = browse(LEAVES)
    assert page.kept("steps") == ["cart drawn"]
    page.act(page.page.get_by_text("card", exact=True).click)
    page.page.get_by_role("heading", name="Thanks").wait_for()
    expect(page.page).to_have_url(f"{page.address}/page_thanks")
    assert page.kept("steps") == ["cart drawn", "paid by card"]
    expect(page.page.get_by_role("heading", name="Cart")).to_have_count(0)


@proves(
    "In a fragment's callback it replaces the app's first element.",
    example=OUTPUT,
)
def test_output_of_a_fragments_callback(browse: Callable[..., AppPage]) -> None:
    page = browse(OUTPUT)
    title = page.page.get_by_role("heading", level=1)
    expect(title).to_have_text("Output in a fragment's callback")
    page.click("Save").shows("Saved")
    assert page.runs()[-1].fragment
    expect(title).to_have_count(0)
    first = page.page.get_by_test_id("stMain").get_by_test_id("stElementContainer").first
    expect(first).to_have_text("Saved")
    page.shows("Watch: the message takes the place of the title")
