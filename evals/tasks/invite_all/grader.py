"""Tick all, one and none: do the boxes agree, and is the list what they say?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def tick(app: AppTest, label: str, ticked: bool = True) -> None:
    widget(app, "checkbox", label).set_value(ticked).run()
    shows_no_exception(app)


def shows(app: AppTest, everybody: bool, *people: str) -> None:
    line = "Invited: " + (", ".join(people) or "nobody")
    assert line in texts(app), f"the page shows {texts(app)}, not {line!r}"
    ticked = [box.label for box in app.checkbox if box.value]
    expected = ["All"] * everybody + list(people)
    assert sorted(ticked) == sorted(expected), f"ticked are {ticked}, not {expected}"


def check_all_ticks_and_unticks_everybody(solution: TestedSolution) -> None:
    """All ticks everybody and unticks everybody, also where some were ticked before."""
    app = solution.app()
    tick(app, "Bob")
    tick(app, "All")
    shows(app, True, "Ann", "Bob", "Cem")
    tick(app, "All", False)
    shows(app, False)


def check_single_boxes_can_be_changed(solution: TestedSolution) -> None:
    """Unticking one leaves the others and takes All off; ticking the last one puts it on."""
    app = solution.app()
    tick(app, "All")
    tick(app, "Bob", False)
    shows(app, False, "Ann", "Cem")
    widget(app, "text_input", "Note").set_value("at noon").run()
    shows(shows_no_exception(app), False, "Ann", "Cem")
    tick(app, "Bob")
    shows(app, True, "Ann", "Bob", "Cem")
