"""Open links, filter several times: does the list follow the address and the address the list?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def opened(solution: TestedSolution, **query: str) -> AppTest:
    app = AppTest.from_file(str(solution.folder / "app.py"), default_timeout=30)
    for name, value in query.items():
        app.query_params[name] = value
    return shows_no_exception(app.run())


def address(app: AppTest, name: str) -> str:
    value = app.query_params.get(name, "")
    return "".join(value) if isinstance(value, list) else value


def check_link_opens_the_filtered_list(solution: TestedSolution) -> None:
    """A link with a status and a search shows that list, also after a rerun."""
    app = opened(solution, status="open", q="lamp")
    for _ in range(2):
        assert "Found: 1001" in texts(app), f"the link shows {texts(app)}"
        assert widget(app, "selectbox", "Status").value == "open"
        assert widget(app, "text_input", "Search").value == "lamp"
        app.run()


def check_every_filter_counts_and_reaches_the_address(solution: TestedSolution) -> None:
    """Each of several changes in a row filters the list and stands in the address."""
    app = opened(solution, status="paid")
    for status, found in (("open", "1001, 1004"), ("sent", "1003"), ("paid", "1002, 1005")):
        shows_no_exception(widget(app, "selectbox", "Status").set_value(status).run())
        assert f"Found: {found}" in texts(app), f"chose {status}: {texts(app)}"
        assert address(app, "status") == status, f"chose {status}: ?{app.query_params}"
    for text, found in (("chair", "1002"), ("shade", "1005")):
        shows_no_exception(widget(app, "text_input", "Search").set_value(text).run())
        assert f"Found: {found}" in texts(app), f"searched {text}: {texts(app)}"
        assert address(app, "q") == text, f"searched {text}: ?{app.query_params}"


def check_unknown_status_shows_all(solution: TestedSolution) -> None:
    """A link with a status that does not exist shows all orders that the search finds."""
    app = opened(solution, status="lost", q="desk")
    assert "Found: 1001, 1004" in texts(app), f"the link shows {texts(app)}"
    assert widget(app, "selectbox", "Status").value == "all"
