"""The gallery in a real browser: its pages, its running apps, and that none touches another."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect

from browser.app_page import IDLE
from browser.profile import Profile
from browser.server import Server
from gallery import handing_over
from gallery.catalogue import TOPICS, read_catalogue
from gallery.cures import CURES

APP = "streamlit_app.py"
EXAMPLES = list(read_catalogue().values())


@pytest.fixture
def server(server_of: Callable[..., Server]) -> Server:
    """Return the gallery's server."""
    return server_of(APP)


@pytest.fixture
def open_page(visitor: Profile, server: Server) -> Callable[[str], Page]:
    """``open_page(path)``: a tab with the gallery, all drawn."""

    def open_tab(path: str) -> Page:
        page = visitor.tab(server).page
        page.goto(f"{server.url}/{path}")
        page.get_by_test_id("stHeading").first.wait_for()
        idle(page)
        return page

    return open_tab


def idle(page: Page) -> None:
    """Wait until no script runs for the gallery's own page: what is done earlier can get lost."""
    page.locator(IDLE).wait_for()


def app_in(page: Page, example: str) -> FrameLocator:
    """Return the frame that runs the example called ``example``."""
    return page.frame_locator(f"iframe[src*='run:{example}']")


def inspector(page: Page, position: int = 0) -> Locator:
    """Return the state inspector; a cure's has position 1."""
    return page.get_by_test_id("stTable").nth(position)


def section(page: Page, topic: str) -> Locator:
    """Return what opens and closes the links to a topic's pages."""
    title = re.compile(rf"{re.escape(TOPICS[topic][0])} \(\d+\)")
    return page.get_by_test_id("stSidebar").get_by_test_id("stExpander").get_by_text(title)


@pytest.mark.parametrize("mistakes", [True, False], ids=["mistakes", "others"])
def test_every_page_opens(open_page: Callable[[str], Page], mistakes: bool) -> None:
    """Every deep link shows its example, with its cure, in frames of their own, and no exception.

    The frames stay empty here: what would run in them is shown by tests/served.
    """
    examples = [each for each in EXAMPLES if each.is_mistake == mistakes]
    pages = [
        {
            "slug": example.slug,
            "title": example.title,
            "command": f"streamlit run {example.name}",
            "frames": [name for name in (example.name, CURES.get(example.name)) if name],
            "topic": TOPICS[example.topic][0],
        }
        for example in examples
    ]
    assert open_page("").evaluate(WALK, [IDLE, pages]) == [
        {"slug": example.slug, "exceptions": []} for example in examples
    ]


# In the page, as a question from outside goes through several processes. Another deep link is
# followed as by the browser's back button, without loading the page anew.
WALK = """async ([idle, pages]) => {
  // An element of another name loads nothing.
  const create = document.createElement;
  document.createElement = (name, ...more) =>
    create.call(document, name === "iframe" ? "empty-frame" : name, ...more);
  const all = selector => [...document.querySelectorAll(selector)];
  const shows = (selector, text) =>
    all(selector).some(each => each.innerText.trim() === text && each.checkVisibility());
  const runs = names => {
    const frames = all("empty-frame").map(each => each.getAttribute("src"));
    return frames.length === names.length
      && frames.every((each, at) => each.includes(`run:${names[at]}&`));
  };
  const until = async (condition, what) => {
    const deadline = Date.now() + 30000;
    while (!condition()) {
      if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
      await new Promise(soon => setTimeout(soon, 20));
    }
  };
  const sidebar = "[data-testid='stSidebar']";
  const found = [];
  let opened = "";
  for (const {slug, title, command, frames, topic} of pages) {
    history.pushState({}, "", `/${slug}`);
    window.dispatchEvent(new PopStateEvent("popstate"));
    const stands = () => shows("h1", title) && shows("code", command) && runs(frames);
    await until(() => all(idle).length && stands(), slug);
    const exceptions = all("[data-testid='stException']").map(each => each.innerText);
    found.push({slug, exceptions});
    if (topic === opened) continue;
    opened = topic;  // its links would be drawn anew for each page
    all(`${sidebar} summary`).find(each => each.innerText.includes(`${topic} (`)).click();
    await until(() => all(`${sidebar} a`).length === 1, `the end of the links to ${topic}`);
  }
  return found;
}"""


def test_page_opens_its_topic(open_page: Callable[[str], Page]) -> None:
    """The links of a page's topic stand open with it, others open on a click, and stay so."""
    page = open_page("forms-batch")
    links = page.get_by_test_id("stSidebar").get_by_role("link")
    forms = [each.title for each in EXAMPLES if each.topic == "forms"]
    expect(links).to_have_text(["searchFind your symptom", *forms])
    section(page, "dialogs").click()
    dialogs = [each.title for each in EXAMPLES if each.topic == "dialogs"]
    expect(links).to_have_text(["searchFind your symptom", *forms, *dialogs])
    links.filter(has_text=dialogs[0]).click()
    heading = page.get_by_role("heading", level=1, name=dialogs[0], exact=True)
    expect(heading.first).to_be_visible()
    expect(links).to_have_text(["searchFind your symptom", *forms, *dialogs])
    section(page, "forms").click()
    expect(links).to_have_text(["searchFind your symptom", *dialogs])


