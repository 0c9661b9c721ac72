"""Go through the steps to and fro, edit on the way, and read the summary."""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def press(app: AppTest, label: str) -> None:
    shows_no_exception(widget(app, "button", label).click().run())


def enter(app: AppTest, kind: str, label: str, value: object) -> None:
    shows_no_exception(widget(app, kind, label).set_value(value).run())


def value(app: AppTest, kind: str, label: str) -> object:
    return widget(app, kind, label).value


def at_step_3(solution: TestedSolution) -> AppTest:
    app = solution.app()
    enter(app, "text_input", "Patient", "Ida")
    enter(app, "number_input", "Age", 41)
    press(app, "Next")
    enter(app, "selectbox", "Ward", "Eyes")
    enter(app, "checkbox", "Allergies", True)
    press(app, "Next")
    return app


def check_summary_is_complete(solution: TestedSolution) -> None:
    """The third step shows all that was entered, also after a rerun and after Back and Next."""
    app = at_step_3(solution)
    shows_no_exception(app.run())
    assert "Ida, 41, Eyes, allergic" in texts(app), f"the summary is {texts(app)}"
    press(app, "Back")
    press(app, "Next")
    assert "Ida, 41, Eyes, allergic" in texts(app), f"the second time it is {texts(app)}"


def check_fields_are_filled_on_the_way_back(solution: TestedSolution) -> None:
    """Each step that the user comes back to shows its entries in the fields."""
    app = at_step_3(solution)
    press(app, "Back")
    shown = (value(app, "selectbox", "Ward"), value(app, "checkbox", "Allergies"))
    assert shown == ("Eyes", True), f"step 2 shows {shown}"
    press(app, "Back")
    first = (value(app, "text_input", "Patient"), value(app, "number_input", "Age"))
    assert first == ("Ida", 41), f"step 1 shows {first}"


def check_corrections_count(solution: TestedSolution) -> None:
    """Several corrections in a row reach the summary, and the rest stays."""
    app = at_step_3(solution)
    press(app, "Back")
    press(app, "Back")
    for age in (42, 43, 44):
        enter(app, "number_input", "Age", age)
        assert value(app, "number_input", "Age") == age, f"entered {age}"
    press(app, "Next")
    for ward in ("Children", "Surgery", "Children"):
        enter(app, "selectbox", "Ward", ward)
        assert value(app, "selectbox", "Ward") == ward, f"chose {ward}"
    press(app, "Next")
    assert "Ida, 44, Children, allergic" in texts(app), f"the summary is {texts(app)}"
