"""What deleting a widget's key does to the page, and what clears the widget instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
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


WAYS = """
import streamlit as st

state = st.session_state
state.setdefault("changes", 0)
state.setdefault("version", 0)
key = f"note_{state.version}"

def changed():
    state.changes = state.get("changes", 0) + 1

def new_key():
    state.version += 1

st.text_input("Note", key=key, on_change=changed)
st.button("del", on_click=lambda: state.__delitem__(key))
st.button("pop", on_click=lambda: state.pop(key))
st.button("clear", on_click=lambda: state.clear())
st.button("assign", on_click=lambda: state.update({key: ""}))
st.button("new key", on_click=new_key)
st.button("Rerun")
st.text(f"{state[key]!r}, changes {state.changes}")
"""


@pytest.mark.parametrize(("way", "changes"), [("del", 1), ("pop", 1), ("clear", 0)])
@proves("After `del` the page keeps the old value and sends it back with the next interaction.")
def test_every_deletion_leaves_the_text(
    browse: Callable[..., AppPage], written: Callable[[str], Path], way: str, changes: int
) -> None:
    page = browse(written(WAYS)).type_text("Note", "milk").assert_texts("'milk', changes 1")
    page.click(way).assert_texts(f"'', changes {changes}")
    page.assert_field("Note", "milk")
    page.click("Rerun").assert_texts(f"'milk', changes {changes + 1}")
    page.assert_field("Note", "milk")


@pytest.mark.parametrize("way", ["assign", "new key"])
@proves("Reset by assigning, never by `del`.")
def test_an_assignment_and_a_new_key_clear_the_field(
    browse: Callable[..., AppPage], written: Callable[[str], Path], way: str
) -> None:
    page = browse(written(WAYS)).type_text("Note", "milk").assert_texts("'milk', changes 1")
    page.click(way)
    for _ in range(2):
        page.assert_texts("'', changes 1").assert_field("Note", "")
        page.click("Rerun")
