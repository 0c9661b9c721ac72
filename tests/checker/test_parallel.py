"""Several processes find what one finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import parallel
from checking.engine import check_contents, plan
from checking.parallel import check_many, shares
from checking.rule import Versions
from checking.rules import all_rules
from harness import REPOSITORY
from reporting import progress

RULES = list(all_rules().values())


def examples() -> list[tuple[str, bytes]]:
    paths = sorted((REPOSITORY / "examples").rglob("*.py"))
    return [(str(path), path.read_bytes()) for path in paths]


def test_processes_find_what_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "WORTHWHILE", 0)
    expected = check_contents(examples(), RULES)
    assert len(expected) > 20
    for jobs in (1, 2):
        assert check_many(examples(), RULES, Versions(), jobs) == expected


def test_a_process_reads_what_an_app_imports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "WORTHWHILE", 0)
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "app.py").write_text("import streamlit as st\nfrom names import KEY\n")
        (folder / "names.py").write_text("KEY = 'k'\n")
    contents = [(str(path), path.read_bytes()) for path in sorted(tmp_path.rglob("*.py"))]
    assert check_many(contents, RULES, Versions(), 2) == check_contents(contents, RULES)
    files, _ = plan(contents)
    assert parallel._read(contents[1][0]) == b"KEY = 'k'\n"
    assert parallel._read(str(tmp_path / "gone.py")) is None
    assert files.imported(contents[0][0], "names") == (contents[1][0], [])


def test_shares_are_of_about_the_same_size() -> None:
    groups = [[(str(size), b"x" * size)] for size in (9, 5, 4, 3, 2, 1)]
    assert [[len(g[0][1]) for g in share] for share in shares(groups, 2)] == [[9, 3], [5, 4, 2, 1]]
    assert len(shares(groups, 40)) == 6


def test_progress_is_told_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    for terminal in (False, True):
        monkeypatch.setattr("sys.stderr.isatty", lambda terminal=terminal: terminal)
        check_many([("a.py", b"import streamlit\n")], [], Versions(), 1)
        assert ("checked 100 %" in capsys.readouterr().err) is terminal
