"""Take parts: is the count right at once, and is the right part counted?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, choose, shows_no_exception, texts, widget


def take(app: AppTest) -> None:
    widget(app, "button", "Take one").click().run()
    shows_no_exception(app)


def shows(app: AppTest, text: str) -> None:
    assert text in texts(app), f"the page shows {texts(app)}, not {text!r}"


def check_count_is_right_at_once(solution: TestedSolution) -> None:
    """Each click shows the new count of the chosen part."""
    app = solution.app()
    choose(app, "selectbox", "Part", "Gasket")
    for left in (6, 5, 4):
        take(app)
        shows(app, f"Gasket: {left} left")


def check_warning_comes_with_the_last_part(solution: TestedSolution) -> None:
    """The warning comes in the run in which the last part is taken, and for that part only."""
    app = solution.app()
    choose(app, "selectbox", "Part", "Valve")
    shows(app, "Valve: 1 left")
    assert not app.warning
    take(app)
    shows(app, "Reorder!")
    choose(app, "selectbox", "Part", "Filter")
    shows(app, "Filter: 5 left")
    assert not app.warning, "the warning is still there for another part"
