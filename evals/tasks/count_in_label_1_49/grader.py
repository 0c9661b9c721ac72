"""Choose, add, choose again: does the choice hold, and does every choice count?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts


def choose(app: AppTest, item: str) -> None:
    app.selectbox[0].set_value(item).run()
    shows_no_exception(app)


def add(app: AppTest, item: str) -> None:
    app.text_input[0].set_value(item).run()
    app.button[0].click().run()
    shows_no_exception(app)


def check_choice_survives_a_new_item(solution: TestedSolution) -> None:
    """The chosen item stays chosen when an item is added, and when another one is."""
    app = solution.app()
    choose(app, "nut")
    for item in ("screw", "rivet"):
        add(app, item)
        assert "Chosen: nut" in texts(app), f"after adding {item} the page shows {texts(app)}"


def check_every_choice_counts(solution: TestedSolution) -> None:
    """Each of several choices in a row is the one that the app shows."""
    app = solution.app()
    for item in ("nut", "washer", "bolt", "nut"):
        choose(app, item)
        assert "Chosen: " + item in texts(app), f"chose {item}, the page shows {texts(app)}"


def check_label_and_options_follow(solution: TestedSolution) -> None:
    """The label shows the new count, and the new item can be chosen."""
    app = solution.app()
    add(app, "screw")
    assert app.selectbox[0].label == "Items (4)"
    choose(app, "screw")
    assert "Chosen: screw" in texts(app)
