"""Undo and redo: as many steps as there were changes, and a change ends the future."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest


def click(app: AppTest, label: str) -> AppTest:
    """Click the button with ``label``, which must be enabled, and run."""
    (button,) = [button for button in app.button if button.label == label]
    assert not button.proto.disabled, label
    return button.click().run()


def enabled(app: AppTest) -> list[str]:
    """Return the labels of the buttons that can be clicked."""
    return [button.label for button in app.button if not button.proto.disabled]


def test_undo_and_redo(run: Callable[..., AppTest]) -> None:
    app = run("examples/patterns/undo_redo.py")
    assert enabled(app) == ["Remove the last"]
    app.text_input[0].set_value("ale").run()
    assert app.text_input[0].value == ""
    app.text_input[0].set_value("gin").run()
    click(app, "Remove the last")
    assert app.session_state.now == ("tea", "rum", "ale")

    click(app, "Undo")
    assert app.session_state.now == ("tea", "rum", "ale", "gin")
    click(app, "Undo")
    assert app.session_state.now == ("tea", "rum", "ale")
    assert enabled(app) == ["Remove the last", "Undo", "Redo"]
    click(app, "Redo")
    assert app.session_state.now == ("tea", "rum", "ale", "gin")
    app.run()
    assert app.session_state.now == ("tea", "rum", "ale", "gin")

    app.text_input[0].set_value("sake").run()
    assert "Redo" not in enabled(app), "a change ends the future"
    for _ in range(3):
        click(app, "Undo")
    assert app.session_state.now == ("tea", "rum")
    assert enabled(app) == ["Remove the last", "Redo"]
