"""Change rooms and guests: does the number stay where the room has seats for it?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def go_to(app: AppTest, room: str) -> None:
    widget(app, "selectbox", "Room").set_value(room).run()
    shows_no_exception(app)


def bring(app: AppTest, guests: int) -> None:
    widget(app, "slider", "Guests").set_value(guests).run()
    shows_no_exception(app)


def shows(app: AppTest, text: str) -> None:
    assert text in texts(app), f"the page shows {texts(app)}, not {text!r}"


def check_guests_stay_in_another_room(solution: TestedSolution) -> None:
    """A number that fits stays when the room changes to a bigger or a smaller one."""
    app = solution.app()
    go_to(app, "Barn")
    bring(app, 22)
    go_to(app, "Hall")
    shows(app, "Hall: 22 guests, 8 seats free")
    go_to(app, "Barn")
    shows(app, "Barn: 22 guests, 38 seats free")
    assert widget(app, "slider", "Guests").value == 22, "the slider shows another number"


def check_too_many_are_cut(solution: TestedSolution) -> None:
    """In a room with too few seats the number is that of its seats."""
    app = solution.app()
    go_to(app, "Hall")
    bring(app, 25)
    go_to(app, "Attic")
    shows(app, "Attic: 10 guests, 0 seats free")
    assert widget(app, "slider", "Guests").max == 10, "the slider allows more than the room holds"


def check_every_move_counts(solution: TestedSolution) -> None:
    """Each of several moves in a row is what the app shows."""
    app = solution.app()
    go_to(app, "Hall")
    for guests in (20, 21, 5, 6):
        bring(app, guests)
        shows(app, f"Hall: {guests} guests, {30 - guests} seats free")
