"""What a gate above widgets and pages leaves: old values, and links that lead nowhere."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect
from proving import proves

from browser.app_page import AppPage

STOPPED = "examples/mistakes/gate_with_stop.py"
KEYED = "examples/mistakes/stop_above_widget.py"
LATE_PAGES = "examples/mistakes/pages_after_login.py"
GATE = "examples/patterns/login_gate/app.py"


@proves(
    "The page shows such a widget with its default, and one run after the gate has opened the "
    "value is lost, keyed or not.",
    example=KEYED,
)
def test_keyed_and_keyless_widgets_below_a_gate(browse: Callable[..., AppPage]) -> None:
    page = browse(KEYED)
    page.type_text("Note", "typed").assert_texts("The note: typed")
    page.click("Lock or unlock").assert_texts("Locked")
    page.click("Lock or unlock").assert_texts("The note: typed")
    page.assert_field("Note", "")
    for _ in range(2):
        page.click("Rerun").assert_texts("The note:")
        page.assert_field("Note", "")
        assert page.state["note"] == "''"

    page = browse(STOPPED).click("Ann")
    page.type_text("Note", "Ann's secret").assert_texts("Ann has the note: Ann's secret")
    page.click("Log out")
    expect(page.page.get_by_test_id("stTextInput")).to_have_count(0)
    page.click("Bob").assert_texts("Bob has the note: Ann's secret")
    page.assert_field("Note", "empty")
    for _ in range(2):
        page.click("Rerun").assert_texts("Bob has the note: empty")
        page.assert_field("Note", "empty")


@proves(
    "Pages registered only after the login are not found by F5 or a link, and the app opens its "
    "default page.",
    example=LATE_PAGES,
)
def test_pages_registered_after_the_login(browse: Callable[..., AppPage]) -> None:
    page = browse(LATE_PAGES).click("Log in")
    page.go_to("report").assert_texts("The report")
    expect(page.page).to_have_url(f"{page.address}/report")
    for visit in (page.reload(), browse(LATE_PAGES, "report")):
        notice = visit.page.get_by_role("dialog")
        expect(notice).to_contain_text("Page not found")
        notice.get_by_role("button", name="Close", exact=True).click()
        expect(visit.page).to_have_url(f"{visit.address}/")
        visit.click("Log in").assert_texts("Home")
        expect(visit.page).to_have_url(f"{visit.address}/")


@proves(
    "Then the link to a page leads there after the login, and the next user finds every widget at "
    "its default.",
    example=GATE,
)
def test_pages_registered_always(browse: Callable[..., AppPage]) -> None:
    page = browse(GATE, "page_report")
    for _ in range(2):
        page.assert_texts()
        page.field("Password").fill("secret")
        page.click("Log in").assert_texts("The report for Ann", "Your note: empty")
        expect(page.page.get_by_role("dialog")).to_have_count(0)
        expect(page.page).to_have_url(f"{page.address}/page_report")
        page.reload()

    page.field("Password").fill("secret")
    page.click("Log in").type_text("Note", "Ann's secret")
    page.assert_texts("The report for Ann", "Your note: Ann's secret")
    page.click("Log out").assert_texts()
    page.page.get_by_role("combobox", name="Name").click()
    page.page.get_by_role("option", name="Bob", exact=True).click()
    page.field("Password").fill("secret")
    page.click("Log in").assert_texts("The report for Bob", "Your note: empty")
    page.assert_field("Note", "empty")
    page.type_text("Note", "Bob's").assert_texts("The report for Bob", "Your note: Bob's")
