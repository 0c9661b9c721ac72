"""Add, close and filter tickets: does each list hold what belongs there?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, choose, shows_no_exception, texts, widget


def titles(app: AppTest) -> list[str]:
    return [text for text in texts(app) if text != "Tickets"]


def show(app: AppTest, status: str) -> AppTest:
    return choose(app, "radio", "Show", status)


def check_lists_stay_over_reruns(solution: TestedSolution) -> None:
    """Both lists show their tickets, again and again."""
    app = solution.app()
    for _ in range(2):
        assert titles(show(app, "done")) == ["Login"], f"done: {titles(app)}"
        assert titles(show(app, "open")) == ["Printer", "VPN"], f"open: {titles(app)}"


def check_new_and_closed_tickets_are_listed(solution: TestedSolution) -> None:
    """A new ticket is open, a closed one is done, and both stay so; open ones can be closed."""
    app = solution.app()
    widget(app, "text_input", "New ticket").set_value("Badge")
    widget(app, "button", "Add").click().run()
    shows_no_exception(app)
    assert titles(app) == ["Printer", "VPN", "Badge"], f"after Add the page shows {titles(app)}"
    widget(app, "button", "Close").click().run()
    assert titles(shows_no_exception(app)) == ["VPN", "Badge"], f"after Close: {titles(app)}"
    assert titles(show(app, "done")) == ["Printer", "Login"], f"done: {titles(app)}"
    assert not [button for button in app.button if button.label == "Close"], "done has Close"
    assert titles(show(app, "open")) == ["VPN", "Badge"], f"open: {titles(app)}"
