"""Every kind of widget takes what a user enters, as the page would send it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tracer.test_reasons import version_of
from tracer.traces import story_of

APP = """
import datetime as d

import pandas as pd

st.text_input("Text", key="text")
st.text_area("Area", key="area")
st.number_input("Whole", 0, 9, 1, key="whole")
st.number_input("Part", 0.0, 9.0, 1.5, key="part")
st.slider("Slider", 0, 10, key="slider")
st.slider("Range", 0, 10, (2, 5), key="range")
st.slider("Until", d.date(2026, 1, 1), d.date(2026, 12, 31), d.date(2026, 5, 1), key="until")
st.select_slider("Size", ["S", "M", "L"], key="size")
st.checkbox("Box", key="box")
st.toggle("Toggle", key="toggle")
st.radio("Radio", ["x", "y"], key="radio")
st.selectbox("Select", ["a", "b"], format_func=str.upper, key="select")
st.multiselect("Tags", ["a", "b", "c"], key="tags")
st.date_input("Day", d.date(2026, 5, 1), key="day")
st.date_input("Days", (d.date(2026, 5, 1), d.date(2026, 5, 2)), key="days")
st.time_input("At", d.time(8, 0), key="at")
st.color_picker("Colour", "#000000", key="colour")
if hasattr(st, "feedback"):
    st.feedback("thumbs", key="thumbs")
if hasattr(st, "pills"):
    st.pills("Pills", ["p", "q"], selection_mode="multi", key="pills")
    st.segmented_control("One", ["p", "q"], key="one")
if hasattr(st, "pagination"):
    st.pagination(9, key="page")
if hasattr(st, "datetime_input"):
    st.datetime_input("When", d.datetime(2026, 5, 1, 8, 0), key="when")
if file := st.file_uploader("File", key="file", type=["csv"]):
    st.session_state.content = file.getvalue().decode()
if said := st.chat_input("Say", key="say"):
    st.session_state.said = said
frame = pd.DataFrame({"item": ["tea", "oil"], "amount": [1, 2]})
st.session_state.table = st.data_editor(frame, num_rows="dynamic", key="grid").values.tolist()
"""
ENTERED = {
    "text": "Ada", "area": "two words", "whole": 7, "part": 2.5, "slider": 4, "range": [3, 4],
    "until": "2026-06-01", "size": "L", "box": True, "toggle": True, "radio": "y",
    "tags": ["c", "a"], "day": "2026-06-02", "days": ["2026-06-02", "2026-06-05"],
    "at": "09:30:00", "colour": "#ff0000",
}  # fmt: skip
SINCE = {
    "thumbs": ((1, 37), 1),
    "pills": ((1, 40), ["q"]),
    "one": ((1, 40), "q"),
    "when": ((1, 52), "2026-06-01 09:30:00"),
    "page": ((1, 58), 3),
}


@pytest.mark.tracing_versions
def test_every_kind_of_widget(tmp_path: Path, app_python: str) -> None:
    import json

    app, file = tmp_path / "app.py", tmp_path / "a.csv"
    app.write_text(f"import streamlit as st\n{APP}", encoding="utf-8")
    file.write_text("a,b", encoding="utf-8")
    version = version_of(app_python)
    entered = {**ENTERED, **{k: v for k, (since, v) in SINCE.items() if version >= since}}
    options = [part for k, v in entered.items() for part in ("--set", f"{k}={json.dumps(v)}")]
    options += ["--set", "select=B", "--set", "say=hello", "--upload", f"file={file}"]
    options += ["--edit", "grid[0,amount]=5", "--edit", 'grid+={"item": "salt", "amount": 9}']
    options += ["--edit", "grid-=1", "--rerun"]
    expected = {**entered, "select": "b", "said": "hello", "content": "a,b"}
    expected["table"] = [["tea", 5], ["salt", 9]]
    for key, value in expected.items():
        options += ["--expect", f"{key}={json.dumps(value)}"]
    story = story_of(app, *options, python=app_python)
    assert story.told.failure is None
    outcomes = [e for scene in story.scenes for e in scene.expectations]
    assert [e for e in outcomes if not e.ok] == []
    assert len(outcomes) == len(expected)
    assert story.lost == 0


@pytest.mark.parametrize(
    ("step", "problem"),
    [
        ("whole=12", "whole takes numbers from 0 to 9"),
        ("whole=2.5", "whole takes whole numbers"),
        ("part=x", "part does not take 'x'"),
        ("slider=11", "slider takes values from 0 to 10"),
        ("range=3", "range takes 2 value(s)"),
        ("size=XL", "size has no option 'XL'; it has S, M, L"),
        ("radio=z", "radio has no option 'z'; it has x, y"),
        ("tags=d", "tags has no option 'd'; it has a, b, c"),
        ("day=1999-01-01", "day takes days from"),
        ("day=soon", "day does not take 'soon'"),
        ("colour=red", "colour takes a colour such as #ff0000"),
        ("file=a.csv", "file takes files: use --upload"),
    ],
)
def test_what_the_page_does_not_let_a_user_enter(tmp_path: Path, step: str, problem: str) -> None:
    app = tmp_path / "app.py"
    app.write_text(f"import streamlit as st\n{APP}", encoding="utf-8")
    failure = story_of(app, "--set", step).told.failure
    assert failure is not None
    assert problem in failure.message
