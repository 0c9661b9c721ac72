"""What follows a callback that ends early."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from proving import proves
from streamlit.testing.v1 import AppTest

ENDS_EARLY = """
import streamlit as st

log = st.session_state.setdefault("log", [])

def ends():
    log.append("before")
    {ending}
    log.append("after")

def other(name):
    log.append(name)

st.text_input("First", key="first", on_change=other, args=("first",))
if st.button("Go", on_click=ends):
    log.append("clicked")
st.text_input("Last", key="last", on_change=other, args=("last",))
log.append("script")
st.text("the page")
"""


def interact(ending: str) -> AppTest:
    """Edit both fields and click, in one run, in an app whose on_click runs ``ending``."""
    app = AppTest.from_string(ENDS_EARLY.format(ending=ending)).run()
    app.session_state["log"].clear()
    app.text_input(key="first").input("a")
    app.text_input(key="last").input("b")
    return app.button[0].click().run()


def drawn(app: AppTest) -> list[str]:
    return [str(element.type) for element in app.main.children.values()]


@proves(
    "| an exception | The page shows a traceback and nothing else. |",
    "What a callback wrote before its exception stays written.",
    "After an exception or `st.stop()` they do not.",
    example="examples/mistakes/error_in_callback.py",
)
def test_exception_in_a_callback(app: AppTest, run: Callable[..., AppTest]) -> None:
    assert "title" in drawn(app)
    app.button[0].click().run()
    assert [error.proto.type for error in app.exception] == ["ZeroDivisionError"]
    assert set(drawn(app)) <= {"exception", "skeleton"}
    app.run()
    assert "title" in drawn(app)
    assert not app.exception

    ended = interact("raise ValueError")
    assert ended.session_state["log"] == ["first", "before"]

    cured = run("examples/callbacks/error_in_callback.py")
    cured.number_input(key="divisor").set_value(0)
    cured.button[0].click().run()
    assert "title" in drawn(cured)
    assert not cured.exception
    assert cured.error[0].value == "Not possible: division by zero"
    cured.run()
    assert not cured.error


@proves(
    "| `st.stop()` | The page is empty. |",
    "After an exception or `st.stop()` they do not.",
)
def test_stop_in_a_callback() -> None:
    app = interact("st.stop()")
    assert app.session_state["log"] == ["first", "before"]
    assert set(drawn(app)) <= {"skeleton"}
    app.run()
    assert app.text[0].value == "the page"


@proves(
    "| `st.rerun()` | The script runs, and the clicked button reads `False`. |",
    "After `st.rerun()` or `st.switch_page()` in one callback, the other callbacks of the "
    "interaction still run.",
    since="1.63",
    otherwise=r"assert \['first'",
)
def test_rerun_in_a_callback() -> None:
    app = interact("st.rerun()")
    assert app.session_state["log"] == ["first", "before", "last", "script"]
    assert app.text[0].value == "the page"
    unhurried = interact("pass")
    assert unhurried.session_state["log"] == [
        *("first", "before", "after", "last", "clicked", "script")
    ]


@proves(
    "After `st.rerun()` or `st.switch_page()` in one callback, the other callbacks of the "
    "interaction still run.",
    since="1.63",
    otherwise=r"assert \['first'",
)
def test_switch_page_in_a_callback_lets_the_others_run() -> None:
    # The app's own main script is the one page that AppTest knows while callbacks run.
    app = interact("st.switch_page(__file__)")
    assert app.session_state["log"] == ["first", "before", "last", "script"]


@proves(
    "it only loses what stands under `if st.button(...)`.",
    example="examples/mistakes/rerun_in_on_click.py",
    since="1.63",
    otherwise=r"assert not ElementList\(_list=\[Success",
)
def test_rerun_at_the_end_of_on_click_loses_the_branch(app: AppTest) -> None:
    app.button[0].click().run()
    assert app.metric[0].value == "1"
    assert not app.success
    kept = AppTest.from_string(
        """
import streamlit as st

def count_up():
    st.session_state.count = st.session_state.get("count", 0) + 1

if st.button("Greet", on_click=count_up):
    st.success("Hello!")
st.metric("Clicks", st.session_state.get("count", 0))
"""
    ).run()
    kept.button[0].click().run()
    assert kept.metric[0].value == "1", "the page is as fresh without st.rerun()"
    assert kept.success[0].value == "Hello!"


@proves(
    '| `st.rerun("panel")` | Only the fragment with that key runs, '
    "see [fragments](forms-dialogs-fragments.md). |",
    example="examples/fragments/frozen_arguments.py",
    since="1.63",
    otherwise="unexpected keyword argument 'key'|no attribute 'fragment'",
)
def test_rerun_of_a_fragment_from_a_callback(app: AppTest) -> None:
    app.button[0].click().run()
    assert [text.value for text in app.text] == ["argument 0, variable 0, state 1"]


CATCHES = """
import streamlit as st

runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
if runs == 1:
    try:
        st.{command}()
    except{caught}:
        st.text("caught")
st.text("run " + str(runs))
"""


@proves(
    "`except Exception` lets `st.rerun()` and `st.stop()` through.",
    "A bare `except:` swallows the rerun.",
)
@pytest.mark.parametrize(
    ("command", "caught", "texts"),
    [
        ("rerun", " Exception", ["run 2"]),
        ("stop", " Exception", []),
        ("rerun", "", ["caught", "run 1"]),
    ],
)
def test_what_except_does_to_rerun_and_stop(command: str, caught: str, texts: list[str]) -> None:
    app = AppTest.from_string(CATCHES.format(command=command, caught=caught)).run()
    assert [text.value for text in app.text] == texts


RERUNS = """
import streamlit as st

runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
if runs == 1:
    st.session_state.wanted = True
st.text("drawn before the rerun")
if st.session_state.wanted and runs < 40:
    {consume}
    st.rerun()
"""


@proves("`st.rerun()` under a condition that stays true never ends.")
def test_rerun_under_a_lasting_condition() -> None:
    lasting = AppTest.from_string(RERUNS.format(consume="pass")).run()
    assert lasting.session_state["runs"] == 40, "only the test's own limit ended it"
    cleared = AppTest.from_string(RERUNS.format(consume="st.session_state.wanted = False")).run()
    assert cleared.session_state["runs"] == 2
