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
    names = {"plain": "Ada", "cured": "Ada"}
    st.button("Prepare", on_click=st.session_state.update, args=(names,))

def plain():
    show("plain")

def cured():
    st.session_state.cured = st.session_state.cured
    show("cured")

def show(key):
    st.text_input("Name", key=key)
    st.text(f"Name: {st.session_state[key]}")
    st.button("Rerun")

st.navigation([st.Page(first), st.Page(plain), st.Page(cured)]).run()
"""


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
    app = written(WRITTEN_ON_ANOTHER_PAGE)

    def after_rerun(python: Path | None) -> dict[str, tuple[str, str]]:
        """Return the name in each page's field and in the state, after a run and one more."""
        page = browse(app, python=python).click("Prepare")
        found = {}
        for key in ("plain", "cured"):
            page.go_to(key).assert_texts("Name: Ada")
            assert page.kept(key) == "Ada"
            page.click("Rerun")
            page.assert_texts(f"Name: {page.kept(key)}".strip())
            found[key] = page.field("Name").input_value(), page.kept(key)
        return found

    both = {"plain": ("Ada", "Ada"), "cured": ("Ada", "Ada")}
    assert after_rerun(None) == both
    assert after_rerun(python_with("1.65")) == both
    assert after_rerun(python_with("1.64")) == both | {"plain": ("", "")}
