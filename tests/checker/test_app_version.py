"""For which Streamlit an app is checked: the one asked for, the project's, or the newest."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from checker.command import check

# The key keeps the widget's value since 1.50, and so the loop does no harm from there on.
LOOP = (
    "import streamlit as st\n"
    'st.session_state.x = st.text_input("X", value=st.session_state.x, key="field")\n'
)
# Nothing but a gap in the project says which: no environment is active.
OUTSIDE = {
    name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "CONDA_PREFIX")
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "app.py").write_text(LOOP, encoding="utf-8")
    return tmp_path


def told(project: Path, *arguments: str) -> tuple[dict[str, str], list[str]]:
    """Return what the summary says of the version, and the codes that were found."""
    ended = check("--format", "json", *arguments, "app.py", cwd=project, env=OUTSIDE)
    document = json.loads(ended.stdout)
    assert ended.stderr == ""
    return document["summary"]["streamlit"], [found["code"] for found in document["findings"]]


def stated(lowest: str, highest: str, kind: str, source: str = "") -> dict[str, str]:
    return {"lowest": lowest, "highest": highest, "kind": kind, "source": source}


def test_the_option_comes_before_the_settings_and_these_before_the_project(project: Path) -> None:
    assert told(project) == (stated("1.67", "1.67", "newest"), [])
    (project / "requirements.txt").write_text("streamlit==1.49.1\n")
    assert told(project) == (stated("1.49", "1.49", "pinned", "requirements.txt:1"), ["SS101"])
    (project / "pyproject.toml").write_text('[tool.streamlit-state]\nstreamlit = "1.50"\n')
    assert told(project) == (stated("1.50", "1.50", "configuration", "pyproject.toml:2"), [])
    assert told(project, "--streamlit", "1.48.1") == (stated("1.48", "1.48", "option"), ["SS101"])
    assert told(project, "--isolated")[0]["kind"] == "pinned"


def test_an_environment_and_a_lock_file_come_before_requirements(project: Path) -> None:
    (project / "requirements.txt").write_text("streamlit\n")
    (project / "uv.lock").write_text('[[package]]\nname = "streamlit"\nversion = "1.49.0"\n')
    assert told(project) == (stated("1.49", "1.49", "locked", "uv.lock:3"), ["SS101"])
    info = ".venv/lib/python3.12/site-packages/streamlit-1.60.0.dist-info/METADATA"
    (project / info).parent.mkdir(parents=True)
    (project / info).write_text("Name: streamlit\nVersion: 1.60.0\n")
    assert told(project) == (stated("1.60", "1.60", "installed", info), [])


def test_of_a_range_both_ends_are_looked_at(project: Path) -> None:
    (project / "requirements.txt").write_text("streamlit>=1.28,<1.50\n")
    assert told(project) == (stated("1.28", "1.49", "range", "requirements.txt:1"), ["SS101"])
    (project / "requirements.txt").write_text("streamlit>=1.28\n")
    assert told(project)[0] == stated("1.28", "1.67", "range", "requirements.txt:1")
    ended = check("app.py", cwd=project, env=OUTSIDE)
    assert ended.stderr == (
        "check_app.py: checked for Streamlit 1.28 to 1.67, the range in requirements.txt:1\n"
    )


def test_a_version_that_nobody_has_proven_is_told_apart(project: Path) -> None:
    ended = check("--streamlit", "1.99", "app.py", cwd=project)
    assert ended.stderr == (
        "check_app.py: checked for Streamlit 1.99, as --streamlit says; "
        "the rules are proven up to 1.67\n"
    )


def test_a_source_that_cannot_be_used_is_passed_over_with_a_line(project: Path) -> None:
    (project / "requirements.txt").write_bytes(b"\xff\xfe\xff")
    ended = check("app.py", cwd=project, env=OUTSIDE)
    first, last = ended.stderr.splitlines()
    assert first.startswith("check_app.py: ")
    assert "requirements.txt" in first
    assert "passed over" in first
    assert last.startswith("check_app.py: checked for Streamlit 1.67")
    assert ended.returncode == 0


def test_a_rule_is_silent_where_its_mistake_does_no_harm(project: Path) -> None:
    (project / "app.py").write_text(
        "import streamlit as st\n"
        'who = st.radio("Who", ["Ann", "Bob"])\n'
        'st.text_input("Name", value=who, key="name")\n',
        encoding="utf-8",
    )
    assert told(project, "--streamlit", "1.49")[1] == []
    assert told(project, "--streamlit", "1.50")[1] == ["SS103"]
