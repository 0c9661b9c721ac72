"""Answer, hand in, go on clicking, hand in the next quiz."""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def answer(app: AppTest, city: str) -> None:
    shows_no_exception(widget(app, "radio", "Australian capital?").set_value(city).run())


def press(app: AppTest, label: str) -> None:
    shows_no_exception(widget(app, "button", label).click().run())


def assert_results(app: AppTest, results: str) -> None:
    assert f"Handed in: {results}" in texts(app), f"not {results!r}: {texts(app)}"


def check_click_stores_at_once_and_locks(solution: TestedSolution) -> None:
    """The run of the click shows the answer in the list and the button greyed out."""
    app = solution.app()
    answer(app, "Perth")
    press(app, "Hand in")
    assert_results(app, "Perth")
    assert widget(app, "button", "Hand in").disabled, "the button can be clicked again"


def check_quiz_is_stored_once(solution: TestedSolution) -> None:
    """Later reruns and another choice store nothing, and the button stays greyed out."""
    app = solution.app()
    answer(app, "Perth")
    press(app, "Hand in")
    shows_no_exception(app.run())
    answer(app, "Canberra")
    assert_results(app, "Perth")
    assert widget(app, "button", "Hand in").disabled, "the button can be clicked again"


def check_next_quiz_is_stored_too(solution: TestedSolution) -> None:
    """After New quiz the button is open, and an equal answer is stored as another one."""
    app = solution.app()
    for expected in ("Hobart", "Hobart; Hobart"):
        answer(app, "Hobart")
        press(app, "Hand in")
        assert_results(app, expected)
        press(app, "New quiz")
        assert not widget(app, "button", "Hand in").disabled, "the button stays greyed out"
