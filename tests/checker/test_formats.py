"""What machines read of a whole run: JSON, SARIF and GitHub's annotations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from checker.command import BAD, check
from sarif_logs import read_log

LONG = 'st.session_state.c = st.text_input(\n    "C", st.session_state.c\n)\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "my app.py").write_text(BAD + LONG + "x = 1  # noqa: SS101\n", encoding="utf-8")
    (tmp_path / "big.py").write_bytes(b"import streamlit\n" + b"# \n" * 400_000)
    (tmp_path / "broken.py").write_text("import streamlit\nif:\n", encoding="utf-8")
    notebook = '{"cells": [{"source": ["import streamlit as st"]}]}'
    (tmp_path / "notes.ipynb").write_text(notebook, encoding="utf-8")
    (tmp_path / "other.ipynb").write_text("{}", encoding="utf-8")
    return tmp_path


PLACES = [
    ("SS901", "broken.py", 2, 3),
    ("SS202", "my app.py", 2, 24),
    ("SS101", "my app.py", 3, 22),
    ("SS903", "my app.py", 6, 16),
]
NOTES = [
    "big.py: not checked: larger than 1,000 kB",
    "notes.ipynb: not checked: a notebook, which is no Streamlit app; export it to a .py file",
    "1 can be repaired: add --fix, and --dry-run to see it first",
]


def test_json(project: Path) -> None:
    ended = check(".", "gone.py", "--format", "json", "--streamlit", "1.67", cwd=project)
    document = json.loads(ended.stdout)
    places = [(f["code"], f["path"], f["line"], f["column"]) for f in document["findings"]]
    assert places == PLACES
    assert document["summary"] == {
        "checked": {"files": 2},
        "errors": 3,
        "warnings": 1,
        "codes": {"SS101": 1, "SS202": 1, "SS901": 1, "SS903": 1},
        "notes": NOTES,
        "streamlit": {"lowest": "1.67", "highest": "1.67", "kind": "option", "source": ""},
        "failures": ["gone.py: there is no such file or folder"],
    }
    assert ended.returncode == 2
    assert ended.stderr == "check_app.py: gone.py: there is no such file or folder\n"


def test_sarif(project: Path) -> None:
    ended = check("./.", "--format", "sarif", "--streamlit", "1.67", cwd=project)
    run = read_log(ended.stdout)
    assert ended.returncode == 1
    found = []
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        uri = place["artifactLocation"]["uri"]
        found.append((result["ruleId"], uri, region["startLine"], region["startColumn"]))
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert found == [(code, path.replace(" ", "%20"), *place) for code, path, *place in PLACES]
    assert run["results"][2]["locations"][0]["physicalLocation"]["region"]["endLine"] == 5
    (invocation,) = run["invocations"]
    notified = invocation["toolExecutionNotifications"]
    assert [(one["level"], one["message"]["text"]) for one in notified] == [
        ("note", note) for note in NOTES
    ]
    assert invocation["executionSuccessful"]
    assert run["properties"]["streamlit"]["lowest"] == "1.67"


def test_sarif_of_a_job_that_could_not_be_done(project: Path) -> None:
    ended = check("gone.py", "--format", "sarif", cwd=project)
    run = read_log(ended.stdout)
    assert (ended.returncode, run["results"]) == (2, [])
    assert not run["invocations"][0]["executionSuccessful"]


def test_github(project: Path) -> None:
    ended = check("--format", "github", "my app.py", cwd=project)
    first, second, third, *notices = ended.stdout.splitlines()
    assert first.startswith(
        "::error file=my app.py,line=2,col=24,title=SS202 method-name-key::st.session_state.items"
    )
    assert second.startswith("::error file=my app.py,line=3,col=22,title=SS101 feedback-default::")
    assert third.startswith("::warning file=my app.py,line=6,col=16,title=SS903 unused-noqa::")
    assert notices == [f"::notice title=check_app.py::{NOTES[2]}"]


def test_statistics_count_what_is_left(project: Path) -> None:
    ended = check("--statistics", "--ignore", "SS202", ".", cwd=project)
    assert ended.stdout == (
        "     1  SS901  syntax-error\n     1  SS101  feedback-default\n     1  SS903  unused-noqa\n"
    )
    ended = check("--statistics", "--format", "sarif", cwd=project)
    assert ended.stderr == (
        "check_app.py: --statistics prints text; --format json counts in its summary\n"
    )


def test_what_is_selected_never_hides_what_was_not_checked(project: Path) -> None:
    ended = check("--select", "SS301", "broken.py", cwd=project)
    assert ended.returncode == 1
    assert "SS901" in ended.stdout
    assert check("--select", "SS3", "--ignore", "SS901", "broken.py", cwd=project).returncode == 0
