"""What the address shows of bound widgets: page switches, the browser's history, reloads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect
from proving import proves

from browser.app_page import AppPage

KINDS = "examples/keeping_values/bound_values.py"
PAGES = "examples/keeping_values/bound_pages/app.py"
SEEDED = "examples/mistakes/bound_and_seeded.py"


def assert_address(page: AppPage, path: str) -> None:
    """Wait until the address ends with ``path``, query and all; fail where it does not."""
    expect(page.page).to_have_url(f"{page.address}/{path}")


@proves("Leaving its page does the same.", example=PAGES)
def test_leaving_the_page_of_a_bound_widget(browse: Callable[..., AppPage]) -> None:
    page = browse(PAGES).choose("City", "Rome")
    assert_address(page, "?city=Rome")
    page.go_to("Order").assert_texts("City: Rome")
    assert_address(page, "page_order")
    page.choose("Order", "2").assert_texts("City: Rome")
    assert_address(page, "page_order?order=2")

    page.go_to("List")
    assert_address(page, "?city=Rome")
    page.assert_field("City", "Rome")
    assert page.state == {"city": "'Rome'", "order": "'2'"}

    page.go_to("Order")
    assert_address(page, "page_order?order=2")
    page.reload().assert_texts("City: gone")
    page.go_to("List")
    assert_address(page, "")
    page.assert_field("City", "all")


@proves("A page switch drops the parameters that no widget is bound to.", example=PAGES)
def test_parameters_without_a_widget(browse: Callable[..., AppPage]) -> None:
    page = browse(PAGES, "?campaign=spring&city=Oslo").choose("City", "Rome")
    assert_address(page, "?campaign=spring&city=Rome")
    assert "campaign=spring" in page.runs()[-1].query
    page.go_to("Order")
    assert_address(page, "page_order")
    assert "campaign" not in page.runs()[-1].query
    page.go_to("List")
    assert_address(page, "?city=Rome")


@proves(
    "An edit replaces the entry in the browser's history, so Back leaves the page instead of "
    "undoing it.",
    example=KINDS,
)
def test_back_after_edits(browse: Callable[..., AppPage]) -> None:
    page = browse(KINDS)
    before = page.page.evaluate("history.length")
    for text in ("first", "second"):
        page.type_text("Text", text)
        assert_address(page, f"?text={text}")
    assert page.page.evaluate("history.length") == before
    page.page.go_back()
    expect(page.page).to_have_url("about:blank")

    page = browse(PAGES).go_to("Order")
    page.choose("Order", "2").choose("Order", "3")
    assert_address(page, "page_order?order=3")
    page.act(page.page.go_back)
    assert_address(page, "")
    page.assert_field("City", "all")
    page.act(page.page.go_forward)
    assert_address(page, "page_order?order=3")
    page.assert_field("Order", "3")


@pytest.mark.parametrize(
    ("choice", "query", "after"), [("name", "", "price"), ("date", "?sort=date", "date")]
)
@proves(
    "With another seed in `setdefault`, a user who chooses the widget's default finds the seed "
    "after F5.",
    example=SEEDED,
)
def test_reload_of_a_bound_and_seeded_widget(
    browse: Callable[..., AppPage], choice: str, query: str, after: str
) -> None:
    page = browse(SEEDED)
    page.choose("Sort by", choice).assert_texts(f"Sorted by {choice}")
    assert_address(page, query)
    page.reload().assert_texts(f"Sorted by {after}")
    assert page.state["sort"] == repr(after)
    page.assert_field("Sort by", after)


@proves(
    "| not a number, an option, a date | the default, and the parameter is removed |",
    "| out of the bounds | the default, not the nearest bound |",
    '| `?tags=red&tags=pink` | `["red"]`, and the URL is corrected |',
    example=KINDS,
)
def test_address_with_bad_values(browse: Callable[..., AppPage]) -> None:
    page = browse(KINDS, "?text=tea&toggle=yes&number=500&size=huge&tags=red&tags=pink")
    assert_address(page, "?text=tea&tags=red")
    page.assert_field("Text", "tea")
    page.assert_field("Whole number", "10")
    seen = {"text": "'tea'", "toggle": "False", "number": "10", "size": "'s'", "tags": "['red']"}
    assert page.state.items() >= seen.items()
    page.click("Rerun")
    assert page.state.items() >= seen.items()


FOLDED = """
import streamlit as st

if st.checkbox("Unfold", value=True):
    st.text_input("Text", key="text", bind="query-params")
st.button("Rerun")
st.text(f"Text: {st.session_state.get('text', 'gone')}")
"""


@proves(
    "While the widget is hidden, the parameter is not in the URL and the key keeps the value.",
    "Both come back together, but a reload meanwhile loses the value.",
)
def test_hidden_bound_widget(
    browse: Callable[..., AppPage], written: Callable[[str], Path]
) -> None:
    page = browse(written(FOLDED)).type_text("Text", "tea").assert_texts("Text: tea")
    assert_address(page, "?text=tea")
    page.toggle("Unfold").click("Rerun").assert_texts("Text: tea")
    assert_address(page, "")
    page.toggle("Unfold").assert_texts("Text: tea").assert_field("Text", "tea")
    assert_address(page, "?text=tea")
    page.toggle("Unfold")
    assert_address(page, "")
    page.reload().assert_texts("Text:").assert_field("Text", "")
