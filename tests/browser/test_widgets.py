"""What a widget's page remembers and sends: old labels, old values, text while it is typed."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Callable
from pathlib import Path

import harness
from playwright.sync_api import Locator, expect
from proving import proves

from browser.app_page import AppPage
from browser.outgoing import messages
from browser.profile import Profile
from browser.server import wait_for
from browser.source_files import WATCHING, edit

CLASSES = "examples/widgets/classes_from_a_module/app.py"


@proves(
    "When the chosen option gets another label, `st.radio`, `st.selectbox`, `st.multiselect` and "
    "`st.select_slider` lose it one run later.",
    example="examples/mistakes/renamed_option.py",
)
def test_choice_whose_label_changes(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/renamed_option.py")
    page.click("Choose Ben").shows("Chosen: 2, 2, [2], 2, 2")
    page.click("Rerun").shows("Chosen: 2, 2, [2], 2, 2")
    page.click("Rename Ben").shows("Benjamin")
    page.shows("Chosen: 2, 2, [2], 2, 2")
    ben = {"radio": "2", "select": "2", "several": "[2]", "slide": "2", "pill": "2"}
    assert page.state.items() >= ben.items()
    lost = {"radio": "1", "select": "1", "several": "[]", "slide": "1", "pill": "2"}
    for _ in range(2):
        page.click("Rerun").shows("Chosen: 1, 1, [], 1, 2")
        assert page.state.items() >= lost.items()
    expect(page.page.get_by_test_id("stRadio").get_by_label("Ada")).to_be_checked()


@proves(example="examples/patterns/master_detail_edit.py")
def test_choice_kept_by_assigning_it_to_itself(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/patterns/master_detail_edit.py")
    page.act(page.page.get_by_text("Ben", exact=True).first.click)
    page.type_text("Name", "Benjamin")
    page.click("Save")
    page.type_text("Phone", "333")
    expect(page.page.get_by_role("radio", name="Benjamin")).to_be_checked()
    assert page.state["person"] == "2"
    page.click("Save")
    assert ast.literal_eval(page.state["people"])[2] == {"name": "Benjamin", "phone": "333"}


@proves(
    "A change in place of a multiselect's list does not reach the page, and the next run loses it.",
    example="examples/mistakes/append_to_choices.py",
)
def test_appending_to_a_multiselects_list(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/append_to_choices.py")
    chosen = page.page.get_by_test_id("stMultiSelect").locator(".react-aria-ComboBox [data-tag]")
    page.page.get_by_role("combobox", name="Fruits").click()
    page.act(page.page.get_by_role("option", name="Apple", exact=True).click)
    page.page.keyboard.press("Escape")
    expect(chosen).to_have_text(["Apple"])
    page.click("Add Plum")
    assert page.state["fruits"] == "['Apple', 'Plum']"
    expect(page.page.get_by_test_id("stJson")).to_contain_text("Plum")
    expect(chosen).to_have_text(["Apple"])
    page.click("Rerun")
    assert page.state["fruits"] == "['Apple']"
    expect(page.page.get_by_test_id("stJson")).not_to_contain_text("Plum")
    expect(chosen).to_have_text(["Apple"])


@proves(
    "An assignment after `del` does not raise either, but the page keeps the old value and sends "
    "it back.",
    example="examples/mistakes/delete_then_assign.py",
)
def test_assignment_after_del(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/delete_then_assign.py")
    page.type_text("City", "Rome").shows("City in session state: Rome")
    page.click("Reset").shows("City in session state: Oslo")
    assert page.state["city"] == "'Oslo'"
    expect(page.page.get_by_test_id("stException")).to_have_count(0)
    page.assert_field("City", "Rome")
    page.click("Rerun").shows("City in session state: Rome")
    assert page.state["city"] == "'Rome'"
    page.assert_field("City", "Rome")


LIVE_AND_NOT = """
import streamlit as st
st.title("Live and not")
st.text_input("Live", key="live", live=True)
st.text_input("Patient", key="patient")
"""


@proves(
    '`live=True` or `live="400ms"` reruns while the user types.',
    example="examples/widgets/live_search.py",
)
def test_live_text(
    browse: Callable[..., AppPage], counting_visitor: Profile, written: Callable[[str], Path]
) -> None:
    page = browse("examples/widgets/live_search.py")
    assert_reruns_while_typing(page, "Search", "text")
    expect(page.page.get_by_test_id("stMarkdown").nth(1)).to_have_text("Rome")
    expect(page.page.get_by_text("Oslo")).to_have_count(0)

    page = browse(written(LIVE_AND_NOT), visitor=counting_visitor)
    assert_reruns_while_typing(page, "Live", "live")
    sent = messages(page)
    page.field("Live").press_sequentially("e")
    assert messages(page) == sent + 1
    wait_for(lambda: page.state["live"] == "'rome'", "the text")
    page.leave_the_field()
    sent, runs = messages(page), len(page.runs())
    page.field("Patient").press_sequentially("ro")
    assert messages(page) == sent
    page.act(lambda: page.field("Patient").press("Enter"))
    assert len(page.runs()) == runs + 1
    assert page.state == {"live": "'rome'", "patient": "'ro'"}


def assert_reruns_while_typing(page: AppPage, label: str, key: str) -> None:
    """Type in two steps, without Enter and without leaving the field: each reaches the app."""
    field = page.field(label)

    def type_until(keys: str, text: str) -> None:
        field.press_sequentially(keys)
        wait_for(lambda: page.state[key] == repr(text), f"the text {text}")
        expect(field).to_be_focused()

    type_until("r", "r")
    type_until("om", "rom")


@proves(
    "Other text arrives on Enter (in a text area Ctrl+Enter) or on leaving the field, so before or "
    "with the click on a button.",
    example="examples/widgets/typed_text.py",
)
def test_typed_text(browse: Callable[..., AppPage], counting_visitor: Profile) -> None:
    page = browse("examples/widgets/typed_text.py", visitor=counting_visitor)
    line, area = page.field("Line"), page.field("Area")

    def added_by(action: Callable[[], object]) -> list[tuple[str, str, bool]]:
        before = len(page.runs())
        page.act(action)
        return list(ast.literal_eval(page.state["runs"]))[before:]

    def type_silently(field: Locator, keys: str) -> None:
        sent = messages(page)
        field.press("End")
        field.press_sequentially(keys)
        assert messages(page) == sent

    type_silently(line, "a")
    assert added_by(lambda: page.leave_the_field()) == [("a", "", False)]
    type_silently(line, "b")
    assert added_by(lambda: line.press("Enter")) == [("ab", "", False)]
    type_silently(area, "c")
    assert added_by(lambda: page.leave_the_field()) == [("ab", "c", False)]
    type_silently(area, "d")
    sent = messages(page)
    area.press("Enter")
    assert messages(page) == sent
    assert added_by(lambda: area.press("Control+Enter")) == [("ab", "cd\n", False)]

    for field, texts in ((line, ("abe", "cd\n")), (area, ("abe", "cd\nf"))):
        type_silently(field, texts[field is area][-1])
        before = len(page.runs())
        page.click("Send")
        wait_for(lambda: ast.literal_eval(page.state["runs"])[-1][-1], "the click")
        both = [(*texts, False), (*texts, True)]
        assert ast.literal_eval(page.state["runs"])[before:] in (both, both[1:])


@proves(
    '`on_change="ignore"` keeps a change in the browser until the next rerun.',
    'A widget with `on_change="ignore"` reruns nothing, and its value arrives with the next '
    "interaction.",
    example="examples/widgets/quiet_changes.py",
)
def test_quiet_changes(browse: Callable[..., AppPage], counting_visitor: Profile) -> None:
    page = browse("examples/widgets/quiet_changes.py", visitor=counting_visitor)
    sent = messages(page)
    page.page.get_by_role("slider").press("ArrowRight")
    expect(page.page.get_by_test_id("stSliderThumbValue")).to_have_text("2")
    page.field("Table for").fill("Ada")
    page.field("Table for").press("Enter")
    page.leave_the_field()
    assert messages(page) == sent
    assert len(page.runs()) == 1
    assert page.state == {"runs": "1", "guests": "1", "host": "''"}

    page.click("Book").shows("2 guests for Ada")
    assert page.state == {"runs": "2", "guests": "2", "host": "'Ada'"}
    page.shows("Runs so far: 2")


@proves("Saving that module while the app runs has the same effect once.", example=CLASSES)
def test_saved_module(browse: Callable[..., AppPage], tmp_path: Path) -> None:
    folder = tmp_path / "app"
    shutil.copytree((harness.REPOSITORY / CLASSES).parent, folder)

    def shows(same: str) -> None:
        page.shows(f"The status is Status.OPEN: {same}")
        page.shows(f"The task is a Task: {same}")

    page = browse(folder / "app.py", **WATCHING)
    shows("True")
    page.click("Run again")
    shows("True")
    edit(page, folder / "task_models.py", "class Task:", "class Task:  # edited")
    shows("False")
    page.click("Run again")
    shows("False")
    for button in ("New task", "Run again"):
        page.click(button)
        shows("True")
