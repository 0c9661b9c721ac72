"""Fill the form, change the language to and fro, go on editing: is all still there?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def switch(app: AppTest, language: str) -> None:
    shows_no_exception(widget(app, "selectbox", "Language").set_value(language).run())


def filled(solution: TestedSolution) -> AppTest:
    app = solution.app()
    widget(app, "text_input", "Name").set_value("Ada").run()
    widget(app, "number_input", "Guests").set_value(4).run()
    return shows_no_exception(widget(app, "checkbox", "Vegetarian").check().run())


def check_entries_survive_every_switch(solution: TestedSolution) -> None:
    """The entries stay in the fields and in the booking through three changes of language."""
    app = filled(solution)
    for language in ("Deutsch", "Norsk", "English"):
        switch(app, language)
        assert "Booking: Ada / 4 / yes" in texts(app), f"in {language}: {texts(app)}"
        held = (app.text_input[0].value, app.number_input[0].value, app.checkbox[0].value)
        assert held == ("Ada", 4, True), f"in {language} the fields hold {held}"


def check_every_edit_counts(solution: TestedSolution) -> None:
    """Several edits of one field in a row each reach the booking, in the second language too."""
    app = filled(solution)
    switch(app, "Deutsch")
    for name in ("Bea", "Cleo", "Dora"):
        shows_no_exception(widget(app, "text_input", "Ihr Name").set_value(name).run())
        assert f"Booking: {name} / 4 / yes" in texts(app), f"entered {name}: {texts(app)}"


def check_labels_are_translated(solution: TestedSolution) -> None:
    """The fields are labelled in the chosen language."""
    app = solution.app()
    switch(app, "Norsk")
    for kind, label in (
        ("text_input", "Navn"),
        ("number_input", "Gjester"),
        ("checkbox", "Vegetar"),
    ):
        widget(app, kind, label)
