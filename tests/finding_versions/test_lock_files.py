"""The Streamlit of a lock file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from finding_versions.projects import UV, found_in, write
from streamlit_versions.finding import Found, Search, find

PIPFILE_LOCK = {"default": {"streamlit": {"version": "==1.52.3"}}, "develop": {}}
PIXI = """\
packages:
- conda: https://conda.example/noarch/streamlit-folium-0.2-pyhd8ed1ab_0.conda
- conda: https://conda.example/noarch/streamlit-1.52.3-pyhd8ed1ab_0.conda
"""
CONDA_LOCK = """\
package:
- name: streamlit
  manager: conda
  version: 1.52.3
"""


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("uv.lock", f"{UV.format('streamlit-x', '9')}\n{UV.format('streamlit', '1.52.3')}", 12),
        ("poetry.lock", UV.format("streamlit", "1.52.3").replace("\n", "\r\n"), 5),
        ("pdm.lock", UV.format("streamlit", "1.52.3"), 5),
        ("pylock.toml", UV.format("streamlit", "1.52.3").replace("package", "packages"), 5),
        ("pylock.web.toml", UV.format("streamlit", "1.52.3").replace("package", "packages"), 5),
        ("Pipfile.lock", json.dumps(PIPFILE_LOCK, indent=4), 3),
        ("pixi.lock", PIXI, 3),
        ("conda-lock.yml", CONDA_LOCK, 4),
    ],
)  # fmt: skip
def test_a_lock_file(project: Path, name: str, text: str, line: int) -> None:
    write(
        project, {name: text, "pyproject.toml": '[project]\ndependencies = ["streamlit>=1.40"]\n'}
    )
    place = f"{project / name}:{line}"
    assert found_in(project) == Found("1.52", place, "locked", "1.52.3", "1.52", "1.52")


def test_a_lock_file_with_two_releases(project: Path) -> None:
    text = UV.format("streamlit", "1.50.0") + "\n" + UV.format("streamlit", "1.52.3")
    write(project, {"uv.lock": text})
    place = f"{project / 'uv.lock'}:5"
    assert found_in(project) == Found("1.50", place, "locked", "", "1.50", "1.52")


def test_a_name_in_another_table_is_no_package(project: Path) -> None:
    text = '[[package]]\nname = "x"\nversion = "1.0"\n\n[package.extra]\nname = "streamlit"\n'
    write(project, {"uv.lock": text})
    assert find(project, {}) == Search(None)
