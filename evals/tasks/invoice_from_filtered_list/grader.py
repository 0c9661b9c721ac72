"""Filter, open an invoice by its button, come back: is the filter still set?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution, opened


def filtered(solution: ServedSolution) -> AppPage:
    page = opened(solution)
    return page.act(page.page.get_by_text("open", exact=True).click)


def check_invoice_opens_and_filter_stays(solution: ServedSolution) -> None:
    """With a filter, the button shows the invoice, and the way back the list as filtered."""
    page = filtered(solution).click("Show 102")
    assert page.texts() == ["Invoice 102"], f"the page shows {page.texts()}"
    page.click("Back to the list")
    assert page.texts() == ["open: 102, 104"], f"the list shows {page.texts()}"
    assert "status=open" in page.page.url, f"the address is {page.page.url}"


def check_filter_is_shared_by_link(solution: ServedSolution) -> None:
    """Choosing a filter changes the address, and a link shows the list as filtered."""
    page = filtered(solution)
    assert "status=open" in page.page.url, f"the address is {page.page.url}"
    link = opened(solution, "?status=paid")
    assert link.texts() == ["paid: 101, 103"], f"the link shows {link.texts()}"
