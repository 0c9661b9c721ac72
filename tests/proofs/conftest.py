"""Fixtures of the proofs under AppTest: fresh apps, and nothing that leaks between tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from typing import Any

import harness
import old_apptest
import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest


def pytest_configure() -> None:
    config.set_option("browser.gatherUsageStats", False)
    harness.remember_installed_components()
    harness.be_patient()
    harness.note_page_errors()
    if harness.STREAMLIT_VERSION < (1, 36):
        old_apptest.steady()


@pytest.fixture(autouse=True)
def _nothing_leaks() -> Iterator[None]:
    harness.forget_example_modules()
    harness.PAGE_ERRORS.clear()
    yield
    harness.forget_example_modules()
    harness.PAGE_ERRORS.clear()


@pytest.fixture(autouse=True)
def _newest_apptest(request: pytest.FixtureRequest) -> Iterator[None]:
    """Lend what an older AppTest lacks, but to tests that are about AppTest itself."""
    bare = harness.on_target() or request.node.get_closest_marker("about_apptest")
    with nullcontext() if bare else old_apptest.lent():
        yield


@pytest.fixture
def run() -> Callable[..., AppTest]:
    """``run("examples/…/x.py", key=value)``: open an example with seeded state and run it once."""

    def run_example(example: str, **state: Any) -> AppTest:
        return harness.open_app(example, **state).run()

    return run_example


@pytest.fixture
def app(request: pytest.FixtureRequest) -> AppTest:
    """Open the example that the test's ``@proves(..., example=...)`` names and run it once."""
    for marker in request.node.iter_markers("proves"):
        if marker.kwargs["example"]:
            return harness.open_app(marker.kwargs["example"]).run()
    pytest.fail("the fixture `app` needs @proves(..., example='examples/...')")
