"""Select all: the checkbox above and the ones below move each other."""

from __future__ import annotations

from proving import proves
from streamlit.testing.v1 import AppTest

EXAMPLE = "examples/patterns/select_all.py"
FRUITS = ["fruit_Apple", "fruit_Pear", "fruit_Plum"]


def checked(app: AppTest) -> list[bool]:
    """Return All and the fruits, as shown and as session state has them."""
    assert not app.exception
    shown = [box.value for box in app.checkbox]
    assert shown == [app.session_state[key] for key in ("all_fruits", *FRUITS)]
    return shown


@proves(example=EXAMPLE)
def test_all_checks_and_unchecks_every_fruit(app: AppTest) -> None:
    assert checked(app) == [False] * 4
    app.checkbox(key="all_fruits").check().run()
    assert checked(app) == [True] * 4
    assert app.markdown[-1].value == "Chosen: Apple, Pear, Plum"
    assert checked(app.run()) == [True] * 4
    app.checkbox(key="all_fruits").uncheck().run()
    assert checked(app) == [False] * 4
    assert app.markdown[-1].value == "Chosen: nothing"


@proves(example=EXAMPLE)
def test_all_follows_the_fruits(app: AppTest) -> None:
    app.checkbox(key="all_fruits").check().run()
    app.checkbox(key="fruit_Pear").uncheck().run()
    assert checked(app) == [False, True, False, True]
    app.checkbox(key="fruit_Pear").check().run()
    assert checked(app) == [True] * 4


@proves(example=EXAMPLE)
def test_all_is_checked_when_the_last_fruit_is(app: AppTest) -> None:
    for count, key in enumerate(FRUITS, start=1):
        app.checkbox(key=key).check().run()
        assert checked(app)[0] is (count == len(FRUITS))
