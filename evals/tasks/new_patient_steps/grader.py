"""Fill the steps, go to the end, back and forth: is every entry still there?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, choose, shows_no_exception, texts, widget

ENTRIES = ["Name: Ida", "Insurance: private", "Age: 44", "First visit: True"]


def click(app: AppTest, label: str) -> None:
    widget(app, "button", label).click().run()
    shows_no_exception(app)


def at_the_end(solution: TestedSolution) -> AppTest:
    app = solution.app()
    widget(app, "text_input", "Name").set_value("Ida").run()
    choose(app, "selectbox", "Insurance", "private")
    click(app, "Next")
    widget(app, "number_input", "Age").set_value(44).run()
    widget(app, "checkbox", "First visit").check().run()
    click(app, "Next")
    return app


def shows_entries(app: AppTest) -> None:
    found = [text for text in texts(app) if ": " in text]
    assert found == ENTRIES, f"the last step shows {found}"


def check_last_step_shows_all_entries(solution: TestedSolution) -> None:
    """The last step shows what was entered in both steps, also after another run."""
    app = at_the_end(solution)
    shows_entries(app)
    shows_entries(shows_no_exception(app.run()))


def check_fields_are_filled_on_the_way_back(solution: TestedSolution) -> None:
    """Back in a step, its fields hold the entries, and can be corrected on the way."""
    app = at_the_end(solution)
    click(app, "Back")
    assert widget(app, "number_input", "Age").value == 44, "the age is gone"
    assert widget(app, "checkbox", "First visit").value, "the box is no longer ticked"
    click(app, "Back")
    assert widget(app, "text_input", "Name").value == "Ida", "the name is gone"
    assert widget(app, "selectbox", "Insurance").value == "private", "the insurance is gone"
    click(app, "Next")
    widget(app, "number_input", "Age").set_value(45).run()
    click(app, "Next")
    corrected = [entry.replace("44", "45") for entry in ENTRIES]
    assert [text for text in texts(app) if ": " in text] == corrected, f"{texts(app)}"
