"""Time the browser proofs, and print the ratio to opening as many apps afresh.

A fresh opening is what a proof would cost with nothing shared: ``streamlit run`` in a process of
its own, and a new browser profile that loads the page. The ratio says what the forked servers and
the kept cache save, and what the proofs then do; absolute seconds depend on the machine.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(REPOSITORY), str(REPOSITORY / "scripts"), str(REPOSITORY / "tests")]

from browser.app_page import AppPage  # noqa: E402
from browser.chromium import started_chromium  # noqa: E402
from browser.ports import Ports  # noqa: E402
from browser.server import serve  # noqa: E402

APP = REPOSITORY / "examples/basics/one_owner.py"
BUDGET = 180  # seconds on two cores
FRESH = 3  # openings, of which the fastest counts


class Counter:
    """Counts the tests that pytest runs."""

    tests = 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a test by its call."""
        self.tests += report.when == "call"


def fresh_opening() -> float:
    """Return the seconds from nothing to the first drawn page of an app."""
    with tempfile.TemporaryDirectory() as folder, started_chromium() as chromium:
        start = time.perf_counter()
        with serve(APP, Ports().next(), Path(folder), {}, Path(sys.executable)) as server:
            context = chromium.new_context()
            AppPage(context.new_page(), server).open()
            return time.perf_counter() - start


def main() -> int:
    """Run ``tests/browser`` as the gate does and print the seconds and the ratio."""
    argparse.ArgumentParser(description=__doc__.partition("\n")[0]).parse_args()
    bare = min(fresh_opening() for _ in range(FRESH))
    counter = Counter()
    options = ["-q", "-p", "no:cacheprovider", "-m", "browser", "-n", "3", "--dist", "worksteal"]
    start = time.perf_counter()
    code = pytest.main([*options, str(REPOSITORY / "tests/browser")], [counter])
    total = time.perf_counter() - start
    print(f"browser proofs {total:.0f} s of {BUDGET} s, {counter.tests} tests")
    print(f"ratio          {total / (bare * counter.tests):.2f} (to as many fresh openings)")
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
