"""What the page shows when a widget comes back after runs that did not draw it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from proving import proves

from browser.app_page import AppPage

ASSIGNED = "examples/mistakes/assign_hidden_widget.py"
SEEDED = "examples/mistakes/seed_hidden_widget.py"
FOLDED = "examples/keeping_values/hidden_widget.py"
SHADOW = "examples/keeping_values/shadow_key/app.py"


@proves(
    "If the widget comes back before that, Python gets the value, but the page shows the widget's "
    "own default, and the next interaction overwrites the value with it and calls `on_change`.",
    example=ASSIGNED,
)
def test_key_assigned_while_its_widget_is_hidden(browse: Callable[..., AppPage]) -> None:
    page = browse(ASSIGNED)
    page.type_text("Name", "Zoe").assert_texts("Name: Zoe", "Changes: 1")
    page.toggle("Show the field").assert_texts("Name: Zoe", "Changes: 1")
    page.click("Assign").assert_texts("Name: Bob", "Changes: 1")

    page.toggle("Show the field").assert_texts("Name: Bob", "Changes: 1")
    assert page.state["name"] == "'Bob'"
    page.assert_field("Name", "")
    for _ in range(2):
        page.click("Rerun").assert_texts("Name:", "Changes: 2")
        assert page.state["name"] == "''"
        page.assert_field("Name", "")

    page.toggle("Show the field")
    page.click("Assign").assert_texts("Name: Bob", "Changes: 2")
    page.click("Rerun").assert_texts("Name: Bob", "Changes: 2")
    assert "name" not in page.state
    page.toggle("Show the field").assert_texts("Name:", "Changes: 2")


@pytest.mark.parametrize(
    ("hidden_runs", "shown"), [(1, "Ann"), (2, ""), (3, "Ann")], ids=["one", "two", "three"]
)
@proves(
    "So a field that `setdefault` seeds at the top of the script comes back empty after two "
    "hidden runs, and seeded after one or three (`examples/mistakes/seed_hidden_widget.py`).",
    example=SEEDED,
)
def test_seeded_field_that_comes_back(
    browse: Callable[..., AppPage], hidden_runs: int, shown: str
) -> None:
    page = browse(SEEDED)
    page.assert_field("Name", "Ann")
    page.type_text("Name", "Zoe").assert_texts("Name: Zoe")
    page.toggle("Show the field").assert_texts("Name: Zoe")
    for _ in range(hidden_runs - 1):
        page.click("Rerun").assert_texts("Name: Ann")

    page.toggle("Show the field").assert_texts("Name: Ann")
    page.assert_field("Name", shown)
    page.click("Rerun").assert_texts(f"Name: {shown}".rstrip())
    page.assert_field("Name", shown)
    assert page.state["name"] == repr(shown)


@proves("It holds the last edit.", example=FOLDED)
def test_persisted_field_that_comes_back(browse: Callable[..., AppPage]) -> None:
    page = browse(FOLDED).type_text("Street", "Elm 1").type_text("Town", "Rome")
    page.toggle("Unfold").assert_texts("Street: Elm 1", "Town: Rome")
    for _ in range(2):
        page.click("Rerun").assert_texts("Street: Elm 1", "Town: gone")
    page.toggle("Unfold")
    for _ in range(2):
        page.assert_texts("Street: Elm 1", "Town: Oslo")
        page.assert_field("Street", "Elm 1")
        page.assert_field("Town", "Oslo")
        page.click("Rerun")


@proves("Its plain key survives page switches, and every page may assign it:", example=SHADOW)
def test_shadow_key(browse: Callable[..., AppPage]) -> None:
    page = browse(SHADOW).type_text("Name", "Zoe").assert_texts("Kept: Zoe")
    page.go_to("Summary").assert_texts("Kept: Zoe")
    page.go_to("Form").assert_texts("Kept: Zoe").assert_field("Name", "Zoe")
    page.go_to("Summary").click("Rename").assert_texts("Kept: Bob")
    page.go_to("Form").assert_texts("Kept: Bob").assert_field("Name", "Bob")
    page.type_text("Name", "Cem").assert_texts("Kept: Cem")
