"""Count what the hardening tests try, and print the figures of docs/hardening.md.

    python benchmarks/hardening.py [--fuzz N]

Runs every property with hypothesis, on the usual inputs or on N new ones, and every test that
kills the installer or takes the disk from it. Prints how many inputs and how many ends there were.
Exit code 1: a test failed, and pytest has said which.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
# In place of this folder, whose files have the names of tests.
sys.path[:1] = [str(REPOSITORY / "scripts"), str(REPOSITORY / "tests")]

from installer import interrupting  # noqa: E402

PROPERTIES = ("tests/validator", "tests/finding_versions", "tests/checker", "tests/tracer")
INSTALLER = ("tests/installer/test_killed.py", "tests/installer/test_disk.py")
PHASES = ("reuse-phase", "generate-phase", "shrink-phase")


class Properties:
    """Keeps the tests that hypothesis runs, and counts the inputs that it gives them."""

    tests = 0
    inputs = 0

    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """Leave out every test that has no property to try."""
        from hypothesis import is_hypothesis_test

        kept = [item for item in items if is_hypothesis_test(getattr(item, "obj", None))]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept
        self.tests = len(kept)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self) -> Iterator[None]:
        """Listen to what hypothesis says about one test."""
        from hypothesis.statistics import collector

        with collector.with_value(self._count):
            return (yield)

    def _count(self, statistics: dict[str, Any]) -> None:
        for phase in PHASES:
            self.inputs += len(statistics.get(phase, {}).get("test-cases", ()))


class Ends:
    """Counts the runs of the installer that a test ends, or that meet a refusing disk."""

    tests = 0
    runs = 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a test by its call."""
        self.tests += report.when == "call"

    def counting(self, in_child: Callable[..., tuple[int, str]]) -> Callable[..., tuple[int, str]]:
        """Return ``in_child`` (of the tests' `interrupting`) so that each run is counted."""

        def counted(*arguments: Any) -> tuple[int, str]:
            self.runs += 1
            return in_child(*arguments)

        return counted


def main(arguments: list[str] | None = None) -> int:
    """Run both kinds of tests and print a line for each."""
    described = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=described)
    parser.add_argument("--fuzz", metavar="N", help="try N new inputs for each property")
    fuzz = parser.parse_args(arguments).fuzz
    quiet = ["-q", "-p", "no:cacheprovider", "--rootdir", str(REPOSITORY)]
    new = ["--fuzz", fuzz] if fuzz else []
    properties, ends = Properties(), Ends()
    start = time.perf_counter()
    failed = pytest.main(
        [*quiet, *new, *(str(REPOSITORY / name) for name in PROPERTIES)], [properties]
    )
    fuzzed = time.perf_counter()
    interrupting.in_child = ends.counting(interrupting.in_child)
    failed |= pytest.main([*quiet, *(str(REPOSITORY / name) for name in INSTALLER)], [ends])
    killed = time.perf_counter()
    print(f"properties {properties.tests}, inputs {properties.inputs}, {fuzzed - start:.0f} s")
    print(f"installer  {ends.tests} tests, runs ended {ends.runs}, {killed - fuzzed:.0f} s")
    return int(failed != 0)


if __name__ == "__main__":
    sys.exit(main())
