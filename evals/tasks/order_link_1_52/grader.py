"""Open links, good and bad, and choose: does the list follow, and the address?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution, opened


def chosen(page: AppPage, status: str) -> str:
    page.act(page.page.get_by_text(status, exact=True).click)
    return " ".join(page.texts())


def check_every_choice_counts_and_is_shared(solution: ServedSolution) -> None:
    """Each of several choices shows at once, and a link to them opens the same list."""
    page = opened(solution)
    for status in ("new", "shipped", "new"):
        shown = chosen(page, status)
        assert shown.startswith(f"{status}, anybody:"), f"chose {status}, the page shows {shown}"
    page.type_text("Customer", "Bob")
    assert page.texts() == ["new, Bob: Bob new"], f"the page shows {page.texts()}"
    other = opened(solution, page.page.url.removeprefix(page.address).lstrip("/"))
    assert other.texts() == ["new, Bob: Bob new"], f"the same link shows {other.texts()}"


def check_link_is_opened(solution: ServedSolution) -> None:
    """A link sets both filters, and an unknown status in it shows all."""
    page = opened(solution, "?status=shipped&customer=Ada")
    assert page.texts() == ["shipped, Ada: Ada shipped"], f"the page shows {page.texts()}"
    assert page.field("Customer").input_value() == "Ada", "the field is empty"
    page = opened(solution, "?status=open&customer=Ada")
    assert page.texts() == ["all, Ada: Ada new, Ada shipped"], f"the page shows {page.texts()}"
