"""The settings in pyproject.toml: what they change, and what is said about wrong ones."""

from __future__ import annotations

import json
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from checker.command import BAD, check
from checking.patterns import read_pattern
from checking.rules import all_rules
from checking.settings import SettingsError, find_settings
from checking.toml_table import Item, Other, read_table
from hypothesis import given
from hypothesis import strategies as st


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    for name in ("app.py", "legacy/old.py", "tests/test_app.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BAD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(project: Path, settings: str, *arguments: str) -> list[str]:
    """Return where something is found with these settings, as ``path: code``."""
    (project / "pyproject.toml").write_text(settings, encoding="utf-8")
    ended = check("--format", "json", *arguments, cwd=project)
    assert ended.returncode in (0, 1), ended.stderr
    return [f"{item['path']}: {item['code']}" for item in json.loads(ended.stdout)["findings"]]


TABLE = "[tool.streamlit-state]\n"
EVERYWHERE = ["app.py: SS202", "legacy/old.py: SS202", "tests/test_app.py: SS202"]


def test_each_setting_does_what_it_says(project: Path) -> None:
    assert found(project, "") == EVERYWHERE
    assert found(project, TABLE + 'select = ["SS1"]\n') == []
    assert found(project, TABLE + 'ignore = ["SS2"]\n') == []
    assert found(project, TABLE + 'select = ["SS1"]\nextend-select = ["SS202"]\n') == EVERYWHERE
    assert found(project, TABLE + 'exclude = ["legacy", "test_*.py"]\n') == ["app.py: SS202"]
    nested = "[tool.streamlit-state.per-file-ignores]\n"
    assert found(project, nested + '"tests/**" = ["SS2"]\n') == EVERYWHERE[:2]
    assert found(project, f"{TABLE}per-file-ignores = {{'*.py' = ['SS202']}}\n") == []


def test_the_command_line_comes_first(project: Path) -> None:
    settings = TABLE + 'select = ["SS1"]\n'
    assert found(project, settings, "--select", "SS202") == EVERYWHERE
    assert found(project, settings, "--isolated") == EVERYWHERE
    ignoring = TABLE + 'ignore = ["SS202"]\n'
    assert found(project, ignoring, "--ignore", "SS1") == EVERYWHERE
    assert found(project, ignoring, "--select", "SS202") == EVERYWHERE


def test_settings_are_those_of_the_project_around_the_files(project: Path) -> None:
    (project / "pyproject.toml").write_text(TABLE + 'ignore = ["SS2"]\n', encoding="utf-8")
    (project / "legacy/pyproject.toml").write_text("[tool.ruff]\n", encoding="utf-8")
    ended = check(project / "legacy/old.py", cwd="/")
    assert ended.stdout == "no findings (1 file checked)\n"
    below = project / "tests/.git"
    below.mkdir()
    assert check(project / "tests", cwd="/").returncode == 1


def test_a_file_that_is_named_and_excluded_is_mentioned(project: Path) -> None:
    (project / "pyproject.toml").write_text(TABLE + 'exclude = ["app.py"]\n', encoding="utf-8")
    ended = check("app.py", cwd=project)
    assert ended.stdout == (
        "no findings (0 files checked)\napp.py: not checked: excluded by the settings\n"
    )
    ended = check("-", "--stdin-filename", "app.py", input=BAD, cwd=project)
    assert "excluded by the settings" in ended.stdout


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        (TABLE + 'selct = ["SS1"]\n', "2:1", "there is no setting 'selct'; there are select, "),
        (TABLE + 'select = ["SS1", "SS77"]\n', "2:18", "there is no rule SS77; "),
        (TABLE + 'ignore = "SS1"\n', "2:10", 'expected a list of texts: ["SS101", "SS2"]'),
        (TABLE + "exclude = [1]\n", "2:12", "expected a text"),
        (TABLE + "exclude = ['/']\n", "2:12", "this pattern is empty"),
        (TABLE + "streamlit = 1.52\n", "2:13", 'expected a version as text: "1.52"'),
        (TABLE + 'streamlit = "new"\n', "2:13", 'expected a version as text: "1.52"'),
        (TABLE + 'per-file-ignores = ["a"]\n', "2:20", "expected a table: "),
        (TABLE + "select = [\n  'SS1'\n  'SS2'\n]\n", "4:3", "expected a comma or ]"),
        (TABLE + "select\n", "2:7", "expected ="),
        (TABLE + "select =\n", "2:9", "expected a value"),
        (TABLE + 'select = ["SS1\n', "2:11", "expected a name or a text in quotes"),
        (TABLE + 'select = []\nselect = ["SS1"]\n', "3:1", "select is given twice"),
        (TABLE + "select = [] []\n", "2:12", "expected the end of the line"),
        ("[[tool.streamlit-state]]\n", "1:1", "tool.streamlit-state is one table"),
        ("[tool]\nstreamlit-state = 1\n", "2:19", "this is no table"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    project: Path, text: str, place: str, message: str
) -> None:
    (project / "pyproject.toml").write_text("# é\n" + text, encoding="utf-8")
    line, column = map(int, place.split(":"))
    ended = check(".", cwd=project)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith(f"check_app.py: pyproject.toml:{line + 1}:{column}: {message}")
    assert ended.stderr.count("\n") == 1


def test_what_is_broken_elsewhere_is_none_of_our_business(tmp_path: Path) -> None:
    broken = (
        f'[project\nx = [1,\n[[a.]]\n"b" {{\n[tool.other]\ny = {{z}}\n{TABLE}select = ["SS1"]\n'
    )
    (tmp_path / "pyproject.toml").write_text(broken, encoding="utf-8")
    assert find_settings([str(tmp_path)], all_rules()).select == ("SS1",)


def test_settings_of_windows_editors_are_read(tmp_path: Path) -> None:
    text = "\ufeff" + TABLE + 'select = [ # why\n "SS1", ]\n'
    (tmp_path / "pyproject.toml").write_bytes(text.replace("\n", "\r\n").encode())
    assert find_settings([str(tmp_path)], all_rules()).select == ("SS1",)
    (tmp_path / "pyproject.toml").write_bytes(b'[tool.streamlit-state]\nselect = ["\xff"]\n')
    with pytest.raises(SettingsError, match="there is no rule"):
        find_settings([str(tmp_path)], all_rules())


def plain(item: Item) -> Any:
    """Return the value of an item without places, as tomllib would."""
    if isinstance(item.value, list):
        return [plain(one) for one in item.value]
    if isinstance(item.value, dict):
        return {key: plain(one) for key, (_, one) in item.value.items()}
    return (
        tomllib.loads(f"x = {item.value.text}")["x"]
        if isinstance(item.value, Other)
        else item.value
    )


DOCUMENTS = [
    'a = "x\\ty\\u00e9\\"" # c\nb = \'\\\'\nc = """\nl1\\\n   l2 "" """""\nd = \'\'\'a\'b\'\'\'\n',
    "n = [1, [2.5, 'x'], {k = true, 'q r'.s = 1979-05-27}]\n",
    "'a.b' = 1\na.b.c = 2\n[t.sub]\nx = 1\n[t.sub.deeper]\ny = [\n]\n",
    "e = {}\nf = []\n",
]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_tables_are_read_as_tomllib_reads_them(document: str) -> None:
    for prefix, text in (
        ("t.u", "[t.u]\n" + document.replace("[t.", "[t.u.t.")),
        ("t.u", f"[other]\nx = '''\n[t.u]\n'''\n[t.u]\n{document.replace('[t.', '[t.u.t.')}"),
    ):
        expected: Any = tomllib.loads(text)
        for key in prefix.split("."):
            expected = expected[key]
        table = read_table(text, tuple(prefix.split(".")))
        assert table is not None
        assert plain(Item(table, 0)) == expected


@given(st.text(alphabet="[]{}='\"\\,.#\n\r\t tool-streamlit-state select \u00e9", max_size=80))
def test_no_text_makes_the_reader_stumble(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / "pyproject.toml").write_text(TABLE + text, encoding="utf-8")
    with suppress(SettingsError):
        assert find_settings([str(folder)], all_rules()).source.endswith("pyproject.toml")


@pytest.mark.parametrize(
    ("pattern", "matched", "not_matched"),
    [
        ("legacy", ["legacy/a.py", "x/legacy/a.py"], ["legacy.py", "x/my_legacy/a.py"]),
        ("legacy/", ["legacy/a.py"], ["legacies/a.py"]),
        ("*_old.py", ["a_old.py", "x/b_old.py"], ["a_old.pyx"]),
        ("app/*.py", ["app/a.py"], ["app/x/a.py", "x/app/a.py"]),
        ("app/**/gen.py", ["app/gen.py", "app/x/y/gen.py"], ["gen.py"]),
        ("tests/**", ["tests/a.py", "tests/x/a.py"], ["a.py"]),
        ("./app.py", ["app.py"], ["b.py"]),
        ("/app.py", ["app.py"], ["x/app.py"]),
        ("page[0-9].py", ["page1.py"], ["pages.py"]),
        ("page[!0-9].py", ["pages.py"], ["page1.py"]),
        ("a+(b).py", ["a+(b).py"], ["aab.py"]),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, matched: list[str], not_matched: list[str]) -> None:
    matches = read_pattern(pattern, str(tmp_path))
    assert [path for path in matched + not_matched if matches(str(tmp_path / path))] == matched
