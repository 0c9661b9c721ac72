"""Book below, over and again below the limit."""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def book(app: AppTest, amount: int) -> list[str]:
    widget(app, "number_input", "Amount").set_value(amount).run()
    shows_no_exception(widget(app, "button", "Book").click().run())
    return texts(app)


def check_too_much_is_not_booked(solution: TestedSolution) -> None:
    """An order over the limit leaves the bookings as they were, with a message and the input."""
    app = solution.app()
    book(app, 200)
    shown = book(app, 650)
    assert "Booked: 200" in shown, f"over the limit, the page shows {shown}"
    assert "Over the limit" in shown, f"there is no message, only {shown}"
    widget(app, "number_input", "Amount")


def check_page_shows_no_technical_message(solution: TestedSolution) -> None:
    """The page shows no message about reruns, over the limit or below it."""
    app = solution.app()
    for amount in (900, 100):
        book(app, amount)
        warnings = [warning.value for warning in app.warning]
        assert not any("rerun" in warning for warning in warnings), f"it shows {warnings}"


def check_orders_below_are_booked_once(solution: TestedSolution) -> None:
    """Orders up to the limit are booked once a click, also after a refused one."""
    app = solution.app()
    book(app, 500)
    book(app, 550)
    shown = book(app, 300)
    assert "Booked: 500, 300" in shown, f"the page shows {shown}"
    assert "Over the limit" not in shown, "the message stays"
    shown = book(app, 300)
    assert "Booked: 500, 300, 300" in shown, f"the page shows {shown}"
