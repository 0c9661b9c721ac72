"""What every test of the repository shares."""

from __future__ import annotations

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "proves(sentences, example, since, until, otherwise): see tests/proving.py"
    )


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--chromium", help="the browser of the browser proofs (default: on PATH)")
