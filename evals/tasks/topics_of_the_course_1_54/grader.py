"""Select, search, select more, clear the search, deselect."""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def search(app: AppTest, text: str) -> None:
    shows_no_exception(widget(app, "text_input", "Search").set_value(text).run())


def select(app: AppTest, *topics: str) -> None:
    shows_no_exception(widget(app, "button_group", "Topics").set_value(list(topics)).run())


def selected(app: AppTest) -> list[str]:
    return sorted(widget(app, "button_group", "Topics").value)


def assert_quiz(app: AppTest, topics: str) -> None:
    assert f"Quiz about: {topics}" in texts(app), f"not about {topics}: {texts(app)}"


def check_selection_survives_the_search(solution: TestedSolution) -> None:
    """Shown topics stay selected while the user searches, hidden ones come back selected."""
    app = solution.app()
    select(app, "algebra", "graphs")
    for text, shown in (("g", ["algebra", "graphs"]), ("gr", ["graphs"]), ("set", [])):
        search(app, text)
        assert selected(app) == shown, f"searching {text!r}, {selected(app)} are selected"
        assert_quiz(app, "algebra, graphs")
    search(app, "")
    assert selected(app) == ["algebra", "graphs"], f"cleared, {selected(app)} are selected"
    assert_quiz(app, "algebra, graphs")


def check_selecting_in_a_search_adds(solution: TestedSolution) -> None:
    """A topic that is selected during a search joins those that the search hides."""
    app = solution.app()
    select(app, "logic")
    search(app, "s")
    select(app, "sets")
    select(app, "sets", "graphs")
    assert_quiz(app, "graphs, logic, sets")
    search(app, "")
    assert selected(app) == ["graphs", "logic", "sets"], f"{selected(app)} are selected"


def check_deselecting_counts(solution: TestedSolution) -> None:
    """Every change in a row counts, so does taking a topic out, with a search or without."""
    app = solution.app()
    for topics in (["sets"], ["logic", "sets"], ["logic"], ["geometry", "logic"]):
        select(app, *topics)
        assert_quiz(app, ", ".join(topics))
    search(app, "geo")
    select(app)
    assert_quiz(app, "logic")
    search(app, "")
    assert_quiz(app, "logic")
