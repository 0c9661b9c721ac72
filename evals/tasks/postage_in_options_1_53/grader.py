"""Choose, change the weight again and again, choose anew."""

from typing import Any

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget

RATES = {"letter": 2, "parcel": 3, "express": 7}


def weigh(app: AppTest, weight: int) -> None:
    shows_no_exception(widget(app, "number_input", "Weight (kg)").set_value(weight).run())


def choose(app: AppTest, way: str) -> None:
    set_option(app, widget(app, "radio", "How"), way)


def insure(app: AppTest, cover: str) -> None:
    set_option(app, widget(app, "select_slider", "Insured"), cover)


def set_option(app: AppTest, field: Any, begins: str) -> None:
    """Set the option that is shown as ``begins …``, whatever the app's own value for it is."""
    (shown,) = [option for option in field.options if option.startswith(begins)]
    field.set_value(begins if field.format_func(begins) == shown else shown)
    shows_no_exception(app.run())


def check_choices_hold_when_the_weight_changes(solution: TestedSolution) -> None:
    """The way and the insurance stay as chosen through several changes of the weight."""
    app = solution.app()
    choose(app, "express")
    insure(app, "full")
    for weight in (3, 8, 5):
        weigh(app, weight)
        for _ in range(2):
            expected = f"express: {7 * weight} €, insurance: full"
            assert expected in texts(app), f"with {weight} kg the page shows {texts(app)}"
            assert widget(app, "radio", "How").value.startswith("express")
            app.run()


def check_every_choice_counts(solution: TestedSolution) -> None:
    """Several choices in a row each count, with another weight too."""
    app = solution.app()
    weigh(app, 2)
    for way in ("express", "parcel", "letter", "express"):
        choose(app, way)
        shown = texts(app)
        assert f"{way}: {RATES[way] * 2} €, insurance: no" in shown, f"chose {way}: {shown}"


def check_options_show_prices(solution: TestedSolution) -> None:
    """The options show the prices for the weight."""
    app = solution.app()
    weigh(app, 4)
    options = list(widget(app, "radio", "How").options)
    assert options == ["letter, 8 €", "parcel, 12 €", "express, 28 €"], f"they are {options}"
