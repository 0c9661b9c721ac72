"""The Streamlit that a project asks for, and where it is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from finding_versions.projects import found_in, write
from streamlit_versions.finding import Search, find

PINNED = ("1.52", "pinned", "1.52.3", "1.52", "1.52")
PINNED_MINOR = ("1.52", "pinned", "", "1.52", "1.52")
RANGE = ("1.40", "range", "", "1.40", "1.52")

PROJECT = """\
[project]
keywords = ["streamlit"]
dependencies = [
  "streamlit>=1.40,<1.53",
]
"""
POETRY = '[tool.poetry.dependencies]\npython = "^3.10"\n'


@pytest.mark.parametrize(
    ("name", "text", "line", "expected"),
    [
        ("requirements.txt", "pandas\nstreamlit==1.52.3\n", 2, PINNED),
        ("requirements.txt", "streamlit[snowflake] == 1.52.3 # why\n", 1, PINNED),
        ("requirements.txt", "streamlit==1.52.3 \\\n    --hash=sha256:00\n", 1, PINNED),
        ("requirements.txt", "streamlit==1.52.3 --hash=sha256:00\n", 1, PINNED),
        ("requirements.txt", 'streamlit==1.52.3 ; python_version >= "3.10"\n', 1, PINNED),
        ("requirements.txt", "streamlit @ https://a.example/streamlit-1.52.3-py3.whl\n", 1, PINNED),
        ("requirements.txt", "Streamlit>=1.40,<1.53\n", 1, RANGE),
        ("requirements-dev.txt", "streamlit==1.52.3\n", 1, PINNED),
        ("requirements/app.txt", "streamlit==1.52.3\n", 1, PINNED),
        ("constraints.txt", "streamlit==1.52.3\n", 1, PINNED),
        ("pyproject.toml", PROJECT, 4, RANGE),
        ("pyproject.toml", "[dependency-groups]\napp = ['streamlit==1.52.3']\n", 2, PINNED),
        ("pyproject.toml", POETRY + 'streamlit = "1.52.3"\n', 3, PINNED),
        ("pyproject.toml", POETRY + 'streamlit = {version = ">=1.40,<1.53"}\n', 3, RANGE),
        ("pyproject.toml", '[tool.pixi.dependencies]\nstreamlit = "1.52.*"\n', 2, PINNED_MINOR),
        ("Pipfile", '[packages]\nstreamlit = "==1.52.3"\n', 2, PINNED),
        ("environment.yml", "dependencies:\n  - conda-forge::streamlit=1.52.3=py_0\n", 2, PINNED),
        ("environment.yaml", "dependencies:\n - pip:\n    - streamlit[x]==1.52.3\n", 3, PINNED),
        ("environment.yml", 'dependencies:\n  - "streamlit >=1.40,<1.53"\n', 2, RANGE),
        ("setup.cfg", "[options]\ninstall_requires =\n  streamlit>=1.40,<1.53\n", 3, RANGE),
    ],
)  # fmt: skip
def test_what_a_project_asks_for(
    project: Path, name: str, text: str, line: int, expected: tuple[str, ...]
) -> None:
    write(project, {name: text})
    found = found_in(project)
    assert found.source == f"{project / name}:{line}"
    assert (found.version, *found[2:]) == expected


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("requirements.txt", "streamlit\nstreamlit-aggrid==1.0\nstreamlit_folium>=0.2\n"),
        ("requirements.txt", "# streamlit==1.0\n"),
        ("pyproject.toml", '[project]\nname = "streamlit"\ndescription = "streamlit app"\n'),
        ("pyproject.toml", '# x = ["streamlit==1.40"]\n[other]\nx = "streamlit==1.40"\n'),
        ("environment.yml", "dependencies:\n  - streamlit\n  - streamlit-extras=1.0\n"),
        ("setup.cfg", "[metadata]\ndescription = x\n  streamlit==1.40\n"),
        ("uv.lock", ""),
        ("Pipfile.lock", "{}"),
        ("Pipfile.lock", '{"default": {"streamlit": {"git": "x"}}}'),
    ],
)  # fmt: skip
def test_what_names_no_version(project: Path, name: str, text: str) -> None:
    write(project, {name: text})
    assert find(project, {}) == Search(None)


def test_included_requirements(project: Path) -> None:
    write(project, {"requirements.txt": "-r deploy/base.txt\n"})
    write(project, {"deploy/base.txt": "-r ../requirements.txt\n-c more.txt\n"})
    write(project, {"deploy/more.txt": "streamlit==1.52.3\n"})
    assert found_in(project).source == f"{project / 'deploy/more.txt'}:1"


def test_requirements_from_powershell(project: Path) -> None:
    (project / "requirements.txt").write_bytes("streamlit==1.52.3\r\n".encode("utf-16"))
    assert found_in(project).release == "1.52.3"


def test_lines_for_different_pythons_make_a_range(project: Path) -> None:
    old = "streamlit==1.40.0; python_version < '3.10'\n"
    new = "streamlit>=1.50,<1.53; python_version >= '3.10'\n"
    write(project, {"requirements.txt": old + new})
    assert found_in(project)[2:] == ("range", "", "1.40", "1.52")


def test_a_pin_is_believed_before_a_range(project: Path) -> None:
    write(
        project, {"requirements.txt": "streamlit>=1.40\n", "constraints.txt": "streamlit==1.52.3\n"}
    )
    assert found_in(project).kind == "pinned"


def test_parents_up_to_the_root_of_the_repository(project: Path) -> None:
    write(project, {"requirements.txt": "streamlit==1.52.3\n", "inner/app/pages/one.py": ""})
    assert found_in(project, "inner/app/pages").version == "1.52"
    (project / "inner/.git").write_text("gitdir: elsewhere\n")
    assert find(project / "inner/app/pages", {}) == Search(None)


def test_outside_a_repository_the_project_ends_at_its_files(tmp_path: Path) -> None:
    write(tmp_path, {"requirements.txt": "streamlit==1.40.0\n", "app/pyproject.toml": ""})
    (tmp_path / "app/pages").mkdir()
    assert find(tmp_path / "app/pages", {}) == Search(None)
    (tmp_path / "app/pyproject.toml").unlink()
    assert found_in(tmp_path, "app/pages").version == "1.40"
