"""Change the region to and fro: are the depots its own, and is the last one chosen again?"""

from evals.grading.solution import TestedSolution, choose, shows_no_exception, texts, widget


def check_depots_are_the_regions(solution: TestedSolution) -> None:
    """The depots offered are always those of the region, and one of them is used."""
    app = solution.app()
    choose(app, "selectbox", "Region", "South")
    assert widget(app, "selectbox", "Depot").options == ["Rome", "Malta"]
    assert "From Rome (South)" in texts(app), f"the page shows {texts(app)}"
    choose(app, "selectbox", "Region", "East")
    assert widget(app, "selectbox", "Depot").options == ["Riga", "Vilnius", "Lviv"]


def check_last_depot_is_back(solution: TestedSolution) -> None:
    """Each region comes back with the depot last chosen there, and keeps it."""
    app = solution.app()
    choose(app, "selectbox", "Depot", "Tromso")
    choose(app, "selectbox", "Region", "East")
    choose(app, "selectbox", "Depot", "Lviv")
    choose(app, "selectbox", "Region", "North")
    assert "From Tromso (North)" in texts(app), f"the page shows {texts(app)}"
    widget(app, "checkbox", "Express").check().run()
    assert "From Tromso (North), express" in texts(app), f"the page shows {texts(app)}"
    choose(app, "selectbox", "Region", "East")
    assert "From Lviv (East), express" in texts(app), f"the page shows {texts(app)}"


def check_every_choice_counts(solution: TestedSolution) -> None:
    """Each of several depots chosen in a row is the one that the app shows."""
    app = solution.app()
    for depot in ("Oslo", "Tromso", "Bergen", "Oslo"):
        choose(app, "selectbox", "Depot", depot)
        shows_no_exception(app)
        assert f"From {depot} (North)" in texts(app), f"chose {depot}, it shows {texts(app)}"
