"""The release of Streamlit in lock files: one reader a format, each only as deep as needed.

No TOML parser is asked: Python 3.10 has none, and one takes half a second for a large lock file
where a search takes a millisecond.
"""

from __future__ import annotations

import json
import re

from streamlit_versions.texts import UnusableError, line_at

Releases = list[tuple[str, int]]

# A package of uv.lock, poetry.lock, pdm.lock and pylock.toml: its table up to the next one.
_TABLE = re.compile(r"^\[\[packages?\]\][ \t]*$(.*?)(?=^\[|\Z)", re.MULTILINE | re.DOTALL)
# With a line feed in front, which is found many times faster than the start of a line.
_NAME = re.compile(r"""\nname\s*=\s*["']streamlit["']""")
_VERSION = re.compile(r"""^version\s*=\s*["']([^"'\n]+)["']""", re.MULTILINE)
# An address of a package in pixi.lock, and an entry in conda-lock.yml.
_ADDRESS = re.compile(r"/streamlit-(\d[\w.!+]*)-[^/\s]*\.(?:whl|conda|tar\.bz2)\b")
_ENTRY = re.compile(
    r"^-\s+name: streamlit\n(?:[ \t].*\n)*?[ \t]+version: ['\"]?([\w.]+)", re.MULTILINE
)


def releases_in_toml(text: str) -> Releases:
    """Return every release of Streamlit in a TOML lock file, with its line."""
    releases: Releases = []
    for name in _NAME.finditer(text):
        table = _TABLE.match(text, text.rfind("\n[[package", 0, name.start() + 1) + 1)
        if table and table.start() < name.start() < table.end():
            version = _VERSION.search(text, table.start(), table.end())
            if version is None:
                raise UnusableError(f"line {line_at(text, name.end())}: streamlit has no version")
            releases.append((version[1], line_at(text, version.start())))
    return releases


def releases_in_pipfile(text: str) -> Releases:
    """Return the releases of Streamlit in a ``Pipfile.lock``."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnusableError(f"is no JSON ({error})") from None
    releases: Releases = []
    for section in ("default", "develop"):
        packages = document.get(section) if isinstance(document, dict) else None
        entry = packages.get("streamlit") if isinstance(packages, dict) else None
        version = entry.get("version") if isinstance(entry, dict) else None
        if isinstance(version, str):
            place = text.find('"streamlit"')
            releases.append((version.lstrip("= "), line_at(text, place)))
    return releases


def releases_in_yaml(text: str) -> Releases:
    """Return the releases of Streamlit in ``pixi.lock`` or ``conda-lock.yml``."""
    found = [*_ADDRESS.finditer(text), *_ENTRY.finditer(text)]
    return [(match[1], line_at(text, match.start(1))) for match in found]
