"""The polling fragment: each run here stands for one tick of its timer."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

PATTERN = "examples/patterns/polling_fragment.py"


def test_polling_ends_by_itself_and_by_the_button(run: Callable[..., AppTest]) -> None:
    app = run(PATTERN)
    start, stop = app.button
    assert (start.disabled, stop.disabled) == (False, True)
    start.click().run()
    assert [button.disabled for button in app.button] == [True, False]
    assert app.session_state["progress"] == 20
    app.run()
    app.button[1].click().run()
    for _ in range(2):
        assert app.session_state["polling"] is False
        assert app.session_state["progress"] == 40
        app.run()

    app.button[0].click().run()
    assert app.session_state["progress"] == 20
    for _ in range(6):
        app.run()
    assert app.session_state["progress"] == 100
    assert app.session_state["polling"] is False
    assert [button.disabled for button in app.button] == [False, True]
