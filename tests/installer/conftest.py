"""The world that the tests of the installer start from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from installer.world import World, make_bundle


@pytest.fixture
def world(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> World:
    # Waiting for the disk is what takes the time; test_exchanging.py shows that it is waited for.
    monkeypatch.setattr(os, "fsync", lambda _: None)
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.delenv("CLAUDE_CONFIG_DIR", raising=False)
    project = tmp_path / "project"
    project.mkdir()
    older = make_bundle(tmp_path / "older", "1.0.0")
    return World(older, make_bundle(tmp_path / "newer", "2.0.0"), project, capsys)
