"""The command line of facts.py, on a small skill and on the real one."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import facts
import pytest
from facts_lookup import cli
from harness import REPOSITORY
from version_facts.small_skill import write_skill

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def skill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = write_skill(tmp_path / "skill")
    monkeypatch.setattr(cli, "ROOT", root)
    monkeypatch.chdir(root)
    return root


def run(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    """Return exit code, stdout and stderr."""
    code = facts.main(list(arguments))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_what_differs_and_what_to_do(skill: Path, capsys: Capture) -> None:
    assert run(capsys, "--streamlit", "1.50.1") == (
        0,
        """\
Streamlit 1.50 (--streamlit)

Does not hold on 1.50:
references/versions.md, Tables
- 1.58+: A keyed editor keeps its edits.
  instead: Keep the frame constant. (examples/frame.py)

1 more: add words, or --all
""",
        "",
    )


def test_a_search(skill: Path, capsys: Capture) -> None:
    code, out, _ = run(capsys, "--streamlit", "1.50", "tables")
    assert code == 0
    assert (
        out
        == """\
Streamlit 1.50 (--streamlit), search: tables

Does not hold on 1.50, as a whole or [in brackets]:
references/versions.md, Tables
- 1.58+: A keyed editor keeps its edits.
  instead: Keep the frame constant. (examples/frame.py)
references/tables.md, Edits
- [1.58+: A keyed editor keeps its edits.] An editor without a key loses them. Give it a key.

Holds on 1.50:
references/tables.md, Edits
- May I assign it? → It raises.
- This sentence was changed since.

Not shown on 1.50 (the test fails there, often for something newer in its app):
references/tables.md, Edits
- 1.67+: A **selection** is kept by `st.dataframe`.

Not tested on 1.50 (a test in a browser shows it on 1.67 only):
references/tables.md, Edits
- A callback sees the upload.
"""
    )


def test_what_was_not_tried(skill: Path, capsys: Capture) -> None:
    out = run(capsys, "--streamlit", "1.40")[1]
    assert "  instead (not tried there): Keep the frame constant. (examples/frame.py)\n" in out


def test_the_limit(skill: Path, capsys: Capture) -> None:
    words = ("--streamlit", "1.50", "tables")
    out = run(capsys, *words, "--limit", "1")[1]
    assert out.count("\n- ") == 1
    assert out.endswith("\n5 more: add words, or --all\n")
    assert run(capsys, *words, "--limit", "1", "--all")[1] == run(capsys, *words)[1]


def test_everything(skill: Path, capsys: Capture) -> None:
    out = run(capsys, "--streamlit", "1.67", "--all")[1]
    assert "until 1.50: May I assign it? → It raises." in out
    assert "This sentence was changed since." in out
    assert "more:" not in out


@pytest.mark.parametrize(
    ("version", "answered", "why"),
    [
        ("1.20", "1.40", "older than 1.40, the oldest that was tested"),
        ("1.70", "1.67", "newer than 1.67, the newest that was tested"),
        ("2.0", "1.67", "newer than 1.67, the newest that was tested"),
        ("1.57", "1.50", "not among the tested versions"),
    ],
)
def test_a_version_that_was_not_tested(
    skill: Path, capsys: Capture, version: str, answered: str, why: str
) -> None:
    out = run(capsys, "--streamlit", version, "editor")[1]
    note = f"{version} is {why}: this is the answer for {answered}, the nearest"
    assert out.startswith(f"Streamlit {version} (--streamlit), search: editor\nnote: {note}\n")
    assert f"on {answered}" in out
    answer = json.loads(run(capsys, "--streamlit", version, "--format", "json")[1])
    assert answer["streamlit"]["exact"] is False
    assert answer["streamlit"]["answered_for"] == answered
    assert answer["notes"] == [note]


def test_json(skill: Path, capsys: Capture) -> None:
    answer = json.loads(run(capsys, "--streamlit", "1.50", "--format", "json", "editor")[1])
    decision, mixed, *_ = answer.pop("facts")
    assert answer == {
        "version": 1,
        "streamlit": {
            "asked": "1.50",
            "answered_for": "1.50",
            "exact": True,
            "source": "--streamlit",
            "highest": "",
            "newest": "1.67",
        },
        "notes": [],
        "search": "editor",
        "measured": [],
        "left_out": 0,
    }
    assert decision == {
        "status": "does not hold",
        "document": "references/versions.md",
        "section": "Tables",
        "line": 0,
        "text": "A keyed editor keeps its edits.",
        "since": "1.58",
        "instead": "Keep the frame constant.",
        "example": "examples/frame.py",
    }
    assert (mixed["mixed"], mixed["line"], mixed["since"]) == (True, 5, "1.58")


def test_what_was_measured_about_a_widget(skill: Path, capsys: Capture) -> None:
    for table, outcomes in (("identity", "rkkk"), ("feedback", "hkkk")):
        row = {"widget": "text_input", "key": True, "changes": {outcomes: ["value"]}}
        (skill / "record" / f"{table}.jsonl").write_text(json.dumps(row) + "\n")
    for words in ("st.text_input editor", "text input editor"):
        out = run(capsys, "--streamlit", "1.40", words)[1]
        assert out.endswith("""\
