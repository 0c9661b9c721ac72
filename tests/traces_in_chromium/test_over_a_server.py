"""With ``--server``, a trace operates every kind of widget in Chromium, and tells the same."""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tracer.test_dialogs import DIALOGS
from tracer.test_reasons import version_of
from tracer.traces import story_of
from tracing.story import Story

APP = """
import datetime as d
import inspect
import pandas as pd
import streamlit as st

def parameter_exists(command, name):
    return name in inspect.signature(getattr(st, command)).parameters


st.text_input("Text", key="text")
st.text_area("Area", key="area")
st.number_input("Whole", 0, 9, 1, key="whole")
st.slider("Slider", 0, 1000, key="slider")
st.slider("Range", 0, 10, (2, 5), key="range")
st.slider("Until", d.date(2026, 1, 1), d.date(2026, 12, 31), d.date(2026, 5, 1), key="until")
st.slider("Part", 0.0, 1.0, 0.5, key="part")
st.select_slider("Size", ["S", "M", "L"], key="size")
st.checkbox("Box", key="box")
st.toggle("Toggle", key="toggle")
st.radio("Radio", ["x", "y"], key="radio")
st.selectbox("Select", ["a", "b"], format_func=str.upper, key="select")
st.multiselect("Tags", ["a", "b", "c"], ["b"], key="tags")
st.date_input("Day", d.date(2026, 5, 1), key="day")
st.date_input("Days", (d.date(2026, 5, 1), d.date(2026, 5, 2)), key="days")
st.time_input("At", d.time(8, 0), key="at")
st.color_picker("Colour", "#000000", key="colour")
if hasattr(st, "feedback"):
    st.feedback("thumbs", key="thumbs")
    st.feedback("stars", key="stars")
if hasattr(st, "pills"):
    st.pills("Pills", ["p", "q"], selection_mode="multi", key="pills")
    st.segmented_control("One", ["p", "q"], key="one")
if hasattr(st, "pagination"):
    st.pagination(9, key="page")
if hasattr(st, "datetime_input"):
    st.datetime_input("When", d.datetime(2026, 5, 1, 8, 0), key="when")
if parameter_exists("expander", "on_change"):
    st.tabs(["A", "B"], key="tab", on_change="rerun")
    st.expander("More", key="more", on_change="rerun").write("inside")
    st.popover("Over", key="over", on_change="rerun").write("inside")
if hasattr(st, "menu_button"):
    if chosen := st.menu_button("Menu", ["m", "n"], key="menu"):
        st.session_state.chosen = chosen
if file := st.file_uploader("File", key="file"):
    st.session_state.content = file.getvalue().decode()
with st.form("form"):
    st.text_input("Inside", key="inside")
    st.form_submit_button("Send")
if said := st.chat_input("Say", key="say"):
    st.session_state.said = said
frame = pd.DataFrame({"item": ["tea", "oil"], "amount": [1, 2], "ok": [True, False]})
columns = {"amount": st.column_config.NumberColumn("How many")}
edited = st.data_editor(frame, num_rows="dynamic", column_config=columns, key="grid")
st.session_state.table = edited.values.tolist()
if hasattr(st, "fragment"):
    st.dataframe(frame, on_select="rerun", selection_mode="multi-row", key="chosen_rows")
"""
ENTERED: tuple[tuple[tuple[int, int], str, object], ...] = (
    ((1, 28), "text", "Ada"),
    ((1, 28), "area", "two words"),
    ((1, 28), "whole", 7),
    ((1, 28), "slider", 321),
    ((1, 28), "range", [6, 8]),
    ((1, 28), "until", "2026-06-01"),
    ((1, 28), "part", 0.3),
    ((1, 28), "size", "L"),
    ((1, 28), "box", True),
    ((1, 28), "toggle", True),
    ((1, 28), "radio", "y"),
    ((1, 28), "select", "B"),
    ((1, 28), "tags", ["c", "a"]),
    ((1, 28), "day", "2026-06-02"),
    ((1, 28), "days", ["2026-06-02", "2026-06-05"]),
    ((1, 28), "at", "09:30"),
    ((1, 28), "colour", "#ff0000"),
    ((1, 37), "thumbs", 1),
    ((1, 37), "stars", 3),
    ((1, 40), "pills", ["q", "p"]),
    ((1, 40), "one", "q"),
    ((1, 52), "when", "2026-06-01T09:30"),
    ((1, 58), "page", 3),
    ((1, 55), "tab", "B"),
    ((1, 55), "more", True),
    ((1, 55), "more", False),
    ((1, 55), "over", True),
    ((1, 55), "over", False),
    ((1, 58), "menu", "n"),
    ((1, 37), "chosen_rows", {"selection": {"rows": [0, 1], "columns": []}}),
    ((1, 28), "say", "hello"),
)
EDITS = (
    *("grid[0,amount]=5", "grid[1,ok]=true", "grid[1,ok]=false", "grid[0,ok]=false"),
    *('grid+={"item": "salt", "amount": 9}', "grid-=0"),
)


