"""Let people in and out: is everything on the page right after each click?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def click(app: AppTest, label: str) -> None:
    widget(app, "button", label).click().run()
    shows_no_exception(app)


def shows(app: AppTest, inside: int, today: int) -> None:
    found = [text for text in texts(app) if text.startswith(("Inside", "Today"))]
    assert sorted(found) == [f"Inside: {inside}", f"Today: {today}"], f"the page shows {found}"


def check_numbers_are_right_at_once(solution: TestedSolution) -> None:
    """After each click both numbers are right, and another run changes nothing."""
    app = solution.app()
    shows(app, 0, 0)
    click(app, "Enter")
    shows(app, 1, 1)
    click(app, "Enter")
    shows(app, 2, 2)
    click(app, "Leave")
    shows(app, 1, 2)
    shows(shows_no_exception(app.run()), 1, 2)


def check_leave_is_there_while_somebody_is_inside(solution: TestedSolution) -> None:
    """Leave can be clicked while somebody is inside, from the first to the last, and only then."""
    app = solution.app()
    for _ in range(2):
        usable = [button.label for button in app.button if not button.disabled]
        assert "Leave" not in usable, "nobody is inside, and Leave can be clicked"
        click(app, "Enter")
        click(app, "Leave")
        shows_no_exception(app)


def check_warning_is_right_at_once(solution: TestedSolution) -> None:
    """The warning comes with the third person and goes with the first to leave."""
    app = solution.app()
    for _ in range(3):
        assert not app.warning
        click(app, "Enter")
    assert "Full" in texts(app), "three are inside, and there is no warning"
    click(app, "Leave")
    assert not app.warning, "two are inside, and the warning is still there"
