"""Every example app runs from a fresh state and does exactly what it declares, nothing else.

A run means: open the app; then, each from a fresh session, click every button of the first
screen; then visit every page. Over all of these the exceptions that reach the page are those
declared with ``# raises: Type`` on the line that raises, and the warnings that Streamlit logs are
those declared with ``# logs: text``.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable

import examples_catalogue
import harness
import pytest
import streamlit.errors
from documents.blocks import read_blocks
from examples_catalogue import ExampleApp
from harness import REPOSITORY
from streamlit.testing.v1 import AppTest

EXAMPLES = examples_catalogue.all_examples()
DOCUMENTS = [REPOSITORY / "SKILL.md", *sorted((REPOSITORY / "references").glob("*.md"))]
SNIPPETS = [
    pytest.param(block.example, id=f"{path.relative_to(REPOSITORY)}:{block.line}|{block.example}")
    for path in DOCUMENTS
    if path.exists()
    for block in read_blocks(path.read_text(encoding="utf-8"))
    if block.language == "python"
]


def _visits(app: ExampleApp) -> list[tuple[str, Callable[[], AppTest]]]:
    """Return every way this test enters ``app``, named, as functions that do it afresh."""

    def fresh() -> AppTest:
        return harness.open_app(app.entrypoint).run()

    def click(index: int) -> Callable[[], AppTest]:
        return lambda: fresh().button[index].click().run()

    def page(name: str) -> Callable[[], AppTest]:
        return lambda: fresh().switch_page(name).run()

    first = fresh()
    buttons = [
        (f"click {button.label!r}", click(index))
        for index, button in enumerate(first.button)
        if not button.proto.disabled
    ]
    return [
        ("open", lambda: first),
        *buttons,
        *((f"visit {name}", page(name)) for name in app.pages),
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_example_raises_and_logs_exactly_what_it_declares(
    example: ExampleApp, record_property: Callable[[str, object], None]
) -> None:
    record_property("example", example.name)  # for the record of what holds where
    raised: dict[tuple[object, object], str] = {}
    with harness.streamlit_warnings() as logged:
        for name, visit in _visits(example):
            for error in harness.raised_on_page(visit()):
                place = error.path, error.line
                declared = example.raises.get(place)  # type: ignore[arg-type]
                expected = declared is not None and _is_a(error.type, declared)
                assert expected, (
                    f"{name}: undeclared {error.type} at {error.path}:{error.line}: {error.message}"
                )
                raised[place] = error.type
    assert raised.keys() == example.raises.keys(), "a declared exception did not happen"
    # "Uncaught app execution" announces an exception, which was judged above.
    declared_logs = (*example.logs, "Uncaught app execution")
    unexpected = [text for text in logged if not any(part in text for part in declared_logs)]
    assert not unexpected, "Streamlit logged a warning that the example does not declare"
    missing = [part for part in example.logs if not any(part in text for text in logged)]
    assert not missing, "Streamlit did not log what the example declares"


@pytest.mark.parametrize("example", SNIPPETS)
def test_snippet_is_part_of_an_app_that_the_examples_test_runs(example: str) -> None:
    app = examples_catalogue.example_of_file(REPOSITORY / example)
    assert app.name in {known.name for known in EXAMPLES}


def _is_a(raised: str, declared: str) -> bool:
    """Whether the class named ``raised`` is ``declared`` or derives from it."""
    for module in (builtins, streamlit.errors):
        if kind := getattr(module, raised, None):
            return any(base.__name__ == declared for base in kind.__mro__)
    return raised == declared
