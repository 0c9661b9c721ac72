"""Load each profile, then edit, then load again."""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def load(app: AppTest, profile: str) -> None:
    shows_no_exception(widget(app, "selectbox", "Profile").set_value(profile).run())
    shows_no_exception(widget(app, "button", "Load").click().run())


def check_forbidden_values_give_way(solution: TestedSolution) -> None:
    """Old profiles load with what is still allowed, in the text and in the fields."""
    app = solution.app()
    load(app, "Lab 2023")
    assert "30 degrees, standard, door+smoke" in texts(app), f"Lab 2023: {texts(app)}"
    assert widget(app, "number_input", "Temperature").value == 30
    assert widget(app, "multiselect", "Sensors").value == ["door", "smoke"]
    load(app, "Cellar")
    assert "5 degrees, eco, no sensors" in texts(app), f"Cellar: {texts(app)}"


def check_allowed_values_are_loaded_over_edits(solution: TestedSolution) -> None:
    """A profile replaces what the user edited, also when it is loaded a second time."""
    app = solution.app()
    for _ in range(2):
        load(app, "Default")
        assert "20 degrees, standard, door" in texts(app), f"Default: {texts(app)}"
        for temperature in (12, 13):
            field = widget(app, "number_input", "Temperature")
            shows_no_exception(field.set_value(temperature).run())
            shown = texts(app)
            assert f"{temperature} degrees, standard, door" in shown, f"edited: {shown}"
