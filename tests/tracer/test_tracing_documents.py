"""What the documents show of the tracer is what it prints.

The sentences are about a program of this repository, not about Streamlit's behaviour; the tests
here and beside show them.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import harness
import pytest
from proving import states_no_behaviour
from tracer.traces import trace

states_no_behaviour(
    "runs an app and says what each rerun did to the state, and why",
    "This runs the app, with all that it does to files and databases, and needs no browser:",
    "Name widgets by key or label, and give the steps in the user's order:",
    "it ends with the reason and with what to read.",
    "`--explain` lists all reasons.",
)

REFERENCE = harness.REPOSITORY / "references/debugging-and-testing.md"
README = harness.REPOSITORY / "README.md"


def block(document: Path, language: str, start: str) -> str:
    """Return the code block of a document that begins with ``start``."""
    text = document.read_text(encoding="utf-8")
    found = re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    [code] = [code for code in found if code.startswith(start)]
    return str(code)


def arguments_of(command: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the arguments of a documented command, which starts in the repository's root."""
    monkeypatch.chdir(harness.REPOSITORY)
    python, script, *arguments = shlex.split(command)
    assert (python, script) == ("python", "scripts/trace_app.py")
    return arguments


def test_the_reference(monkeypatch: pytest.MonkeyPatch) -> None:
    command = block(REFERENCE, "bash", "python scripts/trace_app.py")
    done = trace(*arguments_of(command, monkeypatch))
    assert done.out == block(REFERENCE, "text", "run 1")
    assert done.code == 1


def test_the_readme(monkeypatch: pytest.MonkeyPatch) -> None:
    command, _, output = block(README, "text", r"$ python scripts/trace_app.py").partition("\n")
    done = trace(*arguments_of(command.removeprefix("$ "), monkeypatch))
    assert done.out == output


def test_every_option_in_the_documents_exists(capsys: pytest.CaptureFixture[str]) -> None:
    from tracing.cli import main

    with pytest.raises(SystemExit):
        main(["--help"])
    known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    section = REFERENCE.read_text(encoding="utf-8").split("## ")[1]
    named = set(re.findall(r"(?<=`)--[a-z-]+", section))
    assert len(named) > 10
    assert named <= known
