"""Whatever stands in a step or a script of steps: one line and exit code 2, or a trace."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from fuzzing import bounded, fewer
from hypothesis import given
from hypothesis import strategies as st
from tracer.traces import trace
from tracing.cli import parse
from tracing.steps import BARE, FORMS

# A widget of each kind that a step must know how to fill.
APP = """\
import streamlit as st

st.session_state.setdefault("count", 0)
st.text_input("Name", key="name")
st.number_input("Age", 0, 120, key="age")
st.slider("Range", 0, 10, (2, 5), key="range")
st.selectbox("Colour", ["red", "green"], key="colour")
st.multiselect("Tags", ["a", "b"], key="tags")
st.date_input("Day", key="day")
st.checkbox("On", key="on")
st.data_editor([{"n": 1, "t": "x"}], num_rows="dynamic", key="table")
st.file_uploader("File", key="file")
if st.button("Add", key="add"):
    st.session_state.count += 1
with st.form("form"):
    st.text_area("Note", key="note")
    st.form_submit_button("Save")
"""
KEYS = (
    "name|age|range|colour|tags|day|on|table|file|add|form|note|Save|count|gone|table[0,n]|table+|"
    "table-|=|!name|*"
)
ACTIONS = st.sampled_from([*FORMS, *BARE, "fly", ""])
NAMES = st.sampled_from(KEYS.split("|")) | st.text(max_size=4)
TEXTS = st.text(max_size=12) | st.text('0123456789=[],+-²²\x00\ud800{"', max_size=8)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6)
OBJECTS = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["row", "column", "value", "add", "delete", "n"]) | NAMES,
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)
ARGUMENTS = NAMES | st.dictionaries(NAMES, OBJECTS, min_size=1, max_size=2) | OBJECTS
SCRIPTS = st.lists(st.dictionaries(ACTIONS, ARGUMENTS, min_size=1, max_size=1), max_size=5)


def arguments_of(steps: list[tuple[str, str]]) -> list[str]:
    """Return the command line of some options."""
    written = []
    for name, text in steps:
        written += [f"--{name}"] if name in BARE else [f"--{name}", text]
    return written


def parsed(app: Path, *arguments: str) -> bool:
    """Say whether a command line is understood; if not, it must say so in a line."""
    complaint = io.StringIO()
    with bounded(), contextlib.redirect_stderr(complaint):
        try:
            parse([str(app), *arguments])
        except SystemExit as end:
            code = end.code
        else:
            return True
    assert code == 2
    said = complaint.getvalue()
    assert said.splitlines()[-1].startswith("trace_app.py: error: ")
    assert "Traceback" not in said
    return False


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("app") / "app.py"
    path.write_text(APP, encoding="utf-8")
    return path


def written(text: str | bytes) -> str:
    with tempfile.NamedTemporaryFile(delete=False) as file:
        file.write(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return file.name


def script(app: Path, text: str | bytes) -> bool:
    """Say whether a script of steps is understood."""
    name = written(text)
    try:
        return parsed(app, "--script", name)
    finally:
        Path(name).unlink()


@given(st.lists(st.tuples(st.sampled_from([*FORMS, *BARE, "repeat", "script"]), TEXTS), max_size=4))
def test_any_options(app: Path, steps: list[tuple[str, str]]) -> None:
    parsed(app, *arguments_of(steps))


@given(SCRIPTS | OBJECTS)
def test_any_script_in_json(app: Path, steps: Any) -> None:
    script(app, json.dumps(steps))


@given(st.text(max_size=60) | st.binary(max_size=60))
def test_any_script(app: Path, text: str | bytes) -> None:
    script(app, text)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[{"upload": {"file": 5}}]', "step 1: "),
        ('[{"rerun": 1000000000}]', "step 1: "),
        ('[{"tick": []}]', "step 1: "),
        ("[" * 100_000, "the script is nested too deep"),
        ("9" * 10_000, "the script is "),
    ],
)
def test_scripts_that_are_too_much(
    app: Path, text: str, complaint: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    steps = tmp_path / "steps.json"
    steps.write_text(text, encoding="utf-8")
    with bounded(), pytest.raises(SystemExit):
        parse([str(app), "--script", str(steps)])
    assert complaint in capsys.readouterr().err.splitlines()[-1]


@fewer(12)
@given(SCRIPTS)
def test_any_script_is_played_or_refused(app: Path, steps: list[dict[str, Any]]) -> None:
    done = trace(app, "--script", "-", "--timeout", "20", stdin=json.dumps(steps))
    assert done.code in (0, 1, 2)
    assert "Traceback" not in done.err
    assert "x broken" not in done.out
    if done.code == 2:
        assert done.err.splitlines()[-1].startswith("trace_app.py: ")