def test_mistake_and_cure_run_apart(open_page: Callable[[str], Page], server: Server) -> None:
    """Two apps with the same key stand on one page, and each has its own value."""
    mistake = "examples/mistakes/one_behind.py"
    page = open_page("mistakes-one-behind")
    bad, good = app_in(page, mistake), app_in(page, CURES[mistake])
    bad.get_by_role("button", name="Add one", exact=True).click()
    expect(inspector(page, 0)).to_contain_text("changed")
    expect(inspector(page, 0)).to_contain_text("1")
    expect(bad.get_by_test_id("stMetricValue")).to_have_text("0")
    good.get_by_role("button", name="Add one in a callback").click()
    expect(good.get_by_test_id("stMetricValue")).to_have_text("1")
    good.get_by_role("button", name="Add one in a callback").click()
    expect(good.get_by_test_id("stMetricValue")).to_have_text("2")
    expect(inspector(page, 1)).to_contain_text("2")
    assert "2" not in inspector(page, 0).inner_text()

    last = {run.session: run.state for run in server.runs()}
    assert {"count": "1"} in last.values()
    assert {"count": "2"} in last.values()
    galleries = [state for state in last.values() if any("/" in key for key in state)]
    assert galleries
    assert all("count" not in state for state in galleries)


def test_inspector_says_what_a_run_did(open_page: Callable[[str], Page]) -> None:
    """Hiding a widget drops its key; starting again gives a new session at its first run."""
    name = "examples/keeping_values/hidden_widget.py"
    page = open_page("keeping-values-hidden-widget")
    frame = app_in(page, name)
    expect(inspector(page)).to_contain_text("town")
    expect(inspector(page)).to_contain_text("added")
    frame.get_by_label("Town").fill("Bergen")
    frame.get_by_label("Town").press("Enter")
    expect(inspector(page).locator("tr", has_text="town")).to_contain_text("changed")
    expect(inspector(page).locator("tr", has_text="town")).to_contain_text("Bergen")
    frame.locator("label").filter(has_text="Unfold").first.click()
    expect(inspector(page).locator("tr", has_text="town")).to_contain_text("dropped")
    expect(page.get_by_text("Run 3")).to_be_visible()
    page.get_by_role("button", name="Start again").click()
    expect(page.get_by_text("Run 1")).to_be_visible()
    expect(frame.get_by_label("Town")).to_have_value("Oslo")


def test_app_with_pages_has_them_in_its_frame(open_page: Callable[[str], Page]) -> None:
    """The pages of an app with ``st.navigation`` change inside the frame and survive its reload."""
    name = "examples/keeping_values/persist_pages/app.py"
    page = open_page("keeping-values-persist-pages")
    expect(page.get_by_text("pages of its own")).to_be_visible()
    page.goto(f"{page.url.rpartition('/')[0]}{handing_over.address(name)}")
    page.get_by_test_id("stSidebarNavLink").filter(has_text="Orders").click()
    expect(page).to_have_url(re.compile("/page_orders"))
    page.reload()
    links = page.get_by_test_id("stSidebarNavLink")
    expect(links).to_have_text(["Profile", "Orders"])
    expect(page.get_by_role("heading", level=1, name="A choice for all pages")).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)


def test_exception_stays_in_its_frame(open_page: Callable[[str], Page]) -> None:
    """A callback that raises empties its app, and nothing around it."""
    mistake = "examples/mistakes/error_in_callback.py"
    page = open_page("mistakes-error-in-callback")
    frame = app_in(page, mistake)
    frame.get_by_test_id("stButton").first.locator("button").click()
    expect(frame.get_by_test_id("stException").first).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(page.get_by_text("Session state", exact=True).first).to_be_visible()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("resets when I go back", "Share by return value"),
        ("one behind", "One behind"),
        ("twice", "The result as the default"),
    ],
)
def test_search_leads_to_the_page(open_page: Callable[[str], Page], words: str, title: str) -> None:
    """The search is in the address, and a result leads to the example's page."""
    page = open_page(f"?q={words.replace(' ', '+')}")
    expect(page.get_by_label("What do users say?")).to_have_value(words)
    page.get_by_test_id("stMain").get_by_role("link", name=title).first.click()
    expect(page.get_by_role("heading", level=1, name=title, exact=True)).to_be_visible()
