"""Go through the steps: does everything work, and is every entry kept?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, choose, shows_no_exception, texts, widget


def go_to(app: AppTest, step: str) -> AppTest:
    return choose(app, "radio", "Step", step)


def entered(app: AppTest) -> None:
    choose(app, "selectbox", "Region", "North")
    widget(app, "checkbox", "Only open orders").check().run()
    shows_no_exception(go_to(app, "Upload"))
    widget(app, "text_input", "Remark").set_value("urgent")
    widget(app, "button", "Keep remark").click().run()
    shows_no_exception(app)


def check_every_step_works(solution: TestedSolution) -> None:
    """The preview, the upload and the form work, also several times."""
    app = solution.app()
    for _ in range(2):
        widget(app, "button", "Preview").click().run()
        assert "3 orders match" in texts(shows_no_exception(app)), "there is no preview"
    shows_no_exception(go_to(app, "Upload"))
    for remark in ("first", "second"):
        widget(app, "file_uploader", "Price list").upload("prices.csv", b"1,2").run()
        shows_no_exception(app)
        widget(app, "text_input", "Remark").set_value(remark)
        widget(app, "button", "Keep remark").click().run()
        shows_no_exception(app)
    assert "Remark: second" in texts(go_to(app, "Result")), f"the result shows {texts(app)}"


def check_entries_reach_the_result(solution: TestedSolution) -> None:
    """The result shows all entries, also after another rerun."""
    app = solution.app()
    entered(app)
    go_to(app, "Result")
    for _ in range(2):
        for text in ("Region: North", "Only open: True", "Remark: urgent"):
            assert text in texts(app), f"the result shows {texts(app)}"
        shows_no_exception(app.run())


def check_entries_are_there_on_the_way_back(solution: TestedSolution) -> None:
    """Back in the earlier steps, the fields hold what was entered."""
    app = solution.app()
    entered(app)
    go_to(app, "Result")
    app.run()
    go_to(app, "Upload")
    assert widget(app, "text_input", "Remark").value == "urgent", "the remark is gone"
    go_to(app, "Filter")
    app.run()
    assert widget(app, "selectbox", "Region").value == "North", "the region is gone"
    assert widget(app, "checkbox", "Only open orders").value, "the box is no longer ticked"
