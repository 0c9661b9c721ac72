"""The wizard: answers survive their steps, and starting over forgets them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

WIZARD = "examples/patterns/wizard.py"


@pytest.fixture
def wizard(run: Callable[..., AppTest]) -> AppTest:
    return run(WIZARD)


def press(app: AppTest, label: str) -> AppTest:
    (button,) = [button for button in app.button if button.label == label]
    assert not button.proto.disabled
    return button.click().run()


def fill_in(app: AppTest) -> None:
    app.text_input(key="name").set_value("Zoe")
    press(app, "Next")
    app.toggle(key="express").set_value(True)
    app.text_area(key="address").set_value("Elm Street 5")


def shown_answers(app: AppTest) -> Any:
    assert not app.exception
    return app.json[0].value


ANSWERS = '{"name": "Zoe", "express": true, "address": "Elm Street 5"}'


def test_no_way_past_an_empty_name(wizard: AppTest) -> None:
    assert wizard.button[0].proto.disabled
    press(wizard, "Next")
    assert wizard.error[0].value == "Who are you?"
    assert wizard.text_input(key="name").value == ""
    wizard.text_input(key="name").set_value("  ").run()
    assert not wizard.error
    assert press(wizard, "Next").error


def test_answers_survive_going_back_and_forth(wizard: AppTest) -> None:
    fill_in(wizard)
    press(wizard, "Next")
    assert shown_answers(wizard) == ANSWERS
    wizard.run()
    press(wizard, "Back")
    assert wizard.toggle(key="express").value is True
    assert wizard.text_area(key="address").value == "Elm Street 5"
    press(wizard, "Back")
    assert wizard.text_input(key="name").value == "Zoe"
    press(wizard, "Next")
    press(wizard, "Next")
    assert shown_answers(wizard) == ANSWERS


def test_finish_and_start_over(wizard: AppTest) -> None:
    fill_in(wizard)
    press(wizard, "Next")
    press(wizard, "Finish")
    assert wizard.success[0].value == "Ordered."
    assert shown_answers(wizard.run()) == ANSWERS
    press(wizard, "Start over")
    assert wizard.text_input(key="name").value == ""
    wizard.text_input(key="name").set_value("Kim")
    press(wizard, "Next")
    assert wizard.toggle(key="express").value is False
    press(wizard, "Next")
    assert shown_answers(wizard) == '{"name": "Kim", "express": false, "address": ""}'
