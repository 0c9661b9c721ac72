"""Choose, take, open the basket by the button: whose order is it, and of what?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution, opened


def chosen(page: AppPage, clinic: str) -> AppPage:
    return page.act(page.page.get_by_text(clinic, exact=True).click)


def ordered(solution: ServedSolution) -> AppPage:
    page = chosen(opened(solution), "North").click("Take gauze").click("Take gloves")
    return page.click("Open basket")


def check_order_is_for_the_chosen_clinic(solution: ServedSolution) -> None:
    """The basket's page names the chosen clinic and all items, also after two more reruns."""
    page = ordered(solution)
    for _ in range(3):
        texts = page.texts()
        assert texts == ["Order for North: gauze, gloves"], f"the page shows {texts}"
        page.click("Refresh")


def check_other_clinic_empties_the_basket(solution: ServedSolution) -> None:
    """Choosing another clinic on the basket's page empties the basket."""
    page = chosen(ordered(solution).click("Refresh"), "West")
    assert page.texts() == ["Order for West: nothing"], f"the page shows {page.texts()}"
