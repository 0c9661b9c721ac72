"""Save presets and load them: is each saved once, and is what is loaded shown?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, choose, shows_no_exception, texts, widget


def go_to(app: AppTest, area: str) -> AppTest:
    return choose(app, "radio", "Area", area)


def save(app: AppTest) -> None:
    widget(app, "button", "Save as preset").click().run()
    assert "Saved" in texts(shows_no_exception(app)), "a click on Save does not say so"


def load(app: AppTest, label: str) -> None:
    go_to(app, "Presets")
    widget(app, "button", label).click().run()
    shows_no_exception(app)
    go_to(app, "Design")


def check_loading_saves_nothing(solution: TestedSolution) -> None:
    """After loading and going back nothing is saved, neither at once nor later."""
    app = solution.app()
    save(app)
    load(app, "Load 1: Summer sale")
    for _ in range(3):
        assert "Saved" not in texts(app), "it says Saved without a click"
        assert "1 presets" in texts(app), f"the page shows {texts(app)}"
        shows_no_exception(app.run())


def check_every_click_saves(solution: TestedSolution) -> None:
    """Each click on Save adds a preset, also when nothing was changed between."""
    app = solution.app()
    save(app)
    save(app)
    assert "2 presets" in texts(app), f"after two clicks the page shows {texts(app)}"


def check_loaded_values_are_shown(solution: TestedSolution) -> None:
    """Loading sets all three fields to what was saved."""
    app = solution.app()
    widget(app, "text_input", "Headline").set_value("Sold out")
    widget(app, "slider", "Font size").set_value(72)
    widget(app, "checkbox", "Landscape").check().run()
    save(app)
    widget(app, "text_input", "Headline").set_value("Closed")
    widget(app, "slider", "Font size").set_value(12)
    widget(app, "checkbox", "Landscape").uncheck().run()
    load(app, "Load 1: Sold out")
    assert "Sold out (72 pt, landscape)" in texts(app), f"the page shows {texts(app)}"
    assert widget(app, "text_input", "Headline").value == "Sold out"
