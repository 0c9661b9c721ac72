"""Two sessions, each with its customer: who sees what, and who queries when?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def session_of(solution: TestedSolution, customer: str) -> AppTest:
    return name(solution.app(), customer)


def name(app: AppTest, customer: str) -> AppTest:
    return shows_no_exception(widget(app, "text_input", "Customer").set_value(customer).run())


def toggled(app: AppTest) -> AppTest:
    details = widget(app, "toggle", "Details")
    return shows_no_exception(details.set_value(not details.value).run())


def refreshed(app: AppTest) -> AppTest:
    return shows_no_exception(widget(app, "button", "Refresh").click().run())


def number(app: AppTest) -> str:
    found = [text for text in texts(app) if text.startswith("Query number")]
    assert found, f"no query number is shown: {texts(app)}"
    return found[0]


def check_each_session_sees_its_customer(solution: TestedSolution) -> None:
    """Every session shows the deliveries of its own customer, another one after a change."""
    ada, bob = session_of(solution, "Ada"), session_of(solution, "Bob")
    assert "Ada: A-1, A-2" in texts(toggled(ada)), f"Ada sees {texts(ada)}"
    assert "Bob: B-7" in texts(toggled(bob)), f"Bob sees {texts(bob)}"
    assert "Ada: A-1, A-2" in texts(name(bob, "Ada")), f"renamed, it shows {texts(bob)}"


def check_reruns_do_not_query(solution: TestedSolution) -> None:
    """Other interactions show the result that is there, beside another session too."""
    ada = session_of(solution, "Ada")
    before = number(ada)
    session_of(solution, "Bob")
    assert number(toggled(ada)) == before, "another widget queried again"
    assert number(toggled(ada)) == before, "another widget queried again"


def check_refresh_is_for_one_session(solution: TestedSolution) -> None:
    """Refresh shows a new result where it is pressed, and no other session queries for it."""
    ada, bob = session_of(solution, "Ada"), session_of(solution, "Bob")
    of_ada, of_bob = number(ada), number(bob)
    for _ in range(2):
        assert number(refreshed(bob)) != of_bob, "Refresh shows the old result"
        of_bob = number(bob)
        assert number(toggled(ada)) == of_ada, "the other session queried again"
        assert number(toggled(bob)) == of_bob, "the session itself queried again"
