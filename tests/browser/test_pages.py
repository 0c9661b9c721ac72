"""What a page switch does to values, by the sidebar, by a link and by ``st.switch_page``."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect
from proving import proves

from browser.app_page import AppPage
from browser.server import wait_for

ONE_PAGE = "examples/mistakes/keep_alive_on_one_page/app.py"
ENTRYPOINT = "examples/keeping_values/keep_alive/app.py"
TIMER = "examples/mistakes/keep_alive_with_timer/app.py"
PERSISTED = "examples/keeping_values/persist_pages/app.py"
SWITCH = "examples/mistakes/switch_page_resets/app.py"


@proves(
    "In the first run of a new page the keys of the old page's widgets are gone.",
    "On the other page alone it comes too late.",
    example=ONE_PAGE,
)
def test_keys_of_the_old_page(browse: Callable[..., AppPage]) -> None:
    page = browse(ONE_PAGE).type_text("Name", "Zoe")
    assert page.state["name"] == "'Zoe'"
    page.go_to("Summary").assert_texts("Name: gone")
    assert "name" not in page.state
    page.click("Rerun").assert_texts("Name: gone")
    page.go_to("Form").assert_field("Name", "")
    assert page.state["name"] == "''"

    # The same lines in the entrypoint are in time.
    page = browse(ENTRYPOINT).type_text("Name", "Zoe")
    page.go_to("Summary").assert_texts("Name: Zoe")
    page.go_to("Form").assert_field("Name", "Zoe")


@proves("The first run of another page can still read the value.", example=PERSISTED)
def test_page_value_in_the_first_run_of_another_page(browse: Callable[..., AppPage]) -> None:
    page = browse(PERSISTED)
    page.choose("User", "Bob").type_text("Draft", "mine")
    page.go_to("Orders").assert_texts("Orders of Bob", "Draft: mine")
    assert page.state == {"user": "'Bob'"}
    page.click("Next user").assert_texts("Orders of Cem", "Draft: gone")
    page.go_to("Profile").assert_field("Draft", "")
    assert page.state == {"user": "'Cem'", "draft": "''"}


@proves(
    "Widgets of the entrypoint stay when the user follows the sidebar or `st.page_link`.",
    "The page shows the old value all along, and the next interaction brings it back and calls "
    "`on_change`.",
    example=SWITCH,
)
def test_widget_of_the_entrypoint(browse: Callable[..., AppPage]) -> None:
    page = browse(SWITCH)
    page.choose("Currency", "USD").assert_texts("Prices in USD", "Changes: 1")

    link = page.page.get_by_test_id("stPageLink").get_by_role("link")
    page.act(link.click).assert_texts("Sum in USD", "Changes: 1")
    page.assert_field("Currency", "USD")
    page.click("Rerun").assert_texts("Sum in USD", "Changes: 1")
    page.go_to("Shop").assert_texts("Prices in USD", "Changes: 1")
    page.assert_field("Currency", "USD")

    page.click("To the cart").assert_texts("Sum in EUR", "Changes: 1")
    assert page.state["currency"] == "'EUR'"
    page.assert_field("Currency", "USD")
    for _ in range(2):
        page.click("Rerun").assert_texts("Sum in USD", "Changes: 2")
        assert page.state["currency"] == "'USD'"
        page.assert_field("Currency", "USD")


@proves(
    "`st.tabs` and `st.expander` there go back to their default with every page:",
    example="examples/keeping_values/sections_on_pages/app.py",
)
def test_sections_of_the_entrypoint(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/keeping_values/sections_on_pages/app.py")
    page.toggle("Gift")
    for row in (0, 1):
        page.act(page.page.get_by_role("tab", name="Chart").nth(row).click)
    page.toggle_section("Details").assert_texts("Open: Chart and Chart, details: True")

    page.go_to("Cart").assert_texts("Open: Table and Chart, details: False")
    expect(page.page.get_by_role("tab", selected=True)).to_have_text(["Table", "Chart"])
    assert page.state["gift"] == "True"
    page.go_to("Shop").assert_texts("Open: Table and Chart, details: False")

    page.act(page.page.get_by_role("tab", name="Chart").first.click)
    page.toggle_section("Details").assert_texts("Open: Chart and Chart, details: True")
    page.click("To the cart").assert_texts("Open: Table and Chart, details: False")
    page.toggle("Gift").assert_texts("Open: Table and Chart, details: False")


@proves(
    "A rerun of a fragment, by `run_every` for example, before the page switch loses the value.",
    example=TIMER,
)
def test_kept_alive_beside_a_timer(browse: Callable[..., AppPage]) -> None:
    page = browse(TIMER).type_text("Name", "Zoe")
    wait_for(lambda: page.state["name"] == "'Zoe'", "the name")
    runs = len(page.runs())
    wait_for(lambda: len(page.runs()) > runs, "the clock to tick")
    assert page.runs()[runs].fragment
    assert page.state["name"] == "'Zoe'"
    page.go_to("Summary").assert_texts("Name: gone")
    wait_for(lambda: "name" not in page.state, "the run of the other page")
