"""One tab plans, another one opens the planner: does it show the first one's trip?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution, opened

EMPTY = ["Stops: depot", "Van: empty"]


def planned(page: AppPage, stop: str) -> AppPage:
    page.type_text("Stop", stop).click("Add stop").click("Load for it")
    texts = page.texts()
    assert texts == [f"Stops: depot, {stop}", f"Van: {stop}"], f"the page shows {texts}"
    return page


def check_another_session_begins_empty(solution: ServedSolution) -> None:
    """After one session has planned a trip, another one begins with the defaults."""
    planned(opened(solution), "harbour")
    texts = opened(solution).texts()
    assert texts == EMPTY, f"another tab begins with {texts}"


def check_new_trip_is_empty_and_ones_own(solution: ServedSolution) -> None:
    """New trip brings the defaults, and what is planned then shows nowhere else."""
    page = planned(opened(solution), "harbour").click("New trip")
    assert page.texts() == EMPTY, f"the new trip is {page.texts()}"
    planned(page, "airport")
    texts = opened(solution).texts()
    assert texts == EMPTY, f"another tab begins with {texts}"
