"""Filter, visit the other page for several runs, come back, filter again."""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def visit_order(app: AppTest) -> None:
    app.switch_page("pages/order.py")
    for _ in range(3):
        shows_no_exception(app.run())
    app.switch_page("app.py")
    shows_no_exception(app.run())


def choose(app: AppTest, city: str) -> None:
    shows_no_exception(widget(app, "selectbox", "City").set_value(city).run())


def orders(app: AppTest) -> list[str]:
    return [text.split(":")[0] for text in texts(app) if text[0] == "1"]


def check_filters_are_back_after_each_visit(solution: TestedSolution) -> None:
    """City and check box are as they were left, in the fields and the list, on every return."""
    app = solution.app()
    for city, left in (("Oslo", "104"), ("Tromsø", "105")):
        choose(app, city)
        shows_no_exception(widget(app, "checkbox", "Only unpaid").check().run())
        for _ in range(2):
            visit_order(app)
            assert widget(app, "selectbox", "City").value == city
            assert widget(app, "checkbox", "Only unpaid").value is True
            assert orders(app) == [left], f"left the list at {city}, unpaid: {texts(app)}"


def check_every_change_counts(solution: TestedSolution) -> None:
    """Changes in a row each reach the list, before the visit and after it."""
    app = solution.app()
    expected = {"Oslo": ["103", "104"], "Tromsø": ["105", "106"], "Bergen": ["101", "102"]}
    for _ in range(2):
        for city, numbers in expected.items():
            choose(app, city)
            assert orders(app) == numbers, f"chose {city}, the list shows {texts(app)}"
        visit_order(app)


def check_order_page_works(solution: TestedSolution) -> None:
    """The other page still shows an order by its number."""
    app = solution.app()
    app.switch_page("pages/order.py")
    shows_no_exception(app.run())
    shows_no_exception(widget(app, "number_input", "Number").set_value(103).run())
    assert "Kari, Oslo, paid" in texts(app), f"the order page shows {texts(app)}"
