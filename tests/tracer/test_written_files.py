"""The timeline and the test that a trace can write."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tracer.traces import trace

Write = Callable[..., Path]
APP = """
def add():
    st.session_state.rows = [*st.session_state.rows, st.session_state.name]


st.session_state.setdefault("rows", [])
if st.checkbox("Show"):
    st.text_input("Name", key="name")
    st.slider("Seats", 1, 9, key="seats")
    st.button("Add <b>", on_click=add)
"""
STEPS = [
    *("--state", "user=ann", "--query", "a=1", "--set", "Show=true"),
    *("--set", "name=<i>Ada</i>", "--set", "seats=3", "--click", "Add <b>"),
]


def test_timeline_is_one_page_that_loads_nothing(write: Write, tmp_path: Path) -> None:
    page = tmp_path / "trace.html"
    trace(write(APP), *STEPS, "--rerun", "--repeat", "150", "--html", str(page))
    text = page.read_text(encoding="utf-8")
    assert len(text.encode()) < 300_000
    assert not re.findall(r"(?:src|href|url\(|@import|<script)", text)
    assert "<i>Ada" not in text
    assert "&lt;i&gt;Ada" in text
    assert text.count('<th scope="row">') == 4  # user, rows, name, seats
    assert text.count("<td") == 4 * text.count('<th scope="col">run ')


def test_timeline_marks_what_was_lost(write: Write, tmp_path: Path) -> None:
    page = tmp_path / "trace.html"
    done = trace(write(APP), *STEPS, "--set", "Show=false", "--html", str(page))
    assert done.code == 1
    text = page.read_text(encoding="utf-8")
    assert text.count('<td class="lost"') == 1  # the seats; the name stands in the list
    assert text.count('<td class="gone"') == 1


def run_test(text: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the text as a file of pytest's."""
    file = folder / "test_traced.py"
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(file)]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)


def test_steps_as_a_test_that_passes_and_can_fail(write: Write, tmp_path: Path) -> None:
    app = write(APP)
    expected = ["--expect", "seats=3", "--expect", "!gone"]
    done = trace(app, *STEPS, *expected, "--as-test", str(tmp_path / "out.py"))
    assert done.code == 0
    text = (tmp_path / "out.py").read_text(encoding="utf-8")
    assert "assert app.session_state['rows'] == ['<i>Ada</i>']" in text
    assert "assert app.session_state['seats'] == 3" in text
    passed = run_test(text, tmp_path)
    assert passed.returncode == 0, passed.stdout
    app.write_text(app.read_text().replace("st.session_state.name]", "'other']"))
    assert run_test(text, tmp_path).returncode == 1


def test_what_apptest_shows_otherwise_is_no_assertion(write: Write, tmp_path: Path) -> None:
    app = write(
        'def forget():\n    del st.session_state.note\n\n\nst.text_input("Note", key="note")\n'
        'st.button("Forget", on_click=forget)\nst.button("Rerun")\n'
    )
    steps = ["--set", "note=milk", "--click", "Forget", "--click", "Rerun", "--rerun"]
    done = trace(app, *steps, "--as-test", "-")
    assert "    # AppTest differs from a browser here: assert" in done.out
    text = done.out[done.out.index('"""') :]
    passed = run_test(text, tmp_path)
    assert passed.returncode == 0, passed.stdout


def test_steps_that_apptest_cannot_do_end_the_test_with_the_reason(write: Write) -> None:
    done = trace(write(APP), "--reload", "--as-test", "-")
    assert "    # AppTest cannot do this step (reload)" in done.lines
