"""Send a discount for the locked field, alone and together with the click that stores."""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def signed_in(solution: TestedSolution, user: str) -> AppTest:
    app = solution.app()
    return shows_no_exception(widget(app, "selectbox", "Signed in as").set_value(user).run())


def store(app: AppTest) -> None:
    shows_no_exception(widget(app, "button", "Store").click().run())


def check_locked_field_changes_nothing(solution: TestedSolution) -> None:
    """A discount that a clerk's page sends, also with the click on Store, has no effect."""
    app = signed_in(solution, "bob")
    widget(app, "number_input", "Discount (%)").set_value(50).run()
    assert "Price: 10.00" in texts(app), f"the page shows {texts(app)}"
    widget(app, "number_input", "Discount (%)").set_value(40)
    store(app)
    assert "bob: 1 pieces, 0 %" in texts(app), f"stored was {texts(app)}"
    assert "Price: 10.00" in texts(app), f"the page shows {texts(app)}"


def check_field_is_visible_and_locked(solution: TestedSolution) -> None:
    """A clerk sees the field, greyed out, and a manager may use it."""
    clerk, manager = signed_in(solution, "bob"), signed_in(solution, "ann")
    assert widget(clerk, "number_input", "Discount (%)").disabled, "it is open for a clerk"
    assert not widget(manager, "number_input", "Discount (%)").disabled, "it is locked for all"


def check_manager_sets_the_discount(solution: TestedSolution) -> None:
    """A manager's discounts count, one after the other, and are stored."""
    app = signed_in(solution, "ann")
    for discount, price in ((10, "9.00"), (20, "8.00"), (30, "7.00")):
        shows_no_exception(widget(app, "number_input", "Discount (%)").set_value(discount).run())
        assert f"Price: {price}" in texts(app), f"{discount} %: {texts(app)}"
    store(app)
    assert "ann: 1 pieces, 30 %" in texts(app), f"stored was {texts(app)}"
