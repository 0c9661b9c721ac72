"""Leaf, search, leaf and search again: is it the right page of the right books?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def search(app: AppTest, query: str) -> None:
    widget(app, "text_input", "Search").set_value(query).run()
    shows_no_exception(app)


def leaf(app: AppTest, label: str, times: int = 1) -> None:
    for _ in range(times):
        widget(app, "button", label).click().run()
        shows_no_exception(app)


def shows(app: AppTest, page: str, *books: str) -> None:
    found = [text for text in texts(app) if text[-1].isdigit() and not text.startswith("Page")]
    assert found == list(books), f"the page shows {found}, not {list(books)}"
    assert page in texts(app), f"the page shows {texts(app)}, not {page!r}"


def check_search_begins_at_its_first_page(solution: TestedSolution) -> None:
    """A search shows the first page of what it finds, wherever the user was before."""
    app = solution.app()
    leaf(app, "Next", 2)
    search(app, "novel")
    shows(app, "Page 1 of 2", "Novel 1", "Novel 2", "Novel 3", "Novel 4", "Novel 5")
    leaf(app, "Next")
    search(app, "atlas")
    shows(app, "Page 1 of 3", "Atlas 1", "Atlas 2", "Atlas 3", "Atlas 4", "Atlas 5")


def check_leafing_works_in_what_was_found(solution: TestedSolution) -> None:
    """Next and Previous leaf through what was found, up to its last page."""
    app = solution.app()
    search(app, "atlas")
    leaf(app, "Next")
    shows(app, "Page 2 of 3", "Atlas 6", "Atlas 7", "Atlas 8", "Atlas 9", "Atlas 10")
    leaf(app, "Next")
    shows(app, "Page 3 of 3", "Atlas 11", "Atlas 12")
    assert widget(app, "button", "Next").disabled, "Next is offered on the last page"
    leaf(app, "Previous")
    shows(app, "Page 2 of 3", "Atlas 6", "Atlas 7", "Atlas 8", "Atlas 9", "Atlas 10")


def check_nothing_found_is_said(solution: TestedSolution) -> None:
    """A search without a result says so, and the next search works."""
    app = solution.app()
    leaf(app, "Next")
    search(app, "poetry")
    assert "0 books" in texts(app), f"the page shows {texts(app)}"
    search(app, "cook")
    assert "Cookbook" in texts(app), f"the page shows {texts(app)}"
    assert "0 books" not in texts(app), "it still says that there are none"
