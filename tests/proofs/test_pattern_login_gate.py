"""The login gate: who sees what, and what a logout leaves."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

GATE = "examples/patterns/login_gate/app.py"


def fill_in(app: AppTest, name: str, password: str) -> AppTest:
    app.selectbox(key="name").set_value(name)
    app.text_input(key="password").set_value(password)
    return app.button[0].click().run()


def test_nothing_of_a_page_is_drawn_before_the_login(run: Callable[..., AppTest]) -> None:
    app = run(GATE)
    assert not app.text
    assert not app.sidebar.button
    for page in ("page_report.py", "page_home.py"):
        app.switch_page(page).run()
        assert not app.text


def test_wrong_password_is_said_once(run: Callable[..., AppTest]) -> None:
    app = fill_in(run(GATE), "Ann", "guess")
    assert app.error[0].value == "Wrong password."
    assert not app.text
    assert not app.run().error


def test_login_page_switch_and_logout(run: Callable[..., AppTest]) -> None:
    app = fill_in(run(GATE), "Ann", "secret")
    assert app.text[0].value == "Welcome Ann"
    assert "password" not in app.run().session_state
    app.text_input(key="draft").set_value("half a letter").run()
    app.switch_page("page_report.py").run()
    assert app.text[0].value == "The report for Ann"
    app.switch_page("page_home.py").run()
    assert app.text_input(key="draft").value == "half a letter"

    app.sidebar.button[0].click().run()
    assert not app.text
    assert app.session_state["user"] is None
    app.run()
    assert fill_in(app, "Bob", "secret").text[0].value == "Welcome Bob"
    assert app.text_input(key="draft").value == ""
