"""The tools of an installed copy where little can be relied on.

The project's path has spaces and letters beyond ASCII, nothing in the copy can be written, every
warning is an error, there is no home folder and no network, and Python is any from 3.10 to 3.13.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from harness import REPOSITORY

APP = """\
import streamlit as st

st.session_state.setdefault("city", "Oslo")
st.session_state.city = st.text_input("City", value=st.session_state.city)
"""
# Reports what leaves the machine or writes, also from the processes that a tool starts.
WATCH = """\
import os, sys

def watch(event, arguments):
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        place = arguments[1]
    elif event == "socket.getaddrinfo":
        place = arguments[:2]
    else:
        return
    if place[0] not in {"127.0.0.1", "localhost", "::1"}:
        with open(os.environ["REACHED"], "a") as file:
            file.write(repr((event, place, sys.argv)) + "\\n")

sys.addaudithook(watch)
"""
# Even root may then write only what its mode allows.
POWERLESS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-all"]


def pythons() -> list[str]:
    """Return this interpreter and those for 3.10 to 3.13 that the machine has, one a version."""
    found = {sys.version_info[:2]: sys.executable}
    for minor in range(10, 14):
        pattern = f"versions/3.{minor}.*/bin/python3.{minor}"
        kept = sorted(Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")).glob(pattern))
        if path := (str(kept[-1]) if kept else shutil.which(f"python3.{minor}")):
            found.setdefault((3, minor), path)
    return [path for _, path in sorted(found.items())]


PYTHONS = pytest.mark.parametrize("python", pythons(), ids=lambda path: Path(path).resolve().name)


class Place:
    """An installed copy that cannot be written, beside an app."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "Größe & Maß, 2 ×"
        self.copy = self.project / ".agents/skills/using-streamlit-session-state"
        self.reached = folder / "reached"
        self.watch = folder / "watch"

    def run(
        self, tool: str, *arguments: str, python: str = sys.executable
    ) -> subprocess.CompletedProcess[str]:
        """Run a tool of the copy, or of the checkout where it is not in the bundle."""
        script = self.copy / "scripts" / tool
        if not script.exists():
            script = REPOSITORY / "scripts" / tool
        return self.run_python(python, str(script), *arguments)

    def run_python(self, python: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.project / "no home"),
            "PYTHONPATH": str(self.watch),
            "PYTHONWARNINGS": "error",
            "REACHED": str(self.reached),
            "LC_ALL": "C",
        }
        command = [*POWERLESS, python, *arguments] if os.geteuid() == 0 else [python, *arguments]
        return subprocess.run(
            command, cwd=self.project, env=environment, capture_output=True, text=True, check=False
        )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    made = Place(tmp_path_factory.mktemp("a place"))
    made.project.mkdir()
    made.watch.mkdir()
    (made.watch / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    (made.project / "wörter.py").write_text(APP, encoding="utf-8")
    (made.project / "requirements.txt").write_text("streamlit==1.67.0\n", encoding="utf-8")
    install = [sys.executable, str(REPOSITORY / "scripts/install.py"), str(made.project)]
    subprocess.run(install, check=True, capture_output=True)
    paths = [made.copy, *made.copy.rglob("*")]
    for path in paths:
        path.chmod(path.stat().st_mode & ~0o222)
    yield made
    for path in paths:
        path.chmod(path.stat().st_mode | 0o200)


@pytest.fixture(autouse=True)
def _nothing_leaves_the_machine(place: Place) -> Iterator[None]:
    place.reached.unlink(missing_ok=True)
    yield
    assert not place.reached.exists(), place.reached.read_text(encoding="utf-8")


def test_the_surroundings_are_as_hostile_as_they_say(place: Place) -> None:
    write = "import sys; open(sys.argv[1] + '/SKILL.md', 'a')"
    denied = place.run_python(sys.executable, "-c", write, str(place.copy))
    assert "PermissionError" in denied.stderr
    warning = place.run_python(sys.executable, "-c", "import warnings; warnings.warn('x')")
    assert "UserWarning" in warning.stderr
    reach = "import socket\ntry: socket.getaddrinfo('example.org', 80)\nexcept OSError: pass"
    assert place.run_python(sys.executable, "-c", reach).stderr == ""
    assert "example.org" in place.reached.read_text(encoding="utf-8")
    place.reached.unlink()


@PYTHONS
def test_check_app_finds_the_mistake(place: Place, python: str) -> None:
    checked = place.run("check_app.py", "wörter.py", python=python)
    assert checked.returncode == 1, checked.stderr
    assert checked.stderr.endswith("pinned in requirements.txt:1\n")
    assert checked.stdout.startswith("wörter.py:4:"), checked.stdout
    assert "SS101 feedback-default" in checked.stdout


@PYTHONS
def test_facts_answer(place: Place, python: str) -> None:
    answer = place.run("facts.py", "--streamlit", "1.52", "persist_state", python=python)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "1.59" in answer.stdout


@PYTHONS
def test_trace_app_traces(place: Place, python: str) -> None:
    arguments = ["wörter.py", "--set", "City=Bergen", "--python", sys.executable]
    traced = place.run("trace_app.py", *arguments, python=python)
    assert traced.returncode == 0, traced.stdout + traced.stderr
    assert "'Bergen'" in traced.stdout


@PYTHONS
def test_the_installer_verifies_its_copy(place: Place, python: str) -> None:
    verified = place.run("install.py", "--verify", ".", python=python)
    assert (verified.returncode, verified.stderr) == (0, "")
    assert "as installed" in verified.stdout


@PYTHONS
def test_the_installer_cannot_remove_it_and_says_so(place: Place, python: str) -> None:
    refused = place.run("install.py", "--uninstall", ".", python=python)
    assert refused.returncode == 2, refused.stdout
    assert len(refused.stderr.splitlines()) == 1
    assert "permission denied" in refused.stderr
    assert place.run("install.py", "--verify", ".").returncode == 0


def test_the_checkout_validates_it(place: Place) -> None:
    validated = place.run("validate.py", str(place.copy))
    assert (validated.returncode, validated.stderr) == (0, ""), validated.stdout


@PYTHONS
def test_the_installer_cannot_replace_it_and_says_so(place: Place, python: str) -> None:
    refused = place.run_python(python, str(newer(place)), ".")
    assert refused.returncode == 2, refused.stdout
    assert len(refused.stderr.splitlines()) == 1
    assert "permission denied" in refused.stderr
    assert place.run("install.py", "--verify", ".").returncode == 0


def newer(place: Place) -> Path:
    """Return the installer of a copy with another version."""
    other = place.project.parent / "newer"
    if not other.exists():
        shutil.copytree(place.copy, other)
        for path in [other, *other.rglob("*")]:
            path.chmod(path.stat().st_mode | 0o200)
        for name in ("SKILL.md", "skill.yaml"):
            text = (other / name).read_text(encoding="utf-8")
            (other / name).write_text(text.replace("1.0.0", "1.0.1"), encoding="utf-8")
        (other / "metadata.json").unlink()
    return other / "scripts/install.py"


@PYTHONS
def test_another_project_can_be_installed_from_it(place: Place, python: str) -> None:
    other = place.project.parent / "anderes Projekt"
    shutil.rmtree(other, ignore_errors=True)
    other.mkdir()
    installed = place.run("install.py", str(other), python=python)
    assert (installed.returncode, installed.stderr) == (0, "")
    again = place.run("install.py", "--verify", str(other), python=python)
    assert (again.returncode, again.stderr) == (0, "")


def test_a_skill_that_cannot_be_read_is_said_to_be_so(place: Place, tmp_path: Path) -> None:
    skill = tmp_path / "sealed"
    skill.mkdir()
    (skill / "SKILL.md").write_text(
        textwrap.dedent("""\
            ---
            name: sealed
            description: Nobody may read it.
            ---
            """),
        encoding="utf-8",
    )
    (skill / "SKILL.md").chmod(0)
    said = place.run("validate.py", str(skill))
    assert said.returncode in {1, 2}
    assert "Traceback" not in said.stdout + said.stderr
    assert "SKILL.md" in said.stdout + said.stderr
