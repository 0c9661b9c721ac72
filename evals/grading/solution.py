"""What a grader sees of a solution: an app that it can open, under AppTest or in a browser."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from streamlit.testing.v1 import AppTest

if TYPE_CHECKING:
    from browser.app_page import AppPage


@dataclass(frozen=True)
class TestedSolution:
    """A solution that is run under AppTest, in a process of its own."""

    folder: Path

    def app(self, entry: str = "app.py", **state: Any) -> AppTest:
        """Open ``entry`` with seeded state and run it once; every call is another user.

        Raises ``AssertionError`` where an exception stands on the page.
        """
        if str(self.folder) not in sys.path:
            sys.path.insert(0, str(self.folder))
        app = AppTest.from_file(str(self.folder / entry), default_timeout=30)
        for key, value in state.items():
            app.session_state[key] = value
        return shows_no_exception(app.run())


@dataclass(frozen=True)
class ServedSolution:
    """A solution that a server runs, on the task's Streamlit, for a real browser.

    ``browse(path="")`` opens the app in a new tab, which is another session.
    """

    folder: Path
    browse: Callable[..., AppPage]


def opened(solution: ServedSolution, path: str = "") -> AppPage:
    """Open the app in a new tab, as another user.

    Raises ``AssertionError`` where an exception stands on the page: what it lacks then, Playwright
    would wait for.
    """
    page = solution.browse(path)
    errors = page.page.get_by_test_id("stException").all_inner_texts()
    assert not errors, f"the app shows an exception: {errors[0]}"
    return page


def enter(page: AppPage, label: str, text: str) -> None:
    """Type into the field called ``label`` and leave it, and wait until the app has heard of it.

    A field of a form tells the app nothing, nor does one whose text is the same; a click that
    followed at once would be taken for two messages or for one, as a busy machine has it.
    """
    field = page.field(label)

    def type_and_leave() -> None:
        field.fill(text)
        field.blur()

    in_form = field.evaluate("input => input.closest('[data-testid=stForm]') !== null")
    if in_form or field.input_value() == text:
        type_and_leave()
        return
    with contextlib.suppress(AssertionError):  # a quiet field tells it with the next click
        page.act(type_and_leave)


def shows_no_exception(app: AppTest) -> AppTest:
    """Return ``app``. Raises ``AssertionError`` where an exception stands on its page."""
    errors = [f"{error.value}" for error in app.exception]
    assert not errors, f"the app shows an exception: {errors[0]}"
    return app


def widget(app: AppTest, kind: str, label: str) -> Any:
    """Return the widget with that label; ``kind`` is AppTest's name ("text_input", "button").

    Graders find widgets by label, because a solution may choose its keys. Raises
    ``AssertionError`` where there is none, saying which labels there are.
    """
    elements: list[Any] = list(app.get(kind))
    found = [element for element in elements if element.label == label]
    labels = [element.label for element in elements]
    assert found, f"no {kind} is labelled {label!r}, only {labels}"
    return found[0]


def choose(app: AppTest, kind: str, label: str, shown: str) -> AppTest:
    """Run ``app`` with the option of a selectbox or radio chosen that a user reads as ``shown``.

    It sends what a browser of Streamlit 1.54 or later sends; AppTest's ``set_value`` instead needs
    to know the app's value behind the option. Raises ``AssertionError`` where there is no such
    option, and where an exception then stands on the page.
    """
    choice = widget(app, kind, label)
    assert shown in choice.options, f"{label} does not offer {shown!r}, only {choice.options}"
    states = app._tree.get_widget_states()
    sent = next(state for state in states.widgets if state.id == choice.id)
    sent.string_value = shown
    return shows_no_exception(app._run(states))


def texts(app: AppTest) -> list[str]:
    """Return all that the app shows as text: text, markdown, write, headings, messages, metrics."""
    shown: list[str] = []
    for kind in ("text", "markdown", "title", "header", "subheader", "caption"):
        elements: list[Any] = list(app.get(kind))
        shown += [str(element.value) for element in elements]
    for kind in ("success", "info", "warning", "error"):
        shown += [str(element.value) for element in getattr(app, kind)]
    return shown + [f"{element.label}: {element.value}" for element in app.metric]
