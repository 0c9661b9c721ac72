"""Two-way converter: whichever side changes, the others follow, in the same run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from proving import proves
from streamlit.testing.v1 import AppTest

EXAMPLE = "examples/patterns/two_way_unit_converter.py"


def readings(app: AppTest) -> tuple[Any, ...]:
    """Return °C, °F and the dial, as shown and as session state has them."""
    assert not app.exception
    shown = (app.number_input[0].value, app.number_input[1].value, app.slider[0].value)
    assert shown == tuple(app.session_state[key] for key in ("celsius", "fahrenheit", "dial"))
    return shown


@proves(example=EXAMPLE)
def test_all_three_agree_at_the_start(app: AppTest) -> None:
    assert readings(app) == (20.0, 68.0, 20.0)


@proves(example=EXAMPLE)
@pytest.mark.parametrize(
    ("enter", "expected"),
    [
        (lambda app: app.number_input(key="celsius").set_value(30.0), (30.0, 86.0, 30.0)),
        (lambda app: app.number_input(key="fahrenheit").set_value(32.0), (0.0, 32.0, 0.0)),
        (lambda app: app.slider(key="dial").set_value(-40.0), (-40.0, -40.0, -40.0)),
    ],
    ids=["celsius", "fahrenheit", "dial"],
)
def test_the_others_follow_in_the_same_run_and_stay(
    app: AppTest, enter: Callable[[AppTest], Any], expected: tuple[float, float, float]
) -> None:
    enter(app).run()
    assert readings(app) == expected
    assert readings(app.run()) == expected


@proves(example=EXAMPLE)
def test_the_dial_stops_at_its_end_while_the_numbers_go_on(app: AppTest) -> None:
    app.number_input(key="fahrenheit").set_value(500.0).run()
    assert readings(app) == (260.0, 500.0, 50.0)
    app.number_input(key="celsius").set_value(10.0).run()
    assert readings(app) == (10.0, 50.0, 10.0)
