"""Fixtures of the tracer's tests: an app that the test writes, and the interpreters to use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """``write(body, name="app.py")``: an app with the usual import before ``body``."""

    def write_app(body: str, name: str = "app.py") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"import streamlit as st\n\n{body}", encoding="utf-8")
        return path

    return write_app
