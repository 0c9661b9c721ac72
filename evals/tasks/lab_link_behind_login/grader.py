"""Open a link, log in: is it the page of the link, and was it closed before?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution, enter, opened


def logged_in(page: AppPage) -> AppPage:
    page.page.keyboard.press("Escape")  # closes the message that there is no such page
    page.page.set_default_timeout(10_000)
    enter(page, "Name", "Ada")
    enter(page, "PIN", "1234")
    return page.click("Log in")


def check_link_leads_to_its_page(solution: ServedSolution) -> None:
    """The link to the lab shows no results before the login, and them after it."""
    page = opened(solution, "lab")
    assert page.texts() == [], f"without login the page shows {page.texts()}"
    logged_in(page)
    assert page.texts() == ["Lab results for Ada"], f"after the login: {page.texts()}"


def check_app_leads_to_the_overview(solution: ServedSolution) -> None:
    """The app's own address shows the overview after the login, and from there the lab."""
    page = opened(solution)
    assert page.texts() == [], f"without login the page shows {page.texts()}"
    logged_in(page)
    assert page.texts() == ["Overview for Ada"], f"after the login: {page.texts()}"
    page.go_to("Lab")
    assert page.texts() == ["Lab results for Ada"], f"in the lab: {page.texts()}"
