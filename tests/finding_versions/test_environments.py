"""The Streamlit of an environment: the project's, the active one, the interpreter's own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from finding_versions.projects import METADATA, POSIX, UV, WINDOWS, environment, found_in, write
from streamlit_versions.finding import Found


@pytest.mark.parametrize("folder", [".venv", "venv", "env", ".conda", ".pixi/envs/default"])
@pytest.mark.parametrize("layout", [POSIX, WINDOWS, POSIX.replace("lib/", "lib64/")])
def test_the_environment_of_the_project(project: Path, folder: str, layout: str) -> None:
    write(project, environment(folder, "1.52.3", layout))
    write(project, {"requirements.txt": "streamlit==1.40.0\n"})
    source = project / folder / layout.format("1.52.3")
    assert found_in(project) == Found("1.52", str(source), "installed", "1.52.3")


@pytest.mark.parametrize("name", ["VIRTUAL_ENV", "CONDA_PREFIX"])
def test_the_active_environment(
    project: Path, tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    write(elsewhere, environment("active", "1.52.3"))
    write(project, {"uv.lock": UV.format("streamlit", "1.40.0")})
    assert found_in(project, **{name: str(elsewhere / "active")}).release == "1.52.3"
    write(project, environment(".venv", "1.60.0"))
    assert found_in(project, **{name: str(elsewhere / "active")}).release == "1.60.0"


def test_an_environment_without_streamlit_says_nothing(project: Path) -> None:
    other = POSIX.replace("streamlit-{0}", "streamlit_extras-1.0")
    write(project, {f".venv/{other}": METADATA.format("1.0")})
    write(project, {"requirements.txt": "streamlit==1.40.0\n"})
    assert found_in(project).version == "1.40"


def test_the_interpreter_at_hand_comes_last(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(project, environment("python", "1.52.3"))
    monkeypatch.setattr(sys, "path", [str(project / "python/lib/python3.12/site-packages")])
    assert found_in(project).release == "1.52.3"
    write(project, {"requirements.txt": "streamlit>=1.40\n"})
    assert found_in(project).version == "1.40"
