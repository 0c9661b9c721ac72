"""Which Streamlit a project uses: its environment, then its lock files, then what it asks for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from streamlit_versions.environments import FOLDERS, Installed, installed_at, installed_in
from streamlit_versions.minors import Minor, minor_of, shown
from streamlit_versions.texts import UnusableError

if TYPE_CHECKING:
    from streamlit_versions.specifiers import Allowed

Kind = Literal["installed", "locked", "pinned", "range"]


class Found(NamedTuple):
    """The Streamlit of a project.

    ``version`` is the minor version to answer for ("1.52"): of a range the lowest, since what
    holds there is all that the project may rely on. ``release`` is the exact one where it is
    known ("1.52.3"), else "". ``lowest`` and ``highest`` are the ends of what the project allows,
    "" where it names none. ``source`` is the file, with a line where that helps.
    """

    version: str
    source: str
    kind: Kind
    release: str = ""
    lowest: str = ""
    highest: str = ""


class Search(NamedTuple):
    """What was found, if anything, and one line about each source that could not be used."""

    found: Found | None
    problems: tuple[str, ...] = ()


def find(folder: Path, environ: Mapping[str, str] | None = None) -> Search:
    """Return which Streamlit the project around ``folder`` uses. Nothing of it is run.

    In this order, in ``folder`` and its parents up to the root of the repository, the nearest
    first: its environment (``.venv`` and the like), the active one (``VIRTUAL_ENV``,
    ``CONDA_PREFIX`` in ``environ``, by default those of this process), lock files, pins, ranges,
    and last the packages of the interpreter that runs this.
    """
    environ = os.environ if environ is None else environ
    folders = levels_above(folder.absolute())
    problems: list[str] = []
    prefixes = [level / name for level in folders for name in FOLDERS]
    prefixes += [Path(environ[name]) for name in _ACTIVE if environ.get(name)]
    found = (
        _installed(installed_in, prefixes, problems)
        or _written(folders, problems)
        or _installed(installed_at, map(Path, filter(_holds_packages, sys.path)), problems)
    )
    return Search(found, tuple(problems))


def _installed(
    look: Callable[[Path], Installed | None], places: Iterable[Path], problems: list[str]
) -> Found | None:
    for place in places:
        try:
            if installed := look(place):
                version = shown(minor_of(installed.release))
                return Found(version, str(installed.path), "installed", installed.release)
        except UnusableError as error:
            problems.append(f"{error}; it is passed over")
        except ValueError as error:
            problems.append(f"{place}: {error}; it is passed over")
    return None


def _written(folders: Iterable[Path], problems: list[str]) -> Found | None:
    """Return what the files of the nearest folder say: lock files, then pins, then ranges."""
    # Not needed where an environment has answered.
    from streamlit_versions.project_files import read_locks, read_requirements

    for folder in folders:
        for path, line, allowed in read_locks(folder, problems):
            return _found("locked", f"{path}:{line}", allowed)
    ranges: list[Found] = []
    for folder in folders:
        for path, line, allowed in read_requirements(folder, problems):
            kind: Kind = "pinned" if allowed.lowest == allowed.highest else "range"
            found = _found(kind, f"{path}:{line}", allowed)
            if kind == "pinned":
                return found
            ranges.append(found)
    return ranges[0] if ranges else None


def _found(kind: Kind, source: str, allowed: Allowed) -> Found:
    def text(minor: Minor | None) -> str:
        return shown(minor) if minor else ""

    lowest, highest = text(allowed.lowest), text(allowed.highest)
    return Found(lowest or highest, source, kind, allowed.release, lowest, highest)


def _holds_packages(folder: str) -> bool:
    return Path(folder).name in ("site-packages", "dist-packages")


_ACTIVE = ("VIRTUAL_ENV", "CONDA_PREFIX")
_REPOSITORIES = (".git", ".hg", ".svn", ".jj")
_PROJECT_FILES = ("pyproject.toml", "requirements.txt", "setup.cfg", "Pipfile", "environment.yml")


def levels_above(folder: Path) -> list[Path]:
    """Return ``folder`` and its parents up to the root of the repository.

    Outside a repository the first folder that looks like a project is the last, so that nothing
    in a home folder is taken for a part of it.
    """
    levels = [folder, *folder.parents]
    for ends in (_REPOSITORIES, _PROJECT_FILES):
        for number, level in enumerate(levels, 1):
            if any((level / name).exists() for name in ends):
                return levels[:number]
    return [folder]
