"""A file that cannot be used is told in one line, and the next is tried."""

from __future__ import annotations

from pathlib import Path

import pytest
from finding_versions.projects import POSIX, write
from streamlit_versions.finding import find

BROKEN = POSIX.format("1.52.3")


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        (f".venv/{BROKEN}", b"Name: streamlit\n", "has no line Version:"),
        (f".venv/{BROKEN}", b"Version: banana\n", "'banana' is no version of Streamlit"),
        (f".venv/{BROKEN}", b"\xff\xfe\xff", "is no UTF-16 text"),
        ("uv.lock", b'[[package]]\nname = "streamlit"\n', "line 2: streamlit has no version"),
        ("uv.lock", b'[[package]]\nname = "streamlit"\nversion = "?"\n', "'?' is no version"),
        ("poetry.lock", b"\xff", "is no UTF-8 text"),
        ("Pipfile.lock", b"{,}", "is no JSON ("),
        ("requirements.txt", b"streamlit==banana\n", "'banana' is no version"),
        ("requirements.txt", b"-r gone.txt\n", "gone.txt, which does not exist"),
        ("pyproject.toml", b'[project]\ndependencies = ["streamlit>=?"]\n', "'>=?' is no version"),
    ],
)
def test_a_malformed_file_is_passed_over(
    project: Path, name: str, content: bytes, problem: str
) -> None:
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_bytes(content)
    write(project, {"setup.cfg": "[options]\ninstall_requires = streamlit>=1.40\n"})
    search = find(project, {})
    assert search.found
    assert search.found.version == "1.40"
    assert len(search.problems) == 1
    assert problem in search.problems[0]
    assert search.problems[0].startswith(str(project / name.partition("/")[0]))
    assert "\n" not in search.problems[0]
    assert search.problems[0].endswith("; it is passed over")


def test_this_repository() -> None:
    root = Path(__file__).resolve().parents[2]
    (search, problems) = find(root / "scripts", {})
    assert problems == ()
    assert search
    assert search.version == "1.67"
