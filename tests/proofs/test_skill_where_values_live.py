"""The table "Where does this value live?" of SKILL.md, measured cell by cell.

The rows that AppTest gets wrong are proven in tests/browser: it gives every session the same id,
so all share one session-scoped cache, and it does not carry bound values into the URL.
"""

from __future__ import annotations

import functools
import json
import subprocess
import sys

import harness
import pytest
from proving import proves, states_no_behaviour
from streamlit.testing.v1 import AppTest

APP = "examples/basics/where_values_live/app.py"
FIELDS = ("widget", "page", "session", "bound")

states_no_behaviour(
    "A Python block names the app it is part of: open or run that file for the whole.",
    "Each statement below is shown by a test on Streamlit 1.67.",
    '"No" means gone, or back at its first value.',
    "| database, file | yes | yes | yes | yes | yes | yes | yes |",
)


def values_of(app: AppTest) -> dict[str, str]:
    """Return what the page shows for each kind of place."""
    assert not app.exception
    return {metric.label: metric.value for metric in app.metric}


def changed_app() -> AppTest:
    """Open the app and change everything that a user can change there."""
    app = harness.open_app(APP).run()
    app.button[0].click()
    for field in FIELDS:
        app.text_input(key=field).set_value("changed")
    return app.run()


def after_rerun() -> AppTest:
    return changed_app().run()


def after_hiding() -> AppTest:
    app = changed_app()
    app.checkbox(key="hide").check().run()
    assert not app.text_input
    app.run()
    return app.checkbox(key="hide").uncheck().run()


def after_page_switch() -> AppTest:
    app = changed_app()
    app.switch_page("page_second.py").run()
    assert not app.metric
    app.run()
    return app.switch_page("page_first.py").run()


def after_new_session() -> AppTest:
    changed_app()
    return harness.open_app(APP).run()


def beside_another_user() -> AppTest:
    other = changed_app()
    mine = harness.open_app(APP)
    mine.user = {"email": "somebody.else@example.com"}
    mine.run()
    other.run()
    return mine


def after_restart() -> dict[str, str]:
    """Return the values that a fresh Python process shows to a first visitor."""
    script = (
        "import json, harness; harness.remember_installed_components();"
        f"app = harness.open_app({APP!r}).run();"
        "print(json.dumps({m.label: m.value for m in app.metric}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=harness.REPOSITORY / "tests",
        capture_output=True,
        text=True,
        check=True,
    )
    values: dict[str, str] = json.loads(done.stdout)
    return values


@functools.cache
def survivals() -> dict[str, list[str]]:
    """Return for each place whether its value outlives the events, in the table's order."""
    reload = other_tab = after_new_session
    events = [after_rerun, after_hiding, after_page_switch, reload, other_tab, beside_another_user]
    before = values_of(changed_app())
    after = [*(values_of(event()) for event in events), after_restart()]
    return {
        place: ["yes" if values[place] == value else "no" for values in after]
        for place, value in before.items()
    }


@proves("| local variable | no | no | no | no | no | no | no |", example=APP)
def test_local_variable() -> None:
    assert survivals()["local variable"] == ["no", "no", "no", "no", "no", "no", "no"]


@proves("| plain `st.session_state` key | yes | yes | yes | no | no | no | no |", example=APP)
def test_plain_key() -> None:
    assert survivals()["plain"] == ["yes", "yes", "yes", "no", "no", "no", "no"]


@proves("| widget `key=` | yes | no | no | no | no | no | no |", example=APP)
def test_widget_key() -> None:
    assert survivals()["widget"] == ["yes", "no", "no", "no", "no", "no", "no"]


@proves(
    '| widget key, `persist_state="page"` | yes | yes | no | no | no | no | no |',
    example=APP,
    since="1.59",
    otherwise="unexpected keyword argument '(persist_state|scope)'|no attribute 'Page'",
)
def test_key_persisted_on_its_page() -> None:
    assert survivals()["page"] == ["yes", "yes", "no", "no", "no", "no", "no"]


@proves(
    '| widget key, `persist_state="session"` | yes | yes | yes | no | no | no | no |',
    example=APP,
    since="1.59",
    otherwise="unexpected keyword argument '(persist_state|scope)'|no attribute 'Page'",
)
def test_key_persisted_for_the_session() -> None:
    assert survivals()["session"] == ["yes", "yes", "yes", "no", "no", "no", "no"]


@proves("| `@st.cache_data` | yes | yes | yes | yes | yes | yes, a copy | no |", example=APP)
def test_data_cache() -> None:
    assert survivals()["data cache"] == ["yes", "yes", "yes", "yes", "yes", "yes", "no"]


@proves(
    "| `@st.cache_resource` | yes | yes | yes | yes | yes | yes, the same object | no |",
    example=APP,
)
def test_resource_cache() -> None:
    assert survivals()["resource cache"] == ["yes", "yes", "yes", "yes", "yes", "yes", "no"]


@proves("yes, a copy", "yes, the same object")
@pytest.mark.parametrize(("cache", "items_seen"), [("data", 1), ("resource", 2)])
def test_what_another_user_gets_from_a_cache(cache: str, items_seen: int) -> None:
    script = (
        "import uuid, streamlit as st\n"
        f"@st.cache_{cache}\n"
        "def make():\n"
        "    return [uuid.uuid4().hex]\n"
        "st.session_state.seen = list(make())\n"
        "make().append('mine')"
    )
    first = AppTest.from_string(script).run()
    second = AppTest.from_string(script).run()
    assert len(first.session_state["seen"]) == 1
    assert second.session_state["seen"][0] == first.session_state["seen"][0], "made afresh"
    assert len(second.session_state["seen"]) == items_seen
