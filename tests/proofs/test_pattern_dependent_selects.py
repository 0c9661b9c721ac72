"""Dependent select boxes: what fits stays, what does not is what was last chosen there."""

from __future__ import annotations

from proving import proves
from streamlit.testing.v1 import AppTest

EXAMPLE = "examples/patterns/dependent_selects.py"


def choices(app: AppTest) -> list[str]:
    """Return the three choices, which the boxes, session state and the page agree on."""
    assert not app.exception
    shown = [app.selectbox(key=key).value for key in ("country", "city", "district")]
    assert shown == [app.session_state[key] for key in ("country", "city", "district")]
    assert app.success[0].value == ", ".join(reversed(shown))
    return shown


@proves(example=EXAMPLE)
def test_each_level_starts_at_its_first_option(app: AppTest) -> None:
    assert choices(app) == ["Norway", "Oslo", "Frogner"]
    assert choices(app.run()) == ["Norway", "Oslo", "Frogner"]


@proves(example=EXAMPLE)
def test_a_new_parent_starts_at_its_first_options(app: AppTest) -> None:
    app.selectbox(key="city").set_value("Bergen").run()
    app.selectbox(key="district").set_value("Sentrum").run()
    assert choices(app) == ["Norway", "Bergen", "Sentrum"]
    app.selectbox(key="country").set_value("Italy").run()
    assert choices(app) == ["Italy", "Rome", "Trastevere"]
    assert choices(app.run()) == ["Italy", "Rome", "Trastevere"]


@proves(example=EXAMPLE)
def test_a_choice_that_still_fits_stays(app: AppTest) -> None:
    app.selectbox(key="district").set_value("Sentrum").run()
    app.selectbox(key="city").set_value("Bergen").run()
    assert choices(app) == ["Norway", "Bergen", "Sentrum"]
    assert choices(app.run()) == ["Norway", "Bergen", "Sentrum"]


@proves(example=EXAMPLE)
def test_each_parent_remembers_its_choice(app: AppTest) -> None:
    app.selectbox(key="city").set_value("Bergen").run()
    app.selectbox(key="district").set_value("Sentrum").run()
    app.selectbox(key="country").set_value("Italy").run()
    app.selectbox(key="city").set_value("Milan").run()
    app.selectbox(key="country").set_value("Norway").run()
    assert choices(app) == ["Norway", "Bergen", "Sentrum"]
    app.selectbox(key="country").set_value("Italy").run()
    assert choices(app) == ["Italy", "Milan", "Brera"]
    assert choices(app.run()) == ["Italy", "Milan", "Brera"]
