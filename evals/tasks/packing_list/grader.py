"""Add, fill and remove rows: is the right row gone, and are the others as they were?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def filled(solution: TestedSolution) -> AppTest:
    app = solution.app()
    for position, item in enumerate(("tent", "lamp", "rope")):
        app.text_input[position].set_value(item).run()
        shows_no_exception(app)
    return app


def remove(app: AppTest, position: int) -> None:
    [button for button in app.button if button.label == "Remove"][position].click().run()
    shows_no_exception(app)


def shows(app: AppTest, *items: str) -> None:
    fields = [field.value for field in app.text_input]
    assert fields == list(items), f"the fields hold {fields}, not {list(items)}"
    line = "To pack: " + ", ".join(item for item in items if item)
    assert line in texts(app), f"the page shows {texts(app)}, not {line!r}"


def check_clicked_row_is_removed(solution: TestedSolution) -> None:
    """The clicked row goes, the others keep their texts, also after another run."""
    app = filled(solution)
    remove(app, 0)
    shows(app, "lamp", "rope")
    shows(shows_no_exception(app.run()), "lamp", "rope")
    remove(app, 1)
    shows(app, "lamp")


def check_rows_can_be_added_after_removing(solution: TestedSolution) -> None:
    """A row added after a removal is empty, and can be filled and removed again."""
    app = filled(solution)
    remove(app, 1)
    widget(app, "button", "Add item").click().run()
    shows(shows_no_exception(app), "tent", "rope", "")
    app.text_input[2].set_value("soap").run()
    shows(shows_no_exception(app), "tent", "rope", "soap")
    remove(app, 1)
    shows(app, "tent", "soap")
