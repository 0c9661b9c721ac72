"""Fragments: what is frozen, what raises, and what each kind of rerun runs.

A callback that calls `st.rerun(key)` makes a true fragment run in AppTest too.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from proving import proves
from streamlit.testing.v1 import AppTest


def raised(app: AppTest) -> list[str]:
    return [error.proto.type.rpartition(".")[2] for error in app.exception]


def texts(app: AppTest) -> list[str]:
    return [text.value for text in app.text]


@proves(
    "Arguments and script variables are those of the last full run, and the returned value is seen "
    "in full runs only.",
    example="examples/fragments/frozen_arguments.py",
)
def test_arguments_variables_and_result_of_a_fragment(app: AppTest) -> None:
    refresh = app.button[0]  # after a fragment's run AppTest no longer lists it
    assert texts(app) == ["argument 0, variable 0, state 0", "result 0"]
    for count in (1, 2):
        refresh.click().run()
        assert texts(app) == [f"argument 0, variable 0, state {count}"]
        assert app.session_state["last_result"] == 0
    app.run()
    assert texts(app) == ["argument 2, variable 2, state 2", "result 2"]
    assert app.session_state["last_result"] == 2


@proves(
    "It raises `StreamlitInvalidLayoutContextError` unless the fragment drew there in the full run "
    "too.",
    example="examples/mistakes/fragment_first_write.py",
)
def test_first_write_in_a_fragment_run(app: AppTest, run: Callable[..., AppTest]) -> None:
    assert raised(app) == []
    app.button[0].click().run()
    assert raised(app) == ["StreamlitInvalidLayoutContextError"]

    cured = run("examples/fragments/outside_container.py")
    cured.button[0].click().run()
    assert raised(cured) == []
    assert cured.sidebar.markdown[-1].value == "Refreshed 1 times"


ENDS = """
import streamlit as st

@st.fragment
def part():
    st.text("part")
    {ending}

part()
st.text("below")
"""


@proves("An exception or `st.stop()` inside ends the script below it too in a full run.")
@pytest.mark.parametrize(
    ("ending", "expected"),
    [
        ("raise ValueError", ["part"]),
        ("st.stop()", ["part"]),
        ("return", ["part", "below"]),
    ],
)
def test_how_a_fragment_ends_in_a_full_run(ending: str, expected: list[str]) -> None:
    app = AppTest.from_string(ENDS.format(ending=ending)).run()
    assert texts(app) == expected


PARALLEL = """
import streamlit as st

outside = st.container()

@st.dialog("Note")
def note():
    st.text("note")

@st.fragment(parallel={parallel})
def part():
    st.session_state.ran = True
    {body}
    return 3

st.session_state.returned = part()
"""


@proves(
    "With `parallel=True` the call returns `None`, and inside, opening a dialog, switching the "
    "page or drawing outside raises in a full run."
)
@pytest.mark.parametrize("parallel", [True, False])
@pytest.mark.parametrize(
    "body", ["pass", "note()", 'outside.text("drawn")', "st.switch_page('missing.py')"]
)
def test_parallel_fragments(parallel: bool, body: str) -> None:
    app = AppTest.from_string(PARALLEL.format(parallel=parallel, body=body)).run()
    assert app.session_state["ran"] is True
    if "switch_page" in body:
        kind = "StreamlitInvalidLayoutContextError" if parallel else "StreamlitPageNotFoundError"
        assert raised(app) == [kind]
        return
    assert app.session_state["returned"] == (None if parallel else 3)
    assert bool(raised(app)) is (parallel and body != "pass")


SCOPES = """
import streamlit as st

counts = st.session_state.setdefault("counts", {{"app": 0, "panel": 0}})
counts["app"] += 1

@st.fragment(key="panel")
def panel():
    counts = st.session_state.counts
    counts["panel"] += 1
    if st.session_state.pop("again", False):
        st.rerun({scope})

def again():
    st.session_state.again = True
    st.rerun("panel")

panel()
st.button("Again", on_click=again)
"""


@proves("| `st.rerun()` in a fragment | The whole app reruns. |")
def test_app_rerun_in_a_fragment() -> None:
    app = AppTest.from_string(SCOPES.format(scope="")).run()
    app.button[0].click().run()
    assert app.session_state["counts"] == {"app": 2, "panel": 3}


@proves(
    '| `st.rerun(scope="fragment")` in a fragment | The fragment starts again, but in a full run, '
    "the first one included, it raises. |",
    example="examples/mistakes/fragment_scope_in_full_run.py",
)
def test_fragment_rerun_in_a_fragment(app: AppTest) -> None:
    assert raised(app) == ["StreamlitInvalidLayoutContextError"]
    again = AppTest.from_string(SCOPES.format(scope='scope="fragment"')).run()
    again.button[0].click().run()
    assert raised(again) == []
    assert again.session_state["counts"] == {"app": 1, "panel": 3}
    again.session_state["again"] = True
    again.run()
    assert raised(again) == ["StreamlitInvalidLayoutContextError"]


SIBLINGS = """
import streamlit as st

st.session_state.runs = st.session_state.get("runs", 0) + 1

@st.fragment(key="sales")
def sales():
    st.session_state.drawn = st.session_state.get("drawn", 0) + 1

sales()
st.text_input("Note", key="note", on_change=lambda: None)
st.button("Refresh", on_click=lambda: st.rerun("sales"))
if st.button("Refresh from the script"):
    st.rerun("sales")
"""


@proves(
    '| `st.rerun("sales")` in a callback | Only the fragment with `key="sales"` reruns, unless '
    "another callback of the interaction ends normally: then the app does. |",
    example="examples/fragments/refresh_by_key.py",
    since="1.63",
    otherwise="unexpected keyword argument 'key'|no attribute 'fragment'",
)
def test_keyed_rerun(app: AppTest) -> None:
    app.selectbox(key="region").select("South").run()
    assert [(metric.label, metric.value) for metric in app.metric] == [("Sales", "30")]
    assert app.session_state["app_runs"] == 1

    siblings = AppTest.from_string(SIBLINGS).run()
    siblings.button[0].click().run()
    assert (siblings.session_state["runs"], siblings.session_state["drawn"]) == (1, 2)
    siblings.run()
    siblings.text_input(key="note").input("edited")
    siblings.button[0].click().run()
    assert (siblings.session_state["runs"], siblings.session_state["drawn"]) == (3, 4)


@proves(
    '| `st.rerun("sales")` elsewhere | It raises `StreamlitAPIException`. |',
    since="1.63",
    otherwise="unexpected keyword argument 'key'|no attribute 'fragment'",
)
def test_keyed_rerun_in_the_script() -> None:
    app = AppTest.from_string(SIBLINGS).run()
    app.button[1].click().run()
    assert raised(app) == ["StreamlitAPIException"]
    assert app.session_state["runs"] == 2