Measured on 1.40:
st.text_input with a key, when this changes:
  resets: value
x = st.text_input(value=x, key=...): loses every second edit
""")
    answer = json.loads(run(capsys, "--streamlit", "1.50", "--format", "json", "text_input")[1])
    assert answer["measured"][0] == {
        "widget": "text_input",
        "parameter": "value",
        "change": "value",
        "key": True,
        "outcome": "keeps",
    }


def test_the_version_of_a_project(skill: Path, capsys: Capture, tmp_path: Path) -> None:
    app = tmp_path / "app"
    app.mkdir()
    (app / "requirements.txt").write_text("streamlit==1.50.1\n")
    head = f"Streamlit 1.50 (pinned: {app / 'requirements.txt'}:1)\n"
    assert run(capsys, "--project", str(app))[1].startswith(head)
    (app / "requirements.txt").write_text("streamlit>=1.50,<1.60\n")
    lines = run(capsys, "--project", str(app), "editor")[1].split("\n")
    assert lines[1].endswith("requirements.txt:1 allows from 1.50 to 1.59; the answer is for 1.50")
    (app / "Pipfile.lock").write_text("{")
    lines = run(capsys, "--project", str(app), "editor")[1].split("\n")
    assert lines[1].startswith(f"note: {app / 'Pipfile.lock'}: is no JSON (")


def test_no_match_lists_the_topics(skill: Path, capsys: Capture) -> None:
    code, out, _ = run(capsys, "--streamlit", "1.50", "zebra")
    topics = "topics:\n  references/versions.md: Tables\n  references/tables.md: Edits\n"
    assert (code, out) == (1, f"nothing is about: zebra\n\n{topics}")
    assert run(capsys, "--topics")[:2] == (0, topics)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--streamlit", "new"], "--streamlit: 'new' is no version of Streamlit such as \"1.52\""),
        (["--streamlit", "1.5", "--project", "."], "not allowed with argument"),
        (["--limit", "0"], "--limit must be at least 1"),
        (["--limit", "x"], "invalid int value"),
        (["--format", "xml"], "invalid choice"),
        (["--nonsense"], "unrecognized arguments"),
        (["--project", "gone"], "gone is no folder: give --project the folder of the app"),
    ],
)
def test_what_cannot_be_answered(
    skill: Path, capsys: Capture, arguments: list[str], message: str
) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert err.startswith("facts.py: ")
    assert err.count("\n") == 1


def test_a_project_that_names_no_version(
    skill: Path, capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", ["scripts"])
    for name in ("VIRTUAL_ENV", "CONDA_PREFIX"):
        monkeypatch.delenv(name, raising=False)
    code, _, err = run(capsys, "--project", str(tmp_path))
    assert code == 2
    assert err.startswith(f"facts.py: {tmp_path}: nothing says which Streamlit it uses: ask")


@pytest.mark.parametrize("name", ["versions.json", "claims.jsonl", "decisions.json"])
def test_a_broken_record(skill: Path, capsys: Capture, name: str) -> None:
    (skill / "record" / name).write_text("{\n")
    code, out, err = run(capsys, "--streamlit", "1.50")
    assert (code, out) == (2, "")
    assert f"{name}" in err
    assert err.count("\n") == 1


def test_help_has_examples_that_run(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        facts.main(["--help"])
    told = capsys.readouterr().out
    commands = re.findall(r"^  (facts\.py(?: \S+)*)", told, re.MULTILINE)
    assert len(commands) >= 6
    for command in commands:
        arguments = shlex.split(command)[1:]
        if "~/my-app" in arguments:
            arguments[arguments.index("~/my-app")] = str(REPOSITORY)
        assert run(capsys, *arguments)[0] == 0, command


def test_a_reader_that_stops_early() -> None:
    command = [sys.executable, "scripts/facts.py", "--streamlit", "1.40", "--all"]
    with subprocess.Popen(
        command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_it_needs_the_standard_library_only() -> None:
    script = REPOSITORY / "scripts" / "facts.py"
    command = [sys.executable, "-E", "-s", "-S", str(script), "--streamlit", "1.40", "selectbox"]
    done = subprocess.run(command, capture_output=True, text=True, cwd="/")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("document", ["SKILL.md", "references/versions.md"])
def test_the_commands_in_documents(document: str) -> None:
    text = (REPOSITORY / document).read_text(encoding="utf-8")
    commands = re.findall(r"^python (scripts/facts\.py .*)$", text, re.MULTILINE)
    assert commands
    for command in commands:
        arguments = shlex.split(command.replace("PATH_TO_APP", "."))
        done = subprocess.run(
            [sys.executable, *arguments], capture_output=True, text=True, cwd=REPOSITORY
        )
        assert (done.returncode, done.stderr) == (0, ""), command
        assert done.stdout.startswith("Streamlit 1.")
