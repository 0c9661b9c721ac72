"""Move the slider and change the seats several times: does all hold, with prices in the labels?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts

PRICES = {"stalls": 12, "balcony": 9, "box": 20}


def slide(app: AppTest, count: int) -> None:
    shows_no_exception(app.slider[0].set_value(count).run())


def sit(app: AppTest, seat: str) -> None:
    shows_no_exception(app.radio[0].set_value(seat).run())


def check_choices_hold(solution: TestedSolution) -> None:
    """Every move of slider and radio counts and stays, and so does the name."""
    app = solution.app()
    shows_no_exception(app.text_input[0].set_value("Ada").run())
    for count, seat in ((3, "box"), (5, "balcony"), (2, "stalls")):
        slide(app, count)
        sit(app, seat)
        app.run()
        expected = f"Ada pays {count * PRICES[seat]} € for {count} in the {seat}"
        assert expected in texts(app), f"chose {count} in the {seat}: {texts(app)}"
        assert (app.slider[0].value, app.radio[0].value) == (count, seat)


def check_labels_show_price_and_counter(solution: TestedSolution) -> None:
    """The labels show the price and the number that are chosen."""
    app = solution.app()
    slide(app, 4)
    app.run()
    assert app.slider[0].label == "Tickets: 4 for 48 €", f"the label is {app.slider[0].label}"
    assert app.radio[0].label == "Seats (4 × 12 €)", f"the label is {app.radio[0].label}"
