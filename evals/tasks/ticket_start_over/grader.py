"""Fill in, start over, go on: is it all as it was in the beginning?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution, opened


def started_over(solution: ServedSolution) -> AppPage:
    page = opened(solution).type_text("Customer", "Ada").type_text("Subject", "printer")
    page.type_text("Hours", "7")
    page.act(page.page.get_by_text("high", exact=True).click)
    assert page.texts() == ["Ada: printer (high, 7 h)"], f"before, the page shows {page.texts()}"
    return page.click("Start over")


def check_all_is_as_in_the_beginning(solution: ServedSolution) -> None:
    """After Start over, fields and line have their first values, also later; new input counts."""
    page = started_over(solution)
    for _ in range(2):
        shown = [page.field(label).input_value() for label in ("Customer", "Subject", "Hours")]
        assert shown == ["", "", "2"], f"the fields show {shown}"
        assert page.texts() == ["nobody: nothing (normal, 2 h)"], f"the page shows {page.texts()}"
        page.click("Check")
    page.type_text("Subject", "phone")
    assert page.texts() == ["nobody: phone (normal, 2 h)"], f"the page shows {page.texts()}"
