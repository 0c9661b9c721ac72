"""The dialog that asks before a file is deleted."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

PATTERN = "examples/patterns/confirm_dialog.py"


def click(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def test_asking_deletes_nothing_and_names_the_file(run: Callable[..., AppTest]) -> None:
    app = click(run(PATTERN), "Delete draft.txt")
    assert app.markdown[0].value == "**draft.txt** cannot be restored."
    assert labels(app)[-2:] == ["Delete", "Keep"]
    assert app.session_state["files"] == ["plan.txt", "draft.txt", "photo.png"]


def test_delete_removes_that_file_and_says_so_once(run: Callable[..., AppTest]) -> None:
    app = click(click(run(PATTERN), "Delete draft.txt"), "Delete")
    assert app.session_state["files"] == ["plan.txt", "photo.png"]
    assert labels(app) == ["Delete plan.txt", "Delete photo.png"]
    assert app.success[0].value == "draft.txt is gone."
    app.run()
    assert not app.success


def test_keep_leaves_all_files(run: Callable[..., AppTest]) -> None:
    app = click(click(run(PATTERN), "Delete draft.txt"), "Keep")
    assert app.session_state["files"] == ["plan.txt", "draft.txt", "photo.png"]
    assert labels(app) == ["Delete plan.txt", "Delete draft.txt", "Delete photo.png"]
    assert not app.success
