"""Prepare on one page, look on the other: are both fields filled, and do they stay so?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution, opened


def prepared(solution: ServedSolution) -> AppPage:
    return opened(solution).click("Prepare for Ada").go_to("Order")


def check_order_keeps_what_was_prepared(solution: ServedSolution) -> None:
    """The fields and the text have what was prepared, also after two more reruns."""
    page = prepared(solution)
    for _ in range(3):
        shown = [page.field("Name").input_value(), page.field("City").input_value()]
        assert shown == ["Ada", "London"], f"the fields show {shown}"
        assert page.texts() == ["Ship to Ada in London"], f"the page shows {page.texts()}"
        page.click("Check")


def check_edit_counts(solution: ServedSolution) -> None:
    """A field edited on the order's page holds, and so does the other one."""
    page = prepared(solution).type_text("City", "Bath").click("Check")
    assert page.texts() == ["Ship to Ada in Bath"], f"the page shows {page.texts()}"
