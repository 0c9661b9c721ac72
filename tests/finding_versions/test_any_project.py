"""Whatever stands in a project's files: a version or none, and a line for what cannot be used."""

from __future__ import annotations

import tempfile
from pathlib import Path

from finding_versions.projects import POSIX, UV
from fuzzing import bounded
from hypothesis import given
from hypothesis import strategies as st
from streamlit_versions.finding import find

PARTS = (
    "streamlit|==1.52.0|>=1.50,<2|~=1.4|^1.2|>|!=|===|;python_version<'3.9'|-r requirements.txt|"
    "-r a.txt|-c \\|\\\n|\n|# |[[package]]\n|name = |version = |\"|'|1.52.3|[project]\n|"
    "dependencies = [|]|,|{|}|[tool.poetry.dependencies]\n|[options]\n|install_requires = |    |"
    "- |: |dependencies:\n|pip:\n|conda-forge/noarch/streamlit-1.50.0-py.conda|[packages]\n|*|@|"
    "Version: |Name: streamlit\n|9999999999999999999.1|1.|é|\ufeff|\x00|git+ssh://x#egg=streamlit|\t"
)
TEXTS = st.lists(st.sampled_from([*PARTS.split("|"), "|"]), max_size=30).map("".join)
NAMES = st.sampled_from(
    [
        *("uv.lock", "poetry.lock", "pdm.lock", "pylock.toml", "pylock.a.toml", "Pipfile.lock"),
        *("pixi.lock", "conda-lock.yml", "requirements.txt", "requirements-dev.txt", "a.txt"),
        *("constraints.txt", "pyproject.toml", "pixi.toml", "Pipfile", "environment.yml"),
        *("setup.cfg", "requirements/base.txt", f".venv/{POSIX.format('1.52.3')}"),
    ]
)
CONTENTS = st.one_of(
    TEXTS.map(str.encode),
    TEXTS.map(lambda text: (UV.format("streamlit", "1.50.0") + text).encode()),
    st.binary(max_size=80),
)


@given(st.dictionaries(NAMES, CONTENTS, max_size=5))
def test_any_project(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        (project / ".git").mkdir()
        for name, content in files.items():
            (project / name).parent.mkdir(parents=True, exist_ok=True)
            (project / name).write_bytes(content)
        with bounded():
            search = find(project, {})
    if search.found:
        major, _, minor = search.found.version.partition(".")
        assert major.isdecimal()
        assert minor.isdecimal()
    for problem in search.problems:
        assert problem.endswith("; it is passed over")
        assert len(problem.splitlines()) == 1
