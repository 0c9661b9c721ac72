"""The rows of SKILL.md's table that only a browser fills in truthfully, and the others again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from itsdangerous import URLSafeTimedSerializer
from proving import proves

from browser.app_page import AppPage
from browser.ports import Ports
from browser.profile import Profile

APP = "examples/basics/where_values_live/app.py"


def values(page: AppPage) -> dict[str, str]:
    """Return the value that the page shows for each place."""
    page.page.get_by_test_id("stMetric").first.wait_for()
    pairs = page.page.get_by_test_id("stMetric").evaluate_all(
        "all => all.map(one => ['stMetricLabel', 'stMetricValue'].map("
        "part => one.querySelector(`[data-testid=${part}]`).innerText.trim()))"
    )
    return dict(pairs)


def change_everything(page: AppPage) -> dict[str, str]:
    """Change what a user can change on the first page, and return what it then shows."""
    for label in ("Widget", "Page", "Session", "Bound"):
        page.type_text(label, "changed")
    page.click("Change")
    return values(page)


def survivors(before: dict[str, str], page: AppPage) -> set[str]:
    """Return the places whose value is still the same."""
    return {place for place, value in values(page).items() if value == before[place]}


SHARED = {"data cache", "resource cache"}
OF_THE_SESSION = SHARED | {"plain", "session", "bound", "session cache"}


@proves(
    '| widget key, `bind="query-params"` | yes | yes | yes | by URL | by URL | by URL | by URL |',
    '| `@st.cache_data(scope="session")` | yes | yes | yes | no | no | no | no |',
    example=APP,
)
def test_what_outlives_what(browse: Callable[..., AppPage], counting_visitor: Profile) -> None:
    page = browse(APP)
    before = change_everything(page)
    page.toggle("Hide the fields")
    page.toggle("Hide the fields")
    assert survivors(before, page) == OF_THE_SESSION | {"page"}

    page.type_text("Widget", "changed")
    page.go_to("Second")
    page.click("Rerun")
    page.go_to("First")
    page.field("Bound").wait_for()
    assert survivors(before, page) == OF_THE_SESSION

    address = page.page.url.removeprefix(page.address + "/")
    assert "bound=changed" in address
    page.reload()
    assert survivors(before, page) == SHARED | {"bound"}
    assert survivors(before, browse(APP)) == SHARED
    other = counting_visitor.tab(page.server).open(address)
    assert survivors(before, other) == SHARED | {"bound"}

    page.page.close()
    page.server.kill()
    assert survivors(before, browse(APP, address)) == {"bound"}


SECRET = "a-secret-that-the-server-signs-with"


@proves("| a cookie (`st.context.cookies`, `st.user`) | yes | yes | yes | yes | yes | no | yes |")
def test_cookies(
    browse: Callable[..., AppPage],
    visitor: Profile,
    counting_visitor: Profile,
    ports: Ports,
    tmp_path: Path,
) -> None:
    app = tmp_path / "app.py"
    app.write_text(
        "import streamlit as st\n"
        "st.navigation([st.Page('page.py'), st.Page('other.py')]).run()\n"
        "theme, user = st.context.cookies.get('theme'), st.user.get('name')\n"
        "st.text(f'theme is {theme}, user is {user}')\n"
        "st.button('Rerun')\n"
    )
    for name in ("page", "other"):
        (tmp_path / f"{name}.py").write_text(f"import streamlit as st\nst.title('{name}')\n")
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit/config.toml").write_text(f'[server]\ncookieSecret = "{SECRET}"\n')
    port = ports.next()
    # What the server sets after a login: the user's claims, signed with its secret.
    signed = URLSafeTimedSerializer(SECRET, salt="_streamlit_user").dumps(
        json.dumps({"origin": f"http://127.0.0.1:{port}", "is_logged_in": True, "name": "Ada"})
    )
    for cookie, value in (("theme", "dark"), ("_streamlit_user", signed)):
        visitor.context.add_cookies(
            [{"name": cookie, "value": value, "domain": "127.0.0.1", "path": "/"}]
        )
    mine = "theme is dark, user is Ada"
    for _restart in range(2):
        page = browse(app, port=port)
        page.shows(mine)
        page.click("Rerun").shows(mine)
        page.go_to("other").shows(mine)
        page.reload().shows(mine)
        another = browse(app)
        another.shows(mine)
        stranger = browse(app, visitor=counting_visitor)
        stranger.shows("theme is None, user is None")
        stranger.page.close()
        another.page.close()
        page.page.close()
        page.server.kill()
