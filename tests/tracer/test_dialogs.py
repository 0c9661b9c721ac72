"""The X of a dialog: what the app hears of it, and what is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tracer.traces import trace

DIALOGS = """
st.session_state.setdefault("dismissed", 0)


def count():
    st.session_state.dismissed += 1


@st.dialog("Ask", on_dismiss=count)
def ask():
    st.text_input("Why", key="why")


@st.dialog("Ask quietly")
def ask_quietly():
    st.text_input("Name", key="name")


@st.dialog("Insist", dismissible=False)
def insist():
    st.text_input("Reason", key="reason")


if st.button("Ask"):
    ask()
if st.button("Ask quietly"):
    ask_quietly()
if st.button("Insist"):
    insist()
st.button("Rerun")
"""


def test_an_app_that_listens_hears_of_it(write: Callable[..., Path]) -> None:
    done = trace(write(DIALOGS), "--click", "Ask", "--set", "why=x", "--dismiss")
    assert "  ~ dismissed  0 -> 1  app.py:8 in count" in done.lines
    assert [line for line in done.lines if line.startswith("  - why  'x'")]
    assert done.code == 1


def test_without_on_dismiss_nothing_runs(write: Callable[..., Path]) -> None:
    steps = ["--click", "Ask quietly", "--set", "name=Ada", "--dismiss"]
    done = trace(write(DIALOGS), *steps)
    assert done.lines[-3:] == [
        "dismiss",
        '  nothing runs: on_dismiss="ignore"',
        "nothing lost",
    ]
    done = trace(write(DIALOGS), *steps, "--click", "Rerun")
    assert [line for line in done.lines if line.startswith("  - name  'Ada'")]
    done = trace(write(DIALOGS), *steps, "--set", "name=Bea")
    assert "no widget 'name' on the page" in done.err


@pytest.mark.parametrize(
    ("steps", "problem"),
    [
        ([], "no dialog is open"),
        (["--click", "Insist"], "the dialog 'Insist' has no X (dismissible=False)"),
    ],
)
def test_what_has_no_x_is_not_dismissed(
    write: Callable[..., Path], steps: list[str], problem: str
) -> None:
    done = trace(write(DIALOGS), *steps, "--dismiss")
    assert done.code == 2
    assert problem in done.err
