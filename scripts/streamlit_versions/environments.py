"""The Streamlit that is installed in an environment, from its metadata: no code is run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from streamlit_versions.texts import UnusableError, names_in, read_text

# What people and tools call an environment inside a project. The last is pixi's.
FOLDERS = (".venv", "venv", "env", ".conda", ".pixi/envs/default")
_VERSION = re.compile(r"^Version: *(\S+)", re.MULTILINE)


class Installed(NamedTuple):
    """An installed release, and the file that says so."""

    release: str
    path: Path


def installed_in(prefix: Path) -> Installed | None:
    """Return the release of Streamlit in the environment ``prefix``.

    POSIX and Windows layouts are tried. Returns None where there is no environment, or no
    Streamlit in it. Raises `UnusableError` where its metadata cannot be read.
    """
    for folder in _site_packages(prefix):
        if found := installed_at(folder):
            return found
    return None


def installed_at(site_packages: Path) -> Installed | None:
    """Return the same for a folder of installed packages."""
    for name in names_in(site_packages):
        if name.startswith("streamlit-") and name.endswith(".dist-info"):
            metadata = site_packages / name / "METADATA"
            try:
                found = _VERSION.search(read_text(metadata).partition("\n\n")[0])
            except FileNotFoundError:
                continue  # what a broken uninstall leaves
            except UnusableError as error:
                raise UnusableError(f"{metadata}: {error}") from None
            if not found:
                raise UnusableError(f"{metadata}: has no line Version:")
            return Installed(found[1], metadata)
    return None


def _site_packages(prefix: Path) -> Iterator[Path]:
    for lib in (prefix / "lib", prefix / "lib64"):
        for name in names_in(lib):
            if name.startswith(("python3", "pypy3")):
                yield lib / name / "site-packages"
    yield prefix / "Lib" / "site-packages"  # Windows
