"""Environments with an older Streamlit, for servers that the browser proofs compare with ours."""

from __future__ import annotations

import subprocess
from pathlib import Path

import uv

from matrix.releases import as_of


def environment_with(version: str, environments: Path) -> Path:
    """Make the environment with that minor version of Streamlit, as nox does; return its Python.

    What is there already, below ``environments``, is used again. Raises ``RuntimeError`` with what
    uv said where it cannot.
    """
    folder = environments / f"proofs-{version.replace('.', '-')}"  # as nox calls it
    python = folder / "bin/python"
    _uv("venv", "--quiet", "--allow-existing", "--python", "3.11", str(folder))
    packages = ["--exclude-newer", as_of(version), f"streamlit=={version}.*"]
    _uv("pip", "install", "--quiet", "--python", str(python), *packages)
    return python


def _uv(*arguments: str) -> None:
    run = subprocess.run([uv.find_uv_bin(), *arguments], capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(f"uv {' '.join(arguments)} failed: {run.stderr.strip()}")
