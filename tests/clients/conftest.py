"""The clients from npm, and this repository as a place to install from."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from clients.copies import NAME
from releasing.checkouts import git, this_repository

# Claude Code brings a program of its own; the others run under Node 22, which `node` brings.
PACKAGES = ("node@22", "skills@1", "@anthropic-ai/claude-code@2")


@pytest.fixture(scope="session")
def npm_clients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder `node_modules` with the clients.

    They are installed into the folder that ``NPM_CLIENTS`` names, which makes a second run fast,
    or else into a temporary one.
    """
    given = os.environ.get("NPM_CLIENTS")
    folder = Path(given) if given else tmp_path_factory.mktemp("npm")
    modules = folder / "node_modules"
    if not all((modules / package.rpartition("@")[0]).exists() for package in PACKAGES):
        folder.mkdir(parents=True, exist_ok=True)
        npm = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), *PACKAGES]
        subprocess.run(npm, check=True)
    return modules


@pytest.fixture(scope="session")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a bare repository with this one on `main`, and on `lean` what a release publishes."""
    folder = tmp_path_factory.mktemp("origin")
    checkout = this_repository(folder / NAME)
    git(folder, "clone", "--quiet", "--bare", str(checkout), str(folder / "origin.git"))
    git(checkout, "remote", "add", "origin", str(folder / "origin.git"))
    build = [sys.executable, "-B", "-m", "release", str(folder / "built")]
    subprocess.run(build, cwd=checkout, check=True, stdout=subprocess.DEVNULL)
    publish = ["bash", "release/publish.sh", str(folder / "built")]
    subprocess.run(publish, cwd=checkout, check=True)
    subprocess.run(["tar", "-xzf", *folder.glob("built/*.tar.gz"), "-C", folder], check=True)
    return folder / "origin.git"
