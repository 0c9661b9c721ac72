"""What the documents say about the checker, and show of it, is so.

The sentences are about a program of this repository, not about Streamlit's behaviour; the tests
here and beside show them.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from checker.command import BAD, check
from checking.explaining import explain
from checking.general import GENERAL
from checking.rule import StateRule
from checking.rules import all_rules
from checking.settings import find_settings
from harness import REPOSITORY
from proving import states_no_behaviour

states_no_behaviour(
    "finds session-state mistakes in an app",
    "It finds session-state mistakes by reading the code: nothing of the app is run, and nothing "
    "needs to be installed.",
    "A finding has its place, the code and name of the rule, what goes wrong, and the cure for "
    "that very line.",
    "Exit status 0 means that nothing was found, 1 that something was, 2 that the job could not be "
    "done.",
    "`--format json`, `sarif` or `github`",
    "The last line on stderr says for which Streamlit the app was checked and which file says so: "
    "the project's environment, its lock file, or its requirements.",
    "Rules that do not hold there are silent.",
    "a comment that silences nothing is found as well.",
    "an option replaces the setting of its name:",
    "Each was seen to fire on an app that misbehaves when it is run, and not on the one that shows "
    "the cure.",
)

REFERENCE = (REPOSITORY / "references" / "check-app.md").read_text(encoding="utf-8")
SKILL = (REPOSITORY / "SKILL.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    """Return the code blocks of a document in one language, without their indentation."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)
    return [re.sub(f"^{indent}", "", code, flags=re.MULTILINE) for indent, code in found]


def test_the_command_prints_what_the_reference_shows() -> None:
    (command,) = blocks(REFERENCE, "bash")
    assert command in blocks(SKILL, "bash")
    program, *arguments = shlex.split(command)
    assert program == "python"
    ended = subprocess.run(
        [sys.executable, *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert (ended.stdout, ended.returncode) == (blocks(REFERENCE, "text")[0], 1)


def test_the_readme_shows_what_is_printed() -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    shown = [*blocks(readme, "text"), *blocks(readme, "diff")]
    commands = [block for block in shown if block.startswith("$ python scripts/check_app.py ")]
    assert len(commands) == 2
    for block in commands:
        command, output = block.split("\n", 1)
        arguments = shlex.split(command.removeprefix("$ python "))
        ended = subprocess.run(
            [sys.executable, *arguments],
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (ended.stdout, ended.returncode) == (output, 1)


def test_every_option_in_the_documents_exists() -> None:
    known = check("--help").stdout
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", REFERENCE))
    named |= {
        option
        for line in readme.splitlines()
        if "check_app.py" in line
        for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", line)
    }
    assert {option for option in named if f"{option} " not in known} == set()
    assert len(named) > 8


def test_the_table_has_every_rule() -> None:
    table = blocks(REFERENCE, "text")[1]
    assert table == explain(all_rules(), ("",)) + "\n"
    for rule in all_rules().values():
        assert f"{rule.code} {rule.name}" in table


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.code)
def test_a_rule_has_a_line_and_a_cure_for_the_table(rule: StateRule) -> None:
    assert re.fullmatch(r"[A-Z][^\n]{10,100}[^.]\.", rule.explanation.strip().splitlines()[0])
    one = re.fullmatch(r"[A-Z](?:(?!\. )[^\n]){10,80}\.", rule.cure)
    assert one, "cure= is one sentence of at most 80 characters"


def test_the_settings_are_valid(tmp_path: Path) -> None:
    (settings,) = blocks(REFERENCE, "toml")
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    found = find_settings([str(tmp_path)], all_rules())
    assert (found.ignore, found.streamlit) == (("SS102",), "1.52")
    assert [code for _, codes in found.per_file for code in codes] == ["SS2"]
    assert found.excludes(str(tmp_path / "a/generated_b.py"))


def test_every_rule_is_explained_in_full() -> None:
    for rule in all_rules().values():
        text = explain(all_rules(), (rule.code,))
        assert text.startswith(f"{rule.code} {rule.name} ({rule.severity})\n\n")
        assert f"\n\nCure: {rule.cure}" in text
        if rule not in GENERAL:
            assert f"\n\nRun them: {rule.bad} and {rule.good}" in text
            assert (REPOSITORY / rule.bad).is_file()
            assert (REPOSITORY / rule.good).is_file()


def test_the_last_line_on_stderr_says_for_which_streamlit(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(BAD, encoding="utf-8")
    (tmp_path / "requirements.txt").write_text("streamlit==1.52.0\n", encoding="utf-8")
    ended = check("app.py", cwd=tmp_path)
    assert ended.stderr == (
        "check_app.py: checked for Streamlit 1.52, pinned in requirements.txt:1\n"
    )
