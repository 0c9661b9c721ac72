"""What a project's own files ask of Streamlit: requirements, pyproject.toml, conda files.

The readers are tolerant: they look for requirements of Streamlit where these files have them and
pass over all else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from streamlit_versions.specifiers import Dialect
from streamlit_versions.texts import UnusableError, line_at, read_text

MOST_INCLUDED = 20


class Asked(NamedTuple):
    """One requirement of Streamlit: its version specifier, and the file and line it stands in."""

    specifier: str
    dialect: Dialect
    path: Path
    line: int


# The name, extras, then what is allowed, up to a comment, a marker, an address or an option.
_REQUIREMENT = re.compile(
    r"streamlit(?![\w.-])\s*(?:\[[^\]\n]*\])?\s*\(?([<>=!~^][^;#@\\)]*?)?\)?\s*(?:$|[;#@\\]|--)",
    re.IGNORECASE,
)
_WHEEL = re.compile(r"/streamlit-(\d[\w.!+]*?)-[^/\s]*\.whl")
_INCLUDED = re.compile(r"^\s*(?:-r|-c|--requirement|--constraint)[\s=]+(\S+)", re.MULTILINE)


def asked_in_requirements(path: Path) -> Iterator[Asked]:
    """Yield what a requirements or constraints file asks for, and the files that it includes.

    Raises FileNotFoundError where there is none, and `UnusableError` where it cannot be read.
    """
    waiting, seen = [path], {path.absolute()}
    while waiting and len(seen) <= MOST_INCLUDED:
        current = waiting.pop(0)
        try:
            text = read_text(current)
        except (FileNotFoundError, NotADirectoryError):
            if current == path:
                raise
            raise UnusableError(f"includes {current}, which does not exist") from None
        for number, line in enumerate(text.split("\n"), 1):
            yield from _asked_on(line.strip(), current, number)
        for included in _INCLUDED.findall(text):
            other = (current.parent / included).absolute()
            if "://" not in included and other not in seen:
                seen.add(other)
                waiting.append(other)


def _asked_on(line: str, path: Path, number: int) -> Iterator[Asked]:
    if found := _REQUIREMENT.match(line):
        wheel = _WHEEL.search(line)
        yield Asked(f"=={wheel[1]}" if wheel else found[1] or "", "pip", path, number)


_HEADER = re.compile(r"^\s*\[+\s*([^\]\n]*?)\s*\]+\s*(?:#.*)?$")
_STRING = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"|'([^'\n]*)'")
_KEY = re.compile(
    r"^\s*[\"']?streamlit[\"']?\s*=\s*(?:\{.*?\bversion\s*=\s*)?[\"']([^\"'\n]*)[\"']"
)
# Tables that map names of packages to versions, as Poetry, pixi and Pipenv have them.
_MAPPING = re.compile(r"(?:^|\.)(?:[\w-]*dependencies|packages|dev-packages)$")


def asked_in_toml(path: Path) -> Iterator[Asked]:
    """Yield what ``pyproject.toml``, ``pixi.toml`` or a ``Pipfile`` asks for.

    Raises as `asked_in_requirements` does.
    """
    table = ""
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if header := _HEADER.match(line):
            table = header[1]
        elif _MAPPING.search(table) and (found := _KEY.match(line)):
            poetry = table.startswith("tool.poetry")
            yield Asked(found[1], "poetry" if poetry else "conda", path, number)
        elif table.startswith(("project", "dependency-groups", "tool.", "build-system")):
            for double, single in _STRING.findall(line.partition(" #")[0]):
                yield from _asked_on((double or single).strip(), path, number)


_INSTALL_REQUIRES = re.compile(r"^\s*(?:install_requires\s*=)?\s*(streamlit\b.*)$")


def asked_in_setup_cfg(path: Path) -> Iterator[Asked]:
    """Yield what the ``[options]`` of a ``setup.cfg`` ask for; raises as the others do."""
    section = ""
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if header := _HEADER.match(line):
            section = header[1]
        elif section.startswith("options") and (found := _INSTALL_REQUIRES.match(line)):
            yield from _asked_on(found[1].strip(), path, number)


# "- streamlit=1.52.0=py_0", "- conda-forge::streamlit >=1.40,<2", and pip's list in the same file.
_CONDA_ITEM = re.compile(
    r"^\s*-\s*[\"']?(?:[\w.-]+::)?streamlit(?![\w.-])(?:\[[^\]]*\])?[ \t]*([^#\"'\n]*)",
    re.MULTILINE | re.IGNORECASE,
)


def asked_in_conda(path: Path) -> Iterator[Asked]:
    """Yield what an ``environment.yml`` asks for; raises as `asked_in_requirements` does."""
    text = read_text(path)
    for found in _CONDA_ITEM.finditer(text):
        specifier = found[1].split(";")[0].strip()
        # A build may follow the version: "=1.52.0=py_0", or "1.52.0 py_0".
        build = re.fullmatch(r"=?\s*(\d[\w.*]*)(?:=|\s+)[\w.]+", specifier)
        yield Asked(build[1] if build else specifier, "conda", path, line_at(text, found.start(1)))
