"""Dialogs: what reruns while one is open, and what closes it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect
from proving import proves

from browser.app_page import AppPage
from browser.outgoing import messages
from browser.profile import Profile

EDIT = "examples/dialogs/edit_in_dialog.py"
FLAG = "examples/dialogs/open_by_flag.py"


def dialog(page: AppPage) -> Locator:
    """Return the dialog of the page."""
    return page.page.get_by_role("dialog")


def press_escape(page: AppPage) -> None:
    """Press Escape."""
    page.page.keyboard.press("Escape")


def press_x(page: AppPage) -> None:
    """Click the dialog's cross."""
    dialog(page).get_by_role("button", name="Close", exact=True).click()


@pytest.mark.parametrize("close", [press_escape, press_x])
@proves(
    "A widget inside reruns only the dialog, and the page behind stays as it was.",
    "Closing it with X or Escape reruns nothing, and what was typed inside stays in state until "
    "the next full run.",
    example=EDIT,
)
def test_typing_in_a_dialog_and_closing_it(
    browse: Callable[..., AppPage],
    counting_visitor: Profile,
    close: Callable[[AppPage], None],
) -> None:
    page = browse(EDIT, visitor=counting_visitor)
    page.click("Edit").shows("Name: Ada, app runs: 2")
    expect(dialog(page)).to_be_visible()
    page.type_text("New name", "Bob")
    assert page.runs()[-1].fragment
    assert page.state == {"name": "'Ada'", "app_runs": "2", "new_name": "'Bob'"}
    page.shows("Name: Ada, app runs: 2")
    expect(dialog(page)).to_be_visible()

    sent, runs = messages(page), len(page.runs())
    close(page)
    expect(dialog(page)).to_have_count(0)
    assert messages(page) == sent
    assert len(page.runs()) == runs
    assert page.state["new_name"] == "'Bob'"
    page.shows("Name: Ada, app runs: 2")

    page.click("Only rerun").shows("Name: Ada, app runs: 3")
    assert page.state == {"name": "'Ada'", "app_runs": "3"}
    assert len(page.runs()) == runs + 1
    expect(dialog(page)).to_have_count(0)
    page.click("Edit")
    page.assert_field("New name", "Ada")


@proves(
    "So `st.rerun()` closes it, also from a callback.",
    example="examples/patterns/confirm_dialog.py",
)
def test_rerun_closes_a_dialog(browse: Callable[..., AppPage]) -> None:
    page = browse(EDIT)
    page.click("Edit")
    page.type_text("New name", "Bob")
    expect(dialog(page)).to_be_visible()
    page.click("Save").shows("Saved")
    page.shows("Name: Bob, app runs: 3")
    expect(dialog(page)).to_have_count(0)
    assert page.state["name"] == "'Bob'"

    page = browse("examples/patterns/confirm_dialog.py")
    for answer in ("Keep", "Delete"):
        page.click("Delete draft.txt")
        expect(dialog(page)).to_contain_text("draft.txt cannot be restored.")
        assert "draft.txt" in page.state["files"]
        page.click(answer)
        expect(dialog(page)).to_have_count(0)
        assert not page.runs()[-1].fragment
    page.shows("draft.txt is gone.")
    assert page.state["files"] == "['plan.txt', 'photo.png']"
    expect(page.page.get_by_role("button", name="Delete draft.txt")).to_have_count(0)


@pytest.mark.parametrize("close", [press_escape, press_x])
@proves("A function given as `on_dismiss` is called then, and the app reruns.", example=FLAG)
def test_dismissed_dialog(browse: Callable[..., AppPage], close: Callable[[AppPage], None]) -> None:
    page = browse(FLAG)
    page.click("Show order 7")
    expect(dialog(page)).to_contain_text("Details of order 7")
    assert page.state["showing"] == "'order 7'"
    runs = len(page.runs())
    page.act(lambda: close(page))
    expect(dialog(page)).to_have_count(0)
    assert page.state["showing"] == "None"
    assert [run.fragment for run in page.runs()[runs:]] == [False]
    page.click("Only rerun")
    expect(dialog(page)).to_have_count(0)
    assert page.state["showing"] == "None"
