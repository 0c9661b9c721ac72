"""Move a party from table to table and change its number."""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def move(app: AppTest, table: str) -> None:
    shows_no_exception(widget(app, "selectbox", "Table").set_value(table).run())


def enter(app: AppTest, guests: int) -> None:
    shows_no_exception(widget(app, "number_input", "Guests").set_value(guests).run())


def assert_seated(app: AppTest, text: str, guests: int) -> None:
    for _ in range(2):
        assert text in texts(app), f"instead of {text!r} the page shows {texts(app)}"
        assert widget(app, "number_input", "Guests").value == guests
        app.run()


def check_number_stays_where_it_fits(solution: TestedSolution) -> None:
    """A party that fits the new table keeps its number."""
    app = solution.app()
    enter(app, 3)
    move(app, "Corner")
    assert_seated(app, "3 at Corner, 1 seats free", 3)
    move(app, "Long table")
    assert_seated(app, "3 at Long table, 9 seats free", 3)


def check_number_is_lowered_to_the_seats(solution: TestedSolution) -> None:
    """A party that is too large for the new table takes all of its seats, and stays that small."""
    app = solution.app()
    move(app, "Long table")
    enter(app, 11)
    move(app, "Window")
    assert_seated(app, "6 at Window, 0 seats free", 6)
    move(app, "Bar")
    assert_seated(app, "2 at Bar, 0 seats free", 2)


def check_every_edit_counts(solution: TestedSolution) -> None:
    """Several numbers in a row each count."""
    app = solution.app()
    move(app, "Corner")
    for guests in (2, 4, 3):
        enter(app, guests)
        shown = texts(app)
        assert f"{guests} at Corner, {4 - guests} seats free" in shown, f"{guests}: {shown}"
