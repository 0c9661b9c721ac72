"""Ann writes and leaves, Bob comes: what does his first page say?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution, enter, opened


def login(page: AppPage, name: str) -> AppPage:
    enter(page, "Your name", name)
    return page.click("Log in")


def after_ann(solution: ServedSolution) -> AppPage:
    page = login(opened(solution), "Ann").type_text("Report", "bed 4 has fever")
    page.act(page.page.get_by_text("surgery", exact=True).click)
    assert page.texts() == ["Ann (surgery): bed 4 has fever"], f"the page shows {page.texts()}"
    return login(page.click("Log out"), "Bob")


def check_nothing_of_the_last_user_is_left(solution: ServedSolution) -> None:
    """The next user's first page has the defaults, and so have the ones after it."""
    page = after_ann(solution)
    for _ in range(3):
        assert page.texts() == ["Bob (children): no report"], f"the page shows {page.texts()}"
        assert page.field("Report").input_value() == "", "the field is filled"
        page.click("Refresh")
