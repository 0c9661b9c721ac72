"""The actions annotate mistakes of another repository, and take no input for code.

Their steps are run as a runner does it, from the places where it puts things.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from harness import REPOSITORY
from releasing.steps import expressions, read, run_step

ACTIONS = sorted(path.parent for path in (REPOSITORY / "actions").glob("*/action.yml"))
BAD = "import streamlit as st\n\nst.session_state.items = []\n"
GOOD = 'import streamlit as st\n\nst.session_state.setdefault("cart_items", [])\n'
SKILL = '---\nname: tiny\ndescription: "Says what is tiny."\n---\n\n# Tiny\n\nSee [more](MORE).\n'


@pytest.fixture(scope="session")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder for a job's temporary files, as RUNNER_TEMP names it."""
    return tmp_path_factory.mktemp("runner")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return another repository's folder with two apps and two skills, one of each bad."""
    folder = tmp_path / "another project"
    files = {
        "bad app.py": BAD,
        "good.py": GOOD,
        "skills/bad/SKILL.md": SKILL.replace("tiny", "bad").replace("MORE", "gone.md"),
        "skills/tiny/SKILL.md": SKILL.replace("MORE", "more.md"),
        "skills/tiny/more.md": "# More\n",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def use(
    action: str, project: Path, runner: Path, **inputs: str
) -> subprocess.CompletedProcess[str]:
    """Run the steps of an action as a job of ``project`` would; return how it ended.

    Inputs that are not given have their defaults. The step that sets up another Python is GitHub's.
    """
    folder = REPOSITORY / "actions" / action
    document = read(folder / "action.yml")
    given = {name: str(about["default"]) for name, about in document["inputs"].items()} | inputs
    environment = {
        "GITHUB_ACTION_PATH": str(folder),
        "GITHUB_WORKSPACE": str(project),
        "GITHUB_ACTIONS": "true",
        "RUNNER_TEMP": str(runner),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done: subprocess.CompletedProcess[str] | None = None
    for step in document["runs"]["steps"]:
        if "run" not in step or (done and done.returncode):
            continue
        done = run_step(
            step,
            cwd=project,
            environment=environment,
            values={f"inputs.{name}": text for name, text in given.items()},
            folder=runner,
        )
    assert done
    return done


def test_a_mistake_becomes_an_annotation(project: Path, runner: Path) -> None:
    done = use("check-app", project, runner)
    (line,) = done.stdout.splitlines()
    assert line.startswith(
        "::error file=bad app.py,line=3,col=1,title=SS202 method-name-key::st.session_state.items"
    )
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("inputs", "code", "annotations"),
    [
        ({"paths": "good.py"}, 0, 0),
        ({"paths": "good.py\nbad app.py\n"}, 1, 1),
        ({"paths": ""}, 1, 1),
        ({"arguments": "--ignore  SS202"}, 0, 0),
        ({"arguments": "--select SS1,SS3\n--isolated"}, 0, 0),
        ({"paths": "gone.py"}, 2, 0),
        ({"arguments": "--no-such-option"}, 2, 0),
    ],
)
def test_inputs_and_exit_codes(
    project: Path, runner: Path, inputs: dict[str, str], code: int, annotations: int
) -> None:
    done = use("check-app", project, runner, **inputs)
    assert (done.returncode, done.stdout.count("::error file=")) == (code, annotations), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["paths", "arguments"])
@pytest.mark.parametrize(
    "text",
    [
        "$(touch stolen)",
        "`touch stolen`",
        '"; touch stolen; "',
        "x; touch stolen",
        "x && touch stolen",
        "x\n touch stolen",
        "good.py > stolen",
        "*",
        "--help",
        "$HOME",
    ],
)
def test_no_input_is_run_or_expanded(project: Path, runner: Path, name: str, text: str) -> None:
    before = sorted(project.rglob("*"))
    done = use("check-app", project, runner, **{name: text})
    assert sorted(project.rglob("*")) == before
    if (name, text) == ("arguments", "--help"):
        assert done.returncode == 0
    else:
        assert done.returncode == 2, done.stdout
        assert "no such file" in done.stderr or "unrecognized arguments" in done.stderr


@pytest.mark.parametrize("action", ACTIONS, ids=lambda path: path.name)
def test_inputs_reach_scripts_through_the_environment_only(action: Path) -> None:
    document = read(action / "action.yml")
    assert document["runs"]["using"] == "composite"
    assert {"name", "description", "inputs", "runs"} == set(document)
    used: set[str] = set()
    for step in document["runs"]["steps"]:
        assert list(expressions(step.get("run", ""))) == []
        assert step.get("shell", "bash") == "bash"
        assert ("uses" in step) != ("run" in step and "shell" in step)
        used |= set(expressions(step.get("env", {}))) | set(expressions(step.get("with", {})))
    assert used == {f"inputs.{name}" for name in document["inputs"]}
    for about in document["inputs"].values():
        assert about["description"].endswith(".")
        assert isinstance(about["default"], str)


def test_the_packages_are_those_of_the_development_environment() -> None:
    pinned = (REPOSITORY / "constraints.txt").read_text(encoding="utf-8")
    needed = (REPOSITORY / "actions/validate-skill/requirements.txt").read_text(encoding="utf-8")
    blocks = re.split(r"(?m)^(?=[a-z])", needed)[1:]
    assert [block.partition("==")[0] for block in blocks] == ["markdown-it-py", "mdurl", "pyyaml"]
    for block in blocks:
        assert f"\n{block}" in pinned
        assert "--hash=sha256:" in block


@pytest.mark.client
def test_the_validator_annotates_with_packages_of_its_own(project: Path, runner: Path) -> None:
    """Under a Python that has none of them, and only the bad one of two skills."""
    bare = runner / "bare"
    subprocess.run([sys.executable, "-m", "venv", str(bare)], check=True)
    done = use_with(bare / "bin", project, runner)
    assert done.returncode == 1, done.stderr
    (line,) = done.stdout.splitlines()
    assert line.startswith("::error file=skills/bad/SKILL.md,line=8,col=12,title=SK301 ")
    mended = use_with(bare / "bin", project, runner, paths="skills/tiny\n")
    assert (mended.returncode, mended.stdout) == (0, "")
    silenced = use_with(bare / "bin", project, runner, arguments="--ignore SK3")
    assert silenced.returncode == 0
    assert use_with(bare / "bin", project, runner, paths="nowhere").returncode == 2


def use_with(
    programs: Path, project: Path, runner: Path, **inputs: Any
) -> subprocess.CompletedProcess[str]:
    """Use the validator's action with the Python in ``programs`` first on PATH."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "executable", str(programs / "python3"))
        return use("validate-skill", project, runner, **inputs)
