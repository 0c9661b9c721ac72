"""A repository to look into, on a machine without packages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def no_packages_of_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the packages of the interpreter that runs the tests."""
    monkeypatch.setattr(sys, "path", ["scripts"])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the root of a repository, so that nothing above it is searched."""
    (tmp_path / ".git").mkdir()
    return tmp_path
