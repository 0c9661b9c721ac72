"""What users share: modules, caches, the hidden state of threads, and one line in the log."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from proving import proves

from browser.app_page import AppPage
from browser.profile import Profile

MODULE = "examples/mistakes/module_state/app.py"
CACHES = "examples/isolation/cache_kinds.py"
THREAD = "examples/mistakes/thread_writes_state.py"
TWO_START_VALUES = "examples/mistakes/default_beside_state.py"


@proves(
    "A global or a class attribute of an imported module is one object for all sessions.",
    example=MODULE,
)
def test_another_user_sees_what_a_module_holds(
    browse: Callable[..., AppPage], counting_visitor: Profile
) -> None:
    mine = browse(MODULE).click("Add tea").assert_texts("Items: ['tea']", "Count: 1")
    theirs = browse(MODULE, visitor=counting_visitor)
    theirs.assert_texts("Items: ['tea']", "Count: 1")
    theirs.click("Add tea").assert_texts("Items: ['tea', 'tea']", "Count: 2")
    mine.assert_texts("Items: ['tea']", "Count: 1")
    mine.reload().assert_texts("Items: ['tea', 'tea']", "Count: 2")


@proves(
    "`st.cache_data` gives every call a copy of its own.",
    "`st.cache_resource` gives all sessions the same object, so a change to it reaches everybody.",
    example=CACHES,
)
def test_another_user_sees_what_a_cached_resource_holds(
    browse: Callable[..., AppPage], counting_visitor: Profile
) -> None:
    changed = "cache_data: ['first']", "cache_resource: ['first', 'added']"
    browse(CACHES).click("Add to both").assert_texts(*changed)
    browse(CACHES, visitor=counting_visitor).assert_texts(*changed)


LEFT_BY_A_THREAD = """
import threading
import streamlit as st

found = []

def work(who):
    found.append(st.session_state.get("who"))
    st.session_state.who = who

who = st.session_state.setdefault("name", st.query_params.get("who", ""))
thread = threading.Thread(target=work, args=(who,))
thread.start()
thread.join()
st.button("Rerun")
st.text(f"The thread of {who} found {found[0]}")
"""


@proves(
    "It finds none of the session's keys, and what it writes goes into one hidden state that the "
    "threads of all sessions share.",
    "The one trace is the warning `missing ScriptRunContext` in the server's log.",
    example=THREAD,
)
def test_threads_of_all_users_share_a_hidden_state(
    browse: Callable[..., AppPage], written: Callable[[str], Path], counting_visitor: Profile
) -> None:
    page = browse(THREAD).assert_texts("Result: nothing")
    assert page.state == {}
    page.reload().assert_texts("Result: nothing")
    assert "missing ScriptRunContext" in page.server.printed()

    app = written(LEFT_BY_A_THREAD)
    mine = browse(app, "?who=Ann").assert_texts("The thread of Ann found None")
    browse(app, "?who=Bob", visitor=counting_visitor).assert_texts("The thread of Bob found Ann")
    mine.click("Rerun").assert_texts("The thread of Ann found Bob")
    assert mine.state == {"name": "'Ann'"}


@proves(
    "Streamlit logs that once per server process, and shows nothing in the app.",
    example=TWO_START_VALUES,
)
def test_log_line_about_two_start_values(
    browse: Callable[..., AppPage], counting_visitor: Profile
) -> None:
    page = browse(TWO_START_VALUES).assert_texts("Level: 3")
    page.assert_field("Level", "3")
    page.type_text("Level", "5").assert_texts("Level: 5")
    page.reload().assert_texts("Level: 3")
    browse(TWO_START_VALUES, visitor=counting_visitor).assert_texts("Level: 3")
    assert page.page.get_by_test_id("stAlert").count() == 0
    assert page.server.printed().count("Session State API") == 1
    page.server.kill()
    again = browse(TWO_START_VALUES)
    assert again.server.printed().count("Session State API") == 1
