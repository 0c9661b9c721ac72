"""Send valid and invalid expenses: what is added, what is said, what is left in the fields?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def send(app: AppTest, purpose: str, amount: float, team: str) -> None:
    widget(app, "text_input", "Purpose").set_value(purpose)
    widget(app, "number_input", "Amount").set_value(amount)
    widget(app, "selectbox", "Team").set_value(team)
    widget(app, "button", "Add").click().run()
    shows_no_exception(app)


def holds(app: AppTest, purpose: str, amount: float, team: str) -> None:
    found = (
        widget(app, "text_input", "Purpose").value,
        widget(app, "number_input", "Amount").value,
        widget(app, "selectbox", "Team").value,
    )
    assert found == (purpose, amount, team), f"the fields hold {found}"


def listed(app: AppTest) -> list[str]:
    return [text for text in texts(app) if text.startswith(("Sales: ", "Support: ", "Lab: "))]


def check_valid_expense_is_added_and_cleared(solution: TestedSolution) -> None:
    """A valid expense is listed and confirmed; purpose and amount are empty, the team stays."""
    app = solution.app()
    lines = ["Lab: Train 12.50"]
    for purpose, amount, line in (("Train", 12.5, None), ("Taxi", 30.0, "Lab: Taxi 30.00")):
        send(app, purpose, amount, "Lab")
        lines += [line] if line else []
        assert listed(app) == lines, f"listed are {listed(app)}"
        assert f"Added {purpose}" in texts(app), f"the page shows {texts(app)}"
        holds(app, "", 0.0, "Lab")


def check_invalid_expense_leaves_the_fields(solution: TestedSolution) -> None:
    """What is missing is said, nothing is listed, and the fields keep what was typed."""
    app = solution.app()
    send(app, "", 8.0, "Support")
    assert "Purpose is missing" in texts(app), f"the page shows {texts(app)}"
    holds(app, "", 8.0, "Support")
    send(app, "Bus", 0.0, "Support")
    assert "Amount is missing" in texts(app), f"the page shows {texts(app)}"
    holds(app, "Bus", 0.0, "Support")
    assert not listed(app), f"listed are {listed(app)}"
