"""The command: what it prints, refuses and returns."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from documents.tokens import count_tokens
from reporting import progress
from tracer.traces import SCRIPT, trace
from tracing.cli import main

Write = Callable[..., Path]
FORM = """
show = st.checkbox("Show", True, key="show")
if show:
    st.text_input("Name", key="name")
st.session_state.setdefault("count", 0)


def save():
    st.session_state.count += 1


st.button("Save", on_click=save)
st.text_input("Password", key="login", type="password")
"""


def test_six_steps_take_less_than_400_tokens(write: Write) -> None:
    steps = ["--set", "name=Ada", "--click", "Save", "--set", "show=false", "--set", "show=true"]
    done = trace(write(FORM), *steps, "--click", "Save", "--rerun")
    assert "run 7  rerun" in done.lines
    count = count_tokens(done.out)
    assert count.exact
    assert count.number < 400


def test_json_is_an_object_a_run(write: Write) -> None:
    done = trace(write(FORM), "--set", "name=Ada", "--set", "show=false", "--format", "json")
    assert done.code == 1
    assert [run["step"] for run in done.runs] == ["load", "set name=Ada", "set show=false"]
    assert done.change(3, "name") == {
        "name": "name",
        "before": "'Ada'",
        "after": None,
        "reason": "not-drawn",
        "detail": "",
        "lost": True,
        "document": "keeping-values.md#While a widget is hidden",
        "rules": [],
    }
    assert done.runs[1]["state"]["name"] == "'Ada'"
    assert done.total["lost"] == 1
    assert done.total["streamlit"].startswith("1.")


@pytest.mark.parametrize(
    ("step", "problem"),
    [
        (["--set", "nam=x"], "no widget 'nam' on the page (did you mean 'name'?); there: "),
        (["--click", "Sav"], "no button 'Sav' on the page (did you mean 'Save'?); there: \"Save\""),
        (["--click", "name"], "no button 'name' on the page"),
        (["--set", "show=maybe"], "show takes true or false"),
        (["--page", "two.py"], "no page 'two.py' on the page"),
        (["--submit", "f"], "no form 'f' on the page; there: none"),
        (["--edit", "name[0,a]=1"], "no data editor 'name' on the page"),
        (["--tick"], "no fragment with run_every stands on the page"),
    ],
)
def test_what_a_user_could_not_do_is_refused(write: Write, step: list[str], problem: str) -> None:
    done = trace(write(FORM), *step)
    assert done.code == 2
    assert problem in done.err
    assert "Traceback" not in done.err
    assert done.lines[0] == "run 1  load  (4 widgets)"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["nothing.py"], "nothing.py: no such file"),
        ([], "name the app's main script"),
        (["APP", "--python", "no-such-python"], "no-such-python: no such interpreter"),
        (["APP", "--python", "/bin/echo"], "no interpreter: it printed"),
        (["APP", "--set", "x"], "write --set KEY_OR_LABEL=VALUE"),
        (["APP", "--repeat", "3"], "--repeat stands behind the step"),
        (["APP", "--rerun", "--repeat", "x"], "write a number from 1 to 1000"),
        (["APP", "--script", "no.json"], "--script no.json"),
        (["APP", "--timeout", "0"], "--timeout takes seconds above 0"),
        (["APP", "--html", "no/such/folder.html"], "no/such/folder.html: No such file"),
    ],
)
def test_bad_usage(
    write: Write, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str],
    arguments: list[str], problem: str,
) -> None:  # fmt: skip
    app = str(write("st.title('x')\n"))
    given = [app if argument == "APP" else argument for argument in arguments]
    try:
        code = main(given)
    except SystemExit as error:
        code = int(error.code or 0)
    assert code == 2
    assert problem in capfd.readouterr().err


def test_an_interpreter_without_streamlit(write: Write, tmp_path: Path) -> None:
    import venv

    venv.create(tmp_path / "bare", symlinks=True)
    python = tmp_path / "bare/bin/python"
    done = trace(write("st.title('x')\n"), python=str(python))
    assert done.code == 2
    assert "has no Streamlit" in done.err
    assert "--python" in done.err
    assert "Traceback" not in done.err


def test_an_interpreter_without_a_package_of_the_app(write: Write) -> None:
    done = trace(write("import no_such_package\n"))
    assert done.code == 2
    assert "lacks what the app imports (ModuleNotFoundError: No module named 'no_such" in done.err
    assert "--python" in done.err


def test_the_projects_environment_is_found(tmp_path: Path) -> None:
    from tracing.interpreter import find

    app = tmp_path / "src/app.py"
    assert find(app, None) == sys.executable or "VIRTUAL_ENV"
    python = tmp_path / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    assert find(app, None) == str(python)


def test_passwords_are_masked(write: Write) -> None:
    done = trace(write(FORM), "--all", "--set", "login=hunter2", "--mask", "count")
    assert "hunter2" not in done.out
    assert "run 2  set login=***" in done.lines
    assert "count  ***" in done.out


def test_watch_shows_only_what_is_watched(write: Write) -> None:
    done = trace(write(FORM), "--set", "name=Ada", "--set", "show=false", "--watch", "count")
    assert "+ count" in done.out
    assert "- name" not in done.out
    assert done.code == 1


def test_expectations(write: Write) -> None:
    met = ["--expect", "count=0", "--click", "Save", "--expect", "count=1", "--expect", "!gone"]
    done = trace(write(FORM), *met)
    assert done.code == 0
    assert "  ok count=1" in done.lines
    done = trace(write(FORM), "--click", "Save", "--expect", "count=5", "--expect", "gone=1")
    assert done.code == 1
    assert "  failed count: expected 5, is 1" in done.lines
    assert "  failed gone: expected 1, is missing" in done.lines


def test_a_component_whose_code_is_not_run_is_told(write: Write, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>hello</p>", encoding="utf-8")
    body = "import streamlit.components.v1 as c\n\nc.declare_component('x', path='.')(key='y')\n"
    done = trace(write(body.replace("path='.'", f"path={str(tmp_path)!r}")))
    told = [line for line in done.lines if line.startswith("a browser may differ: 1 custom")]
    assert len(told) == 1
    assert done.lines[-1] == "nothing lost"


def test_script_from_stdin(write: Write) -> None:
    script = json.dumps([{"set": {"name": "Ada"}}, {"expect": {"name": "Ada"}}])
    done = trace(write(FORM), "--script", "-", stdin=script)
    assert done.code == 0
    assert "run 2  set name=Ada" in done.lines


def test_explain_lists_every_reason(capsys: pytest.CaptureFixture[str]) -> None:
    from tracing.reasons import REASONS

    assert main(["--explain"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in listed] == [reason.code for reason in REASONS]


def test_progress_is_told_on_a_terminal_only(
    write: Write, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    app = write("import time\n\ntime.sleep(1)\n")
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    for terminal in (False, True):
        monkeypatch.setattr("sys.stderr.isatty", lambda terminal=terminal: terminal)
        assert main([str(app), "--python", sys.executable, "--rerun"]) == 0
        said = capsys.readouterr()
        assert ("\r\x1b[Kstep 1 of 2" in said.err) is terminal
        assert said.out.endswith("nothing lost\n")


def test_an_interrupted_trace_says_so_in_a_line(write: Write, tmp_path: Path) -> None:
    runs = tmp_path / "runs"
    app = write(f"import time\n\nopen({str(runs)!r}, 'w').close()\ntime.sleep(60)\n")
    command = [sys.executable, str(SCRIPT), str(app), "--python", sys.executable]

    def hear_interrupts() -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's `&` turns them off

    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, preexec_fn=hear_interrupts
    ) as process:
        while not runs.exists():
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        assert process.communicate()[1] == "trace_app.py: interrupted\n"
        assert process.returncode == 2
