"""Pick suppliers, type and save: does the card show and store the right one?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, choose, shows_no_exception, texts, widget


def pick(app: AppTest, name: str) -> None:
    choose(app, "selectbox", "Supplier", name)


def holds(app: AppTest, phone: str, active: bool) -> None:
    found = widget(app, "text_input", "Phone").value, widget(app, "checkbox", "Active").value
    assert found == (phone, active), f"the card holds {found}"


def check_card_shows_the_picked_supplier(solution: TestedSolution) -> None:
    """Phone and box are those of the supplier picked, also after an edit that was not saved."""
    app = solution.app()
    pick(app, "Bolt & Co")
    holds(app, "555-0199", False)
    widget(app, "text_input", "Phone").set_value("1").run()
    shows_no_exception(app)
    pick(app, "Cargo")
    holds(app, "555-0123", True)
    pick(app, "Bolt & Co")
    holds(app, "555-0199", False)


def check_edits_are_kept_until_saved(solution: TestedSolution) -> None:
    """What was typed survives another edit, is stored by Save only, and is there later."""
    app = solution.app()
    pick(app, "Cargo")
    widget(app, "text_input", "Phone").set_value("555-7777").run()
    widget(app, "checkbox", "Active").uncheck().run()
    holds(shows_no_exception(app), "555-7777", False)
    assert "Cargo: 555-0123, active" in texts(app), f"stored before Save: {texts(app)}"
    widget(app, "button", "Save").click().run()
    assert "Cargo: 555-7777, closed" in texts(shows_no_exception(app)), f"{texts(app)}"
    pick(app, "Acme")
    assert "Acme: 555-0100, active" in texts(app), f"the page shows {texts(app)}"
    pick(app, "Cargo")
    holds(app, "555-7777", False)
