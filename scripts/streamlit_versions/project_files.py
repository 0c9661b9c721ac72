"""The files of a project folder that name a Streamlit, in the order in which they are believed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple, TypeVar

from streamlit_versions.locks import (
    Releases,
    releases_in_pipfile,
    releases_in_toml,
    releases_in_yaml,
)
from streamlit_versions.minors import Minor, minor_of
from streamlit_versions.requirements import (
    Asked,
    asked_in_conda,
    asked_in_requirements,
    asked_in_setup_cfg,
    asked_in_toml,
)
from streamlit_versions.specifiers import Allowed, read_specifier
from streamlit_versions.texts import UnusableError, names_in, read_text

_LOCKS: dict[str, Callable[[str], Releases]] = {
    "uv.lock": releases_in_toml,
    "poetry.lock": releases_in_toml,
    "pdm.lock": releases_in_toml,
    "pylock.toml": releases_in_toml,
    "pylock.*.toml": releases_in_toml,
    "Pipfile.lock": releases_in_pipfile,
    "pixi.lock": releases_in_yaml,
    "conda-lock.yml": releases_in_yaml,
}
_REQUIREMENTS: dict[str, Callable[[Path], Iterator[Asked]]] = {
    "requirements.txt": asked_in_requirements,
    "requirements*.txt": asked_in_requirements,
    "constraints*.txt": asked_in_requirements,
    "pyproject.toml": asked_in_toml,
    "pixi.toml": asked_in_toml,
    "Pipfile": asked_in_toml,
    "environment*.y*ml": asked_in_conda,
    "setup.cfg": asked_in_setup_cfg,
}


class Stated(NamedTuple):
    """What one file says about Streamlit, and the line where it begins to."""

    path: Path
    line: int
    allowed: Allowed


def read_locks(folder: Path, problems: list[str]) -> Iterator[Stated]:
    """Yield what the lock files of ``folder`` say, the most believable first.

    What cannot be used becomes a line in ``problems``.
    """
    for path, read in _matching(folder, _LOCKS):
        try:
            releases = read(read_text(path))
            if releases:
                minors = [minor_of(release) for release, _ in releases]
                release = releases[0][0] if len({text for text, _ in releases}) == 1 else ""
                yield Stated(path, releases[0][1], Allowed(min(minors), max(minors), release))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except (UnusableError, ValueError) as error:
            problems.append(f"{path}: {error}; it is passed over")


def read_requirements(folder: Path, problems: list[str]) -> Iterator[Stated]:
    """Yield what the requirement files of ``folder`` ask for, where they name a version.

    What cannot be used becomes a line in ``problems``.
    """
    for path, read in _matching(folder, _REQUIREMENTS):
        try:
            asked = list(read(path))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except UnusableError as error:
            problems.append(f"{path}: {error}; it is passed over")
            continue
        if stated := _together(asked, problems):
            yield stated


def _together(asked: Iterable[Asked], problems: list[str]) -> Stated | None:
    """Return what one file asks for: of lines for different Pythons, the widest range."""
    usable: list[Stated] = []
    for one in asked:
        try:
            allowed = read_specifier(one.specifier, one.dialect)
        except ValueError as error:
            problems.append(f"{one.path}:{one.line}: {error}; it is passed over")
            continue
        if allowed.lowest or allowed.highest:
            usable.append(Stated(one.path, one.line, allowed))
    if len(usable) < 2:
        return usable[0] if usable else None
    return usable[0]._replace(
        allowed=Allowed(
            _widest([stated.allowed.lowest for stated in usable], min),
            _widest([stated.allowed.highest for stated in usable], max),
        )
    )


def _widest(ends: list[Minor | None], choose: Callable[[Iterable[Minor]], Minor]) -> Minor | None:
    closed = [end for end in ends if end]
    return choose(closed) if len(closed) == len(ends) else None


Read = TypeVar("Read")


def _matching(folder: Path, readers: Mapping[str, Read]) -> Iterator[tuple[Path, Read]]:
    """Yield the files of ``folder`` that some reader is for, each once."""
    names = names_in(folder)
    names += [f"requirements/{name}" for name in names_in(folder / "requirements")]
    left = dict.fromkeys(names)
    for pattern, read in readers.items():
        for name in [name for name in left if fnmatchcase(name, pattern)]:
            del left[name]
            yield folder / name, read