def played(app: Path, *options: str, python: str) -> Story:
    """Trace in a thread of its own: this one may drive the Chromium of other tests."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(story_of, app, *options, python=python).result()


def state_after_each_step(story: Story) -> dict[int, dict[str, str]]:
    """Return what the state held after each step; Chromium needs several runs for some."""
    return {
        scene.step: {key: value.text for key, value in scene.state.items()}
        for scene in story.scenes
        if scene.number
    }


@pytest.mark.tracing_versions
def test_every_kind_of_widget_is_played_in_chromium(tmp_path: Path, app_python: str) -> None:
    app, file = tmp_path / "app.py", tmp_path / "a.csv"
    app.write_text(APP, encoding="utf-8")
    file.write_text("a,b", encoding="utf-8")
    version = version_of(app_python)
    options = ["--upload", f"file={file}"]
    for since, key, value in ENTERED:
        options += ["--set", f"{key}={json.dumps(value)}"] if version >= since else []
    for edit in EDITS:
        options += ["--edit", edit]
    options += ["--set", "inside=x", "--submit", "form", "--set", "radio=y", "--rerun"]
    plain = played(app, *options, python=app_python)
    assert plain.told.failure is None
    served = played(app, *options, "--server", python=app_python)
    assert served.told.failure is None
    assert served.lost == 0
    shown = state_after_each_step(served)
    told = state_after_each_step(plain)
    for step, state in told.items():
        differing = {key for key in state if shown.get(step, state).get(key) != state[key]}
        assert not differing, (step, {key: (state[key], shown[step].get(key)) for key in differing})
    [unneeded] = [c for scene in served.scenes for c in scene.changes if "already" in c.detail]
    assert unneeded.detail == "the page shows this value already"


EDITED = """
import pandas as pd
import streamlit as st

frame = pd.DataFrame({"item": ["tea", "oil"], "amount": [1, 2], "ok": [True, False]})
columns = {"ok": st.column_config.CheckboxColumn(default=True)}
st.data_editor(frame, num_rows="dynamic", column_config=columns, key="grid")
st.session_state.edited = st.session_state.grid["edited_rows"]
st.session_state.added = st.session_state.grid["added_rows"]
"""


@pytest.mark.parametrize("version", ["1.59", "1.60", "here"])
def test_cells_that_are_edited_back(
    tmp_path: Path, python_with: Callable[[str], Path], version: str
) -> None:
    """Since Streamlit 1.60 such a cell is no edit any more; rows stand in the order of numbers."""
    app = tmp_path / "app.py"
    app.write_text(EDITED, encoding="utf-8")
    python = sys.executable if version == "here" else str(python_with(version))
    options = []
    for edit in ("[1,amount]=7", "[1,ok]=true", "[1,ok]=true", "[1,ok]=false", "[0,item]=salt"):
        options += ["--edit", f"grid{edit}"]
    options += ["--edit", 'grid+={"amount": 3, "item": "rye"}', "--edit", "grid[1,amount]=2"]
    plain, served = (played(app, *options, *more, python=python) for more in ([], ["--server"]))
    assert plain.told.failure is served.told.failure is None
    assert plain.lost == served.lost == 0
    for story in (plain, served):
        assert [c.detail for s in story.scenes for c in s.changes if "already" in c.detail]
    back = {1: {"amount": 2, "ok": False}} if version == "1.59" else {}
    for story in (plain, served):
        state = story.scenes[-1].state
        assert ast.literal_eval(state["edited"].text) == {0: {"item": "salt"}} | back
        assert ast.literal_eval(state["added"].text) == [{"item": "rye", "amount": 3, "ok": True}]


REPLACED = """
import pandas as pd
import streamlit as st

def save():
    st.session_state.version += 1

version = st.session_state.setdefault("version", 0)
frame = pd.DataFrame({"item": ["tea", "oil"], "ok": [True, False]})
if version < 3:
    st.data_editor(frame, num_rows="dynamic", key=f"grid{version}", on_change=save)
"""


def test_edits_that_replace_their_table(tmp_path: Path) -> None:
    app = tmp_path / "app.py"
    app.write_text(REPLACED, encoding="utf-8")
    options = []
    for edit in ("grid0[1,ok]=true", "grid1[0,item]=salt", "grid2-=0"):
        options += ["--edit", edit]
    plain, served = (
        played(app, *options, *more, python=sys.executable) for more in ([], ["--server"])
    )
    assert plain.told.failure is served.told.failure is None
    assert state_after_each_step(served) == state_after_each_step(plain)
    assert plain.scenes[-1].state["version"].text == "3"


@pytest.mark.parametrize(
    ("steps", "problem"),
    [
        (["--set", "page=7"], "the page shows no button for that number"),
        (["--upload", "camera=FILE"], "this Chromium has no camera and no microphone"),
        (["--set", "part=0.333"], "its thumb cannot stand at 0.333"),
    ],
)
def test_what_nobody_can_do_in_this_chromium_is_refused(
    tmp_path: Path, steps: list[str], problem: str
) -> None:
    app = tmp_path / "app.py"
    app.write_text(
        "import streamlit as st\n"
        'st.pagination(20, key="page")\n'
        'st.camera_input("Camera", key="camera")\n'
        'st.slider("Part", 0.0, 1.0, 0.5, key="part")\n'
    )
    steps = [step.replace("FILE", str(app)) for step in steps]
    failure = played(app, *steps, "--server", python=sys.executable).told.failure
    assert failure is not None
    assert problem in failure.message
    assert failure.message.endswith("trace it without --server")


def test_a_dialog_is_dismissed_in_chromium_as_in_a_trace(tmp_path: Path) -> None:
    app = tmp_path / "app.py"
    app.write_text(f"import streamlit as st\n{DIALOGS}", encoding="utf-8")
    steps = ["--click", "Ask", "--set", "why=x", "--dismiss", "--click", "Ask quietly"]
    steps += ["--set", "name=Ada", "--dismiss", "--click", "Rerun"]
    plain = played(app, *steps, python=sys.executable)
    served = played(app, *steps, "--server", python=sys.executable)
    assert (plain.told.failure, served.told.failure) == (None, None)
    assert state_after_each_step(served) == state_after_each_step(plain)
    assert (served.lost, plain.lost) == (2, 2)
    nothing = [scene.changes[0].detail for scene in served.scenes if not scene.number]
    assert nothing == ['on_dismiss="ignore"']
