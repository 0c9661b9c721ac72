"""Projects that use some Streamlit, and what is found in them."""

from __future__ import annotations

from pathlib import Path

from streamlit_versions.finding import Found, find

UV = 'version = 1\n\n[[package]]\nname = "{}"\nversion = "{}"\nsource = {{ registry = "x" }}\n'
METADATA = "Metadata-Version: 2.4\nName: streamlit\nVersion: {}\n\nVersion: 9.9\n"
POSIX = "lib/python3.12/site-packages/streamlit-{0}.dist-info/METADATA"
WINDOWS = "Lib/site-packages/streamlit-{0}.dist-info/METADATA"


def write(root: Path, files: dict[str, str]) -> None:
    """Write the ``files`` of a project, by their paths from its ``root``."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def environment(folder: str, release: str, layout: str = POSIX) -> dict[str, str]:
    """Return the file by which an environment says that it has ``release``."""
    return {f"{folder}/{layout.format(release)}": METADATA.format(release)}


def found_in(project: Path, folder: str = "", **environ: str) -> Found:
    """Return what is found in a ``folder`` of the project, where every file is usable."""
    search = find(project / folder, environ)
    assert search.problems == ()
    assert search.found
    return search.found
