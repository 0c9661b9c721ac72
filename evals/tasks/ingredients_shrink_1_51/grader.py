"""Pick, switch the kitchen several times, pick again."""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def switch(app: AppTest, kitchen: str) -> None:
    shows_no_exception(widget(app, "selectbox", "Kitchen").set_value(kitchen).run())


def pick(app: AppTest, *names: str) -> None:
    shows_no_exception(widget(app, "multiselect", "Ingredients").set_value(list(names)).run())


def assert_picked(app: AppTest, *names: str) -> None:
    for _ in range(2):
        assert f"Picked: {' '.join(names)}" in texts(app), f"not {names}: {texts(app)}"
        assert widget(app, "multiselect", "Ingredients").value == list(names)
        app.run()


def check_stocked_picks_stay(solution: TestedSolution) -> None:
    """What the new kitchen stocks too stays picked, also when nothing has to go."""
    app = solution.app()
    pick(app, "beans", "corn", "rice")
    switch(app, "Garden bar")
    assert_picked(app, "corn", "rice")
    switch(app, "Main kitchen")
    assert_picked(app, "corn", "rice")
    switch(app, "Food truck")
    assert_picked(app, "rice")


def check_every_pick_counts(solution: TestedSolution) -> None:
    """Several picks in a row each count, after a switch too."""
    app = solution.app()
    switch(app, "Garden bar")
    for names in (["mint"], ["mint", "salt"], ["salt"], ["corn", "salt"]):
        pick(app, *names)
        assert f"Picked: {' '.join(names)}" in texts(app), f"picked {names}: {texts(app)}"
