"""Open, type, close by Escape, go on: is the dialog gone, and all that was typed?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution, opened


def closed(solution: ServedSolution) -> AppPage:
    page = opened(solution).click("Edit Ada").type_text("Phone of Ada", "999")
    page.page.keyboard.press("Escape")
    page.page.get_by_role("dialog").wait_for(state="detached")
    page.settle()
    page.page.set_default_timeout(10_000)  # a dialog that is open again bars every click
    return page


def check_closed_dialog_stays_closed(solution: ServedSolution) -> None:
    """After Escape and another click no dialog is open, and nothing is saved."""
    page = closed(solution)
    for _ in range(2):
        assert page.page.get_by_role("dialog").count() == 0, "the dialog is open again"
        page.click("Refresh")
    assert page.page.get_by_role("dialog").count() == 0, "the dialog is open again"
    assert page.texts() == ["Ada: 111", "Bob: 222"], f"the page shows {page.texts()}"


def check_next_dialog_shows_what_is_saved(solution: ServedSolution) -> None:
    """The next dialog shows the number that is saved, and Save saves what it shows."""
    for name, saved in (("Ada", "111"), ("Bob", "222")):
        page = closed(solution)
        assert page.page.get_by_role("dialog").count() == 0, "the dialog is open again"
        page.click(f"Edit {name}")
        shown = page.field(f"Phone of {name}").input_value()
        assert shown == saved, f"the dialog of {name} shows {shown!r}"
    page = opened(solution).click("Edit Bob").type_text("Phone of Bob", "333").click("Save")
    assert page.texts() == ["Ada: 111", "Bob: 333"], f"the page shows {page.texts()}"
