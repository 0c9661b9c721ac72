"""``--fix``: certain repairs only, and only if they stand up to a second look."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from checker.command import check
from checking.engine import check_contents, check_text
from checking.fixing import Check, Contents, Repaired, apply_fixes, fixable, repair, write
from checking.rule import StateRule
from checking.rules import all_rules
from checking.sources import decode
from harness import REPOSITORY
from reporting.finding import Edit, Finding, Fix

UNUSED = "import streamlit as st\nx = 1  # noqa: SS101\ny = 2\n"
REPAIRED = "import streamlit as st\nx = 1\ny = 2\n"


def looking_for(old: str, new: str, *, certain: bool = True) -> Check:
    """Return a check that finds ``old`` in files, repairs it to ``new``, and finds bad syntax."""

    def look(contents: Contents) -> list[Finding]:
        return [found for path, content in contents.items() for found in in_file(path, content)]

    def in_file(path: str, content: bytes) -> Iterator[Finding]:
        text = decode(content)
        for number, place in enumerate(re.finditer(re.escape(old), text), 1):
            fix = Fix((Edit(*place.span(), new),), certain)
            yield Finding(path, number, 1, "SS202", "error", "wrong", fix=fix)
        yield from check_text(text, path, [])

    return look


def repaired(content: bytes, old: str, new: str, *, certain: bool = True) -> Repaired:
    return repair({"app.py": content}, looking_for(old, new, certain=certain))


@pytest.mark.parametrize(
    "content",
    [
        b"import streamlit\nx = 1\n",
        b"import streamlit\r\nx = 1\r\n",
        b"import streamlit\rx = 1\r",
        b"import streamlit\r\nx = 1\ny = 2",
        b"\xef\xbb\xbfimport streamlit\nx = 1\n",
        b"# coding: latin-1\nimport streamlit; e = '\xe9'\nx = 1\n",
        b"# coding: koi8-r\nimport streamlit; e = '\xe9'\r\nx = 1\r\n",
        "import streamlit\n'😀'; x = 1; '\u2028'\n\fy = 3\n".encode(),
    ],
)
def test_nothing_else_changes(content: bytes) -> None:
    made = repaired(content, "x = 1", "x = 2")
    assert made[:3] == ({"app.py": content.replace(b"x = 1", b"x = 2")}, {"app.py": 1}, {})


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_new_lines_end_as_the_others(end: str) -> None:
    after, made = apply_fixes(f"a{end}x{end}".encode(), [[Edit(1 + len(end), 1 + len(end), "b\n")]])
    assert (after, made) == (f"a{end}b{end}x{end}".encode(), 1)


def test_of_repairs_that_overlap_the_first_is_made() -> None:
    fixes = [[Edit(0, 2, "A")], [Edit(1, 3, "B")], [Edit(3, 4, "C")], [Edit(3, 3, "D")]]
    assert apply_fixes(b"0123456", fixes) == (b"A2C456", 2)
    several = [[Edit(0, 1, "A"), Edit(4, 5, "B")], [Edit(2, 3, "C"), Edit(4, 6, "D")]]
    assert apply_fixes(b"0123456", several) == (b"A123B56", 1)


def test_what_had_to_wait_is_repaired_in_the_next_round() -> None:
    def look(contents: Contents) -> list[Finding]:
        text = contents["app.py"].decode()
        return [
            Finding("app.py", 1, place, "SS202", "error", "", fix=Fix((Edit(place, end, ""),)))
            for place, end in ((text.find("ab"), text.find("ab") + 3), (text.find("c"), len(text)))
            if place >= 0
        ]

    assert repair({"app.py": b"x = 1 # abc"}, look).contents == {"app.py": b"x = 1 # "}


def test_what_would_not_parse_stays_as_it_was() -> None:
    made = repaired(b"import streamlit\nx = 1\n", "x = 1", "x = (")
    assert made[:3] == ({}, {}, {"app.py": "its repair would bring new findings"})


def test_a_repair_that_repairs_nothing_is_not_made() -> None:
    made = repaired(b"import streamlit\nx = 1\n", "x = 1", "x = 1 + x = 1")
    assert made.contents == {}
    assert "app.py" in made.refused


def test_one_bad_file_does_not_keep_the_others() -> None:
    contents = {"bad.py": b"import streamlit\ny = 2; x = 1\n", "good.py": b"x = 1\n"}
    made = repair(contents, looking_for("x = 1", "if x: x"))
    assert made.contents == {"good.py": b"if x: x\n"}
    assert list(made.refused) == ["bad.py"]


def test_a_repair_that_spoils_another_file_is_not_made() -> None:
    def look(contents: Contents) -> list[Finding]:
        found = looking_for("x = 1", "x = 2")({"a.py": contents["a.py"]})
        if b"x = 2" in contents["a.py"]:
            found.append(Finding("b.py", 1, 1, "SS301", "error", "wrong"))
        return found

    made = repair({"a.py": b"x = 1\n", "b.py": b"import a\n"}, look)
    assert made[:3] == ({}, {}, {"a.py": "its repair would bring new findings"})


def test_what_is_not_certain_is_not_repaired() -> None:
    assert repaired(b"x = 1\n", "x = 1", "x = 2", certain=False)[:3] == ({}, {}, {})


def test_a_text_that_cannot_be_written_back_is_left_alone() -> None:
    made = repaired(b"# coding: utf-7\nx = 1 # +AGE-\n", "x = 1", "x = 2")
    assert made.contents == {}
    assert made.refused == {"app.py": "its utf-7 text cannot be written back byte by byte"}
    made = repaired(b"# coding: latin-1\nx = 1\n", "x = 1", "x = '\u20ac'")
    assert made.refused == {"app.py": "its encoding, latin-1, has no '\u20ac'"}


DEFAULT = [rule for rule in all_rules().values() if rule.default]


@pytest.mark.parametrize("rule", [rule for rule in DEFAULT if rule.bad], ids=lambda rule: rule.code)
def test_the_certain_repairs_of_a_rule_mend_its_bad_example(rule: StateRule) -> None:
    """A rule whose findings carry a certain repair leaves none of them, and nothing new."""

    def look(contents: Contents) -> list[Finding]:
        return check_contents(list(contents.items()), DEFAULT)

    contents = {rule.bad: (REPOSITORY / rule.bad).read_bytes()}
    before = fixable(look(contents))
    made = repair(contents, look)
    assert made.refused == {}
    assert bool(made.contents) == bool(before)
    after = look({**contents, **made.contents})
    assert fixable(after) == []
    for content in made.contents.values():
        compile(content, rule.bad, "exec")
        old, new = contents[rule.bad].splitlines(), content.splitlines()
        assert [line for line in new if line not in old] != new
        assert len(after) < len(look(contents))


def test_some_rules_have_certain_repairs() -> None:
    sources = (REPOSITORY / "scripts/checking/rules").glob("ss*.py")
    assert sum("Fix(" in source.read_text(encoding="utf-8") for source in sources) > 2


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "app.py"
    path.write_text(UNUSED)
    return path


def test_a_dry_run_shows_a_diff_that_can_be_applied(app: Path) -> None:
    app.write_bytes(UNUSED.rstrip("\n").encode())
    ended = check("--fix", "--dry-run", "app.py", cwd=app.parent)
    assert (ended.returncode, app.read_bytes()) == (1, UNUSED.rstrip("\n").encode())
    assert "-x = 1  # noqa: SS101\n+x = 1\n" in ended.stdout
    subprocess.run(["git", "apply"], input=ended.stdout, text=True, check=True, cwd=app.parent)
    assert app.read_bytes() == REPAIRED.rstrip("\n").encode()
    assert check("--fix", "--dry-run", "app.py", cwd=app.parent).stdout == ""


def test_a_diff_of_an_absolute_path_can_be_applied_from_the_root(app: Path) -> None:
    shown = check("--fix", "--dry-run", app, cwd=app.parent).stdout
    assert shown.startswith(f"--- a{app}\n+++ b{app}\n")


def test_a_dry_run_of_what_an_editor_has_not_saved(app: Path) -> None:
    ended = check("-", "--fix", "--dry-run", "--stdin-filename", "a.py", input=UNUSED)
    assert ended.stdout.startswith("--- a/a.py\n+++ b/a.py\n@@ ")


def test_files_are_repaired_and_what_is_left_is_reported(app: Path) -> None:
    app.write_text(UNUSED + "st.session_state.items = 1\n")
    app.chmod(0o640)
    ended = check("app.py", cwd=app.parent)
    assert "1 can be repaired: add --fix, and --dry-run to see it first\n" in ended.stdout
    ended = check("--fix", "app.py", cwd=app.parent)
    assert app.read_text() == REPAIRED + "st.session_state.items = 1\n"
    assert ended.returncode == 1
    assert "app.py:4:1: SS202" in ended.stdout
    assert "SS903" not in ended.stdout
    assert "app.py: 1 repaired\n" in ended.stdout
    assert app.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in app.parent.iterdir()) == ["app.py"]


def test_only_what_counts_is_repaired(app: Path) -> None:
    assert check("--fix", "--ignore", "SS903", "app.py", cwd=app.parent).returncode == 0
    assert app.read_text() == UNUSED
    ended = check("--fix", "--format", "json", "app.py", cwd=app.parent)
    assert json.loads(ended.stdout)["summary"]["notes"] == ["app.py: 1 repaired"]
    assert (ended.returncode, app.read_text()) == (0, REPAIRED)


def test_a_link_stays_a_link(app: Path) -> None:
    (app.parent / "other").mkdir()
    target = app.rename(app.parent / "other" / "real.py")
    app.symlink_to(target)
    assert check("--fix", "app.py", cwd=app.parent).returncode == 0
    assert app.is_symlink()
    assert target.read_text() == REPAIRED


def test_a_file_that_changed_meanwhile_is_left_alone(app: Path) -> None:
    made = Repaired({"app.py": REPAIRED.encode()}, {"app.py": 1}, {}, [])
    done, failures = write({"app.py": b"something else"}, made)
    assert (done, app.read_text()) == ({}, UNUSED)
    assert failures == ["app.py: not repaired, since it has just been changed"]


def test_a_file_that_cannot_be_written_is_told(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    made = Repaired({"app.py": REPAIRED.encode()}, {"app.py": 1}, {}, [])
    done, failures = write({"app.py": UNUSED.encode()}, made)
    assert (done, failures) == ({}, ["app.py: not repaired: No space left on device"])
    assert app.read_text() == UNUSED
    assert list(app.parent.iterdir()) == [app]


@pytest.mark.parametrize(
    "options", [["--dry-run"], ["--fix", "-"], ["--fix", "--dry-run", "--format", "json"]]
)
def test_what_makes_no_sense_is_said(options: list[str]) -> None:
    ended = check(*options, input="")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.count("\n") == 1
