"""Boundaries of Streamlit versions that only a browser shows, each seen from both sides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from proving import proves

from browser.app_page import AppPage

WRITTEN_ON_ANOTHER_PAGE = """
import streamlit as st

def first():
    st.title("First")
    st.button("Prepare", on_click=st.session_state.update, args=({"name": "Ada"},))

def second():
    st.text_input("Name", key="name")
    st.text(f"Name: {st.session_state.name}")
    st.button("Rerun")

st.navigation([st.Page(first), st.Page(second)]).run()
"""
DRAWN = '    st.text_input("Name", key="name")\n'
CURED = WRITTEN_ON_ANOTHER_PAGE.replace(
    DRAWN, "    st.session_state.name = st.session_state.name\n" + DRAWN
)


@proves(
    "A value assigned in an earlier run reaches the page when its widget is drawn for the first "
    "time.",
    since="1.65",
    otherwise="AssertionError",
)
def test_key_written_before_its_widget_was_drawn(
    browse: Callable[..., AppPage],
    written: Callable[[str], Path],
    python_with: Callable[[str], Path],
) -> None:
    def after_rerun(source: str, version: str) -> tuple[str, str]:
        """Return the name in the field and in the state, after a run and one more."""
        python = python_with(version) if version != "here" else None
        page = browse(written(source), python=python).click("Prepare")
        page.go_to("Second").assert_texts("Name: Ada")
        assert page.kept("name") == "Ada"
        page.click("Rerun")
        page.assert_texts(f"Name: {page.kept('name')}".strip())
        return page.field("Name").input_value(), page.kept("name")

    assert after_rerun(WRITTEN_ON_ANOTHER_PAGE, "here") == ("Ada", "Ada")
    assert after_rerun(WRITTEN_ON_ANOTHER_PAGE, "1.65") == ("Ada", "Ada")
    assert after_rerun(WRITTEN_ON_ANOTHER_PAGE, "1.64") == ("", "")
    assert after_rerun(CURED, "1.64") == ("Ada", "Ada")
