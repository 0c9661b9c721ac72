"""Forms: what stays in the browser before the submit, and what a submit sends and clears."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import expect
from proving import proves

from browser.app_page import AppPage
from browser.outgoing import messages
from browser.profile import Profile
from browser.server import wait_for

BATCH = "examples/forms/batch.py"
CLEARED = "examples/forms/clear_on_submit.py"


@proves(
    "Before the submit, neither the script nor `st.session_state` sees an edit, also when another "
    "widget reruns the app.",
    example=BATCH,
)
def test_edits_before_the_submit(browse: Callable[..., AppPage], counting_visitor: Profile) -> None:
    page = browse(BATCH, visitor=counting_visitor)
    sent = messages(page)
    page.field("Name").fill("Ann")
    page.field("Wishes").fill("cake")
    page.leave_the_field()
    assert messages(page) == sent

    for runs in (2, 3):
        page.click("Only rerun").shows(f"Runs {runs}, submits 0")
        unsent = {"runs": f"{runs}", "submits": "0", "name": "''", "wishes": "''"}
        assert page.state.items() >= unsent.items()
        expect(page.page.get_by_text("Known:")).to_have_text("Known:")
        page.assert_field("Name", "Ann")
        page.assert_field("Wishes", "cake")

    page.click("Submit").shows("Runs 4, submits 1")
    sent_now = {"runs": "4", "submits": "1", "name": "'Ann'", "wishes": "'cake'"}
    assert page.state.items() >= sent_now.items()
    page.shows("Known: Ann cake")


TWO_SUBMITS = """
import streamlit as st
st.title("Two submit buttons")
pressed = st.session_state.setdefault("pressed", [])
for name in ("with", "without"):
    with st.form(name, enter_to_submit=name == "with"):
        st.text_input(f"Line {name}", key=f"line_{name}")
        st.text_area(f"Area {name}", key=f"area_{name}")
        for button in ("first", "second"):
            st.form_submit_button(f"{button} {name}", on_click=pressed.append, args=(button,))
"""


@proves(
    "Enter in a text input presses the first submit button, and in a text area Ctrl+Enter does.",
    example=BATCH,
)
def test_keys_that_submit(
    browse: Callable[..., AppPage], counting_visitor: Profile, written: Callable[[str], Path]
) -> None:
    page = browse(BATCH, visitor=counting_visitor)
    page.field("Name").fill("Ann")
    page.act(lambda: page.field("Name").press("Enter")).shows("Runs 2, submits 1")
    assert page.state["name"] == "'Ann'"
    page.field("Wishes").fill("cake")
    sent = messages(page)
    page.field("Wishes").press("Enter")
    assert messages(page) == sent
    page.act(lambda: page.field("Wishes").press("Control+Enter")).shows("Runs 3, submits 2")
    assert page.state["wishes"] == r"'cake\n'"

    page = browse(written(TWO_SUBMITS), visitor=counting_visitor)
    for label, key, count in (("Line", "Enter", 1), ("Area", "Control+Enter", 2)):
        page.field(f"{label} with").fill(label)
        page.act(partial(page.field(f"{label} with").press, key))
        assert page.state["pressed"] == repr(["first"] * count)
        page.field(f"{label} without").fill(label)
        sent = messages(page)
        page.field(f"{label} without").press(key)
        assert messages(page) == sent


@proves("A double click on the submit button can run its callback twice.", example=BATCH)
def test_double_click(browse: Callable[..., AppPage]) -> None:
    def submits_of_a_double_click() -> int:
        page = browse(BATCH)
        page.act(page.page.get_by_role("button", name="Submit", exact=True).dblclick)
        end = time.monotonic() + 3
        wait_for(lambda: page.state["submits"] == "2" or time.monotonic() > end, "a second run")
        return int(page.state["submits"])

    # On a busy machine the second click may join the first in one run.
    assert wait_for(lambda: submits_of_a_double_click() == 2, "a double click that counts twice")


@pytest.mark.parametrize(("name", "errors"), [("Ann", 0), ("Ann Lee", 1)])
@proves(
    "`clear_on_submit=True` clears the page only, valid or not: state holds what was submitted "
    "until the next submit.",
    example=CLEARED,
)
def test_form_that_clears(browse: Callable[..., AppPage], name: str, errors: int) -> None:
    page = browse(CLEARED)
    page.field("Name").fill(name)
    page.click("Submit").shows(f"In state: {name}")
    expect(page.page.get_by_text("One word, please.")).to_have_count(errors)
    for _ in range(2):
        page.assert_field("Name", "")
        page.shows(f"In state: {name}")
        assert page.state["name"] == repr(name)
        page.click("Only rerun")
    page.field("Name").fill("Bob")
    page.click("Only rerun")
    page.assert_field("Name", "Bob")
    assert page.state["name"] == repr(name)
    page.click("Submit").shows("In state: Bob")
    page.assert_field("Name", "")
    page.click("Submit")
    expect(page.page.get_by_text("In state:")).to_have_text("In state:")
    assert page.state["name"] == "''"


@proves(
    "A form without a submit button raises nothing, and its values never arrive.",
    example="examples/mistakes/form_without_submit.py",
)
def test_form_without_submit_button(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/form_without_submit.py")
    page.field("Name").fill("Ann")
    page.field("Name").press("Enter")
    page.leave_the_field()
    for runs in (2, 3):
        page.click("Greet").shows("Hello !")
        assert page.state == {"name": "''"}
        assert len(page.runs()) == runs
        page.assert_field("Name", "Ann")
    expect(page.page.get_by_test_id("stException")).to_have_count(0)
    assert "Error" not in page.server.printed()


@proves(
    "No field can change another one before the submit.",
    example="examples/mistakes/driver_inside_form.py",
)
def test_field_that_decides_about_another(
    browse: Callable[..., AppPage], counting_visitor: Profile
) -> None:
    page = browse("examples/mistakes/driver_inside_form.py", visitor=counting_visitor)
    options = page.page.get_by_role("option")
    sent = messages(page)
    page.page.get_by_role("combobox", name="Country").click()
    page.page.get_by_role("option", name="Chile", exact=True).click()
    page.assert_field("Country", "Chile")
    page.page.get_by_role("combobox", name="City").click()
    expect(options).to_have_text(["Lima", "Cusco"])
    page.page.keyboard.press("Escape")
    assert messages(page) == sent
    assert page.state["country"] == "'Peru'"

    page.click("Save").shows("Saved: Chile")
    assert page.state["country"] == "'Chile'"
    page.page.get_by_role("combobox", name="City").click()
    expect(options).to_have_text(["Santiago", "Arica"])


@proves(
    "Assigning the key of a field that the user has typed into changes what the page shows, but "
    "the next submit sends what was typed.",
    example="examples/mistakes/assign_over_draft.py",
)
def test_assignment_over_a_draft(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/assign_over_draft.py")
    page.field("Name").fill("Bob")
    page.leave_the_field()
    page.click("Load Ada").shows("Submitted: Ada")
    page.assert_field("Name", "Ada")
    assert page.state["name"] == "'Ada'"
    page.click("Submit").shows("Submitted: Bob")
    assert page.state["name"] == "'Bob'"
    page.assert_field("Name", "Ada")
