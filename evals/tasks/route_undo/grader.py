"""Add and finish stops and take it all back: does each step lead to the state before?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def add(app: AppTest, place: str) -> None:
    widget(app, "text_input", "Place").set_value(place)
    click(app, "Add stop")


def click(app: AppTest, label: str) -> None:
    widget(app, "button", label).click().run()
    shows_no_exception(app)


def shows(app: AppTest, *stops: str) -> None:
    found = [text for text in texts(app) if text[0].isdigit()]
    assert found == list(stops), f"the page shows {found}, not {list(stops)}"


def check_added_stops_are_taken_back(solution: TestedSolution) -> None:
    """Two stops are taken back by two clicks, and others can be added then."""
    app = solution.app()
    add(app, "Mill")
    add(app, "Port")
    shows(app, "1. Depot", "2. Mill", "3. Port")
    click(app, "Undo")
    shows(app, "1. Depot", "2. Mill")
    click(app, "Undo")
    shows(app, "1. Depot")
    assert widget(app, "button", "Undo").disabled, "Undo is offered with nothing left to undo"
    add(app, "Farm")
    shows(app, "1. Depot", "2. Farm")
    click(app, "Undo")
    shows(app, "1. Depot")


def check_finished_stops_are_taken_back(solution: TestedSolution) -> None:
    """A finished stop is open again after Undo, and what was added before is still there."""
    app = solution.app()
    add(app, "Mill")
    click(app, "Finish Mill")
    click(app, "Finish Depot")
    shows(app, "1. Depot (done)", "2. Mill (done)")
    click(app, "Undo")
    shows(app, "1. Depot", "2. Mill (done)")
    click(app, "Undo")
    shows(app, "1. Depot", "2. Mill")
