"""The command line as its users meet it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from harness import REPOSITORY
from reporting import progress
from reporting.finding import Finding
from validation import running
from validation.checks import all_rules, check_skill
from validation.cli import run
from validation.skill import Skill
from validator.skills import HEAD, LinkTo, write_skill

SCRIPT = REPOSITORY / "scripts" / "validate.py"
BAD = {"SKILL.md": HEAD + "[a](gone.md)\n"}


def validate(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    """Run the script as a process of its own."""
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload, no-any-return]


def test_findings_are_on_stdout_and_the_exit_code_says_so(tmp_path: Path) -> None:
    root = write_skill(tmp_path, BAD)
    ended = validate("demo", cwd=tmp_path)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert ended.stdout == (
        "demo/SKILL.md:6:5: SK301 link-target-missing: the link gone.md leads to nothing: "
        "there is no gone.md\n1 error (1 skill, 1 file checked)\n"
    )
    (root / "gone.md").write_text("# There\n", encoding="utf-8")
    ended = validate(root / "SKILL.md", cwd="/")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == "no findings (1 skill, 2 files checked)\n"


def test_the_default_is_the_bundle_that_the_script_stands_in(tmp_path: Path) -> None:
    root = write_skill(tmp_path, {})
    shutil.copytree(SCRIPT.parent, root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, str(root / "scripts" / "validate.py"), "--select", "SK1"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("no findings (1 skill, ")


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    write_skill(tmp_path, {"SKILL.md": HEAD + "[a](gone.md)\n" * 5000})
    command = f"{sys.executable} {SCRIPT} --select SK3 {tmp_path} | head -1"
    ended = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "SK301" in ended.stdout
    assert ended.stderr == ""


@pytest.mark.parametrize("missing", ["yaml", "markdown_it"])
def test_a_missing_package_is_named_with_the_command_that_installs_it(
    missing: str, tmp_path: Path
) -> None:
    blocker = f"import sys\nsys.modules[{missing!r}] = None\n"
    (tmp_path / "sitecustomize.py").write_text(blocker, encoding="utf-8")
    ended = validate(env={**os.environ, "PYTHONPATH": str(tmp_path)})
    package = {"yaml": "pyyaml", "markdown_it": "markdown-it-py"}[missing]
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == (
        f"validate.py: cannot import {package}: run {sys.executable} -m pip install {package}\n"
    )


def test_nothing_of_a_skill_is_executed(tmp_path: Path) -> None:
    proof = tmp_path / "executed"
    attack = f"open({str(proof)!r}, 'w')\n"
    shell = f"touch {proof}"
    write_skill(
        tmp_path,
        {
            "SKILL.md": "---\nname: demo\n"
            f"description: !!python/object/apply:os.system ['{shell}']\n"
            f"---\n\n```python\n{attack}```\n\n```bash\n{shell}\n$({shell})\n```\n\n"
            f"```python\n>>> {attack}```\n",
            "yaml.py": attack,
            "conftest.py": attack,
            "sitecustomize.py": attack,
            "scripts/validation.py": attack,
            "scripts/run.py": attack + "input()\n",
        },
    )
    ended = validate(".", cwd=tmp_path / "demo")
    assert "SK106" in ended.stdout
    assert not proof.exists()


def test_progress_is_told_on_a_terminal_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_skill(tmp_path, {}, "demo")
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    run([str(tmp_path)])
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    run([str(tmp_path)])
    said = capsys.readouterr()
    assert said.err == f"\r\x1b[K1 skills, now {str(tmp_path / 'demo')[-60:]}\r\x1b[K"
    assert said.out == "no findings (1 skill, 1 file checked)\n"


def test_help_has_examples_and_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    for part in ("examples:", "--format {text,json,sarif,github}", "exit status: 0", "--explain"):
        assert part in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "xml"], "argument --format: invalid choice: 'xml'"),
        (["--nonsense"], "unrecognized arguments: --nonsense"),
        (["--select", "SK999"], "there is no rule SK999: run validate.py --explain all"),
        (["--ignore", "X"], "there is no rule X: run validate.py --explain all"),
        (["--explain", "SK0"], "there is no rule SK0: run validate.py --explain all"),
        (["no/such/path"], "no/such/path: there is no such file or folder"),
        (["--claims", "--format", "sarif"], "--claims has no format sarif: use text or json"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"validate.py: {said}")
    assert err.count("\n") == 1


def test_a_wrong_path_does_not_hide_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_skill(tmp_path, BAD)
    assert run([str(tmp_path / "gone"), str(root)]) == 2
    out, err = capsys.readouterr()
    assert "SK301" in out
    assert err == f"validate.py: {tmp_path / 'gone'}: there is no such file or folder\n"


def test_a_skill_that_is_too_deep_does_not_hide_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_skill(tmp_path, BAD, "a")
    write_skill(tmp_path, BAD, "b")

    def fail_on_the_first(skill: Skill) -> Iterator[Finding]:
        if skill.root.name == "a":
            raise RecursionError
        return check_skill(skill)

    monkeypatch.setattr(running, "check_skill", fail_on_the_first)
    assert run([str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert "b/SKILL.md" in out
    assert (
        err == f"validate.py: {tmp_path / 'a'}: too large or too deep to check (RecursionError)\n"
    )


def test_a_skill_reached_twice_is_checked_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_skill(tmp_path, {})
    write_skill(tmp_path, {"demo": LinkTo("../demo")}, "links")
    (tmp_path / "links" / "SKILL.md").unlink()
    assert run([str(root), str(root / "SKILL.md"), str(tmp_path / "links"), str(tmp_path)]) == 0
    assert capsys.readouterr().out == "no findings (1 skill, 1 file checked)\n"


def test_explain_one_some_and_all(capsys: pytest.CaptureFixture[str]) -> None:
    rules = all_rules()
    assert run(["--explain", "sk305"]) == 0
    rule = rules["SK305"]
    said = capsys.readouterr().out
    assert said == f"SK305 link-wrong-case (error)\n\n{rule.explanation}\n"
    assert run(["--explain", "SK4"]) == 0
    assert [line[:5] for line in capsys.readouterr().out.splitlines()] == [
        "SK401",
        "SK402",
        "SK403",
    ]
    assert run(["--explain", "all"]) == 0
    assert [line[:5] for line in capsys.readouterr().out.splitlines()] == sorted(rules)


def test_blocks_are_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_skill(
        tmp_path,
        {
            "SKILL.md": HEAD
            + "- one\n\n  ```Python app.py since=1.59\n  x = 1\n\n  y = 2\n  ```\n",
            "references/a.md": "~~~\nplain\n~~~\n",
        },
    )
    assert run(["--blocks", str(root)]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "document": f"{root}/SKILL.md",
            "lines": [8, 12],
            "language": "python",
            "words": ["app.py", "since=1.59"],
            "code": "x = 1\n\ny = 2\n",
        },
        {
            "document": f"{root}/references/a.md",
            "lines": [1, 3],
            "language": "",
            "words": [],
            "code": "plain\n",
        },
    ]


def test_paths_are_shown_from_the_working_directory(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_skill(tmp_path, BAD)
    shown = {}
    for where, argument in {
        tmp_path: root,
        root: ".",
        root.parent: "demo",
        Path("/"): root,
    }.items():
        monkeypatch.chdir(where)
        run(["--format", "json", str(argument)])
        shown[str(where)] = json.loads(capsys.readouterr().out)["findings"][0]["path"]
    below = str(root).removeprefix("/")
    assert shown == {
        str(tmp_path): "demo/SKILL.md",
        str(root): "SKILL.md",
        "/": f"{below}/SKILL.md",
    }


def test_a_working_directory_that_is_a_repository(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_skill(tmp_path, {".git/config": ""}, "another-name")
    monkeypatch.chdir(root)
    assert run(["."]) == 0
    shutil.rmtree(root / ".git")
    assert run(["."]) == 1
    assert "SK125" in capsys.readouterr().out
