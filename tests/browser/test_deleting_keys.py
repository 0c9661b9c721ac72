"""What deleting a widget's key does to the page, and what clears the widget instead."""

from __future__ import annotations

from collections.abc import Callable

from proving import proves

from browser.app_page import AppPage


@proves(
    "After `del` the page keeps the old value and sends it back with the next interaction.",
    "The text stays in the page, and the next interaction sends it again.",
    example="examples/mistakes/delete_to_clear.py",
)
def test_deleted_key_comes_back(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/delete_to_clear.py")
    page.type_text("Note", "milk")
    page.click("Delete").shows("The note: ''")
    page.assert_field("Note", "milk")
    page.click("Rerun").shows("The note: 'milk'")
    page.shows("on_change: ['milk', 'milk']")
    assert page.state["note"] == "'milk'"


@proves(
    "Reset by assigning, never by `del`.",
    example="examples/basics/reset_by_assigning.py",
)
def test_assigned_default_clears_the_field(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/basics/reset_by_assigning.py")
    page.type_text("Customer", "Ada")
    page.type_text("Amount", "7")
    page.click("Reset")
    page.assert_field("Customer", "")
    page.assert_field("Amount", "1")
    page.type_text("Amount", "2")
    assert page.state == {"customer": "''", "amount": "2"}
