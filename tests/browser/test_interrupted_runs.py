"""Which interaction stops a run, where it stops it, and what reruns on its own."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect
from proving import proves

from browser.app_page import AppPage
from browser.outgoing import messages
from browser.profile import Profile
from browser.server import wait_for

# The app asks Streamlit whether an interaction has arrived, which no page can tell a test.
APP = """
import time
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

state = st.session_state
state.setdefault("kept", 1)
log = state.setdefault("log", [])
arriving = get_script_run_ctx().script_requests

def assign():
    state.kept = 2

def delete():
    del state.kept

STEPS = {
    "element": lambda: st.text("Drawn after the click"),
    "widget": lambda: st.checkbox("Drawn after the click"),
    "read": lambda: state.kept,
    "get": lambda: state.get("kept"),
    "in": lambda: "kept" in state,
    "assign": assign,
    "delete": delete,
    "list of keys": lambda: list(state),
    "plain Python": lambda: sum(range(1000)),
}

@st.fragment
def panel():
    if st.button("Inside"):
        log.append("inside clicked")

panel()
st.button("Outside")
for name, step in STEPS.items():
    if st.button(name):
        st.text(f"working before: {name}")
        while arriving._state.name == "CONTINUE":
            time.sleep(0.01)
        log.append("arrived")
        step()
        log.append("went on")
st.text(f"the end, kept {state.kept}")
log.append("end")
"""
STOPPING = ("element", "widget", "read", "get", "in", "assign", "delete")
GOING_ON = ("list of keys", "plain Python")


def log_of(page: AppPage) -> list[str]:
    return list(ast.literal_eval(page.state["log"]))


def interrupted(page: AppPage, step: str, button: str) -> list[str]:
    """Click ``button`` while a run works before ``step``, and return what both runs noted.

    The note is sorted, because the new run does not wait for the end of the stopped one.
    """
    runs, notes = len(page.runs()), len(log_of(page))
    page.page.get_by_role("button", name=step, exact=True).click()
    page.shows(f"working before: {step}")
    page.page.get_by_role("button", name=button, exact=True).click()
    wait_for(lambda: len(page.runs()) == runs + 2, "both runs")
    page.settle()
    page.shows("the end, kept 1")
    assert page.state["kept"] == "1"
    return sorted(log_of(page)[notes:])


@proves(
    "An interaction outside fragments stops it at the next element or access to a session state "
    "key.",
)
def test_where_a_run_is_stopped(
    browse: Callable[..., AppPage], written: Callable[[str], Path]
) -> None:
    page = browse(written(APP))
    for step in STOPPING:
        assert interrupted(page, step, "Outside") == ["arrived", "end"], step
        expect(page.page.get_by_text("Drawn after the click")).to_have_count(0)
    for step in GOING_ON:
        assert interrupted(page, step, "Outside") == ["arrived", "end", "went on"], step
    for step in ("element", "read", "plain Python"):
        expected = ["arrived", "end", "inside clicked", "went on"]
        assert interrupted(page, step, "Inside") == expected, step
        expect(page.page.get_by_text("Drawn after the click")).to_have_count(int(step == "element"))


@proves("A fragment or dialog reruns alone, and a form sends nothing before its submit.")
def test_what_reruns_alone(browse: Callable[..., AppPage], counting_visitor: Profile) -> None:
    fragment = browse("examples/debugging/fragment_runs.py")
    fragment.toggle("Tick").shows("Fragment runs: 2")
    assert fragment.texts() == ["Script runs: 1", "Fragment runs: 2"]
    assert [run.fragment for run in fragment.runs()] == [False, True]

    dialog = browse("examples/dialogs/edit_in_dialog.py")
    dialog.click("Edit").shows("Name: Ada, app runs: 2")
    dialog.type_text("New name", "Grace")
    assert [run.fragment for run in dialog.runs()] == [False, False, True]
    assert (dialog.state["new_name"], dialog.state["app_runs"]) == ("'Grace'", "2")
    dialog.shows("Name: Ada, app runs: 2")
    dialog.click("Save").shows("Name: Grace, app runs: 3")

    form = browse("examples/forms/batch.py", visitor=counting_visitor)
    sent = messages(form)
    form.field("Name").fill("Ada")
    form.field("Wishes").fill("a window")
    form.leave_the_field()
    assert messages(form) == sent
    assert (form.state["name"], form.state["wishes"]) == ("''", "''")
    form.click("Only rerun").shows("Runs 2, submits 0")
    assert (form.state["name"], form.state["wishes"]) == ("''", "''")
    form.click("Submit").shows("Runs 3, submits 1")
    assert (form.state["name"], form.state["wishes"]) == ("'Ada'", "'a window'")
    expect(form.field("Name")).to_have_value("Ada")
