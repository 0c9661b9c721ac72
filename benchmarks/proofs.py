"""Compare the proof suite with the bare AppTest runs it consists of, and print the ratio.

The proofs are run once with every ``AppTest`` run counted and timed; the rest is the cost of
the tests around them (collection, assertions, fixtures). Both times come from the same run,
because absolute timings of a shared machine mean little.
"""

import argparse
import sys
import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

REPOSITORY = Path(__file__).resolve().parent.parent


def main() -> int:
    """Run ``tests/proofs`` in this process and print the seconds and the ratio."""
    argparse.ArgumentParser(description=__doc__.partition("\n")[0]).parse_args()
    runs: list[float] = []
    original = AppTest._run

    def timed(self: AppTest, *arguments: object, **options: object) -> AppTest:
        start = time.perf_counter()
        try:
            return original(self, *arguments, **options)  # type: ignore[arg-type]
        finally:
            runs.append(time.perf_counter() - start)

    AppTest._run = timed  # type: ignore[method-assign]
    start = time.perf_counter()
    code = pytest.main(["-q", "-p", "no:cacheprovider", str(REPOSITORY / "tests/proofs")])
    total = time.perf_counter() - start
    print(f"proofs {total:.1f} s, of it {len(runs)} AppTest runs {sum(runs):.1f} s")
    print(f"ratio  {total / sum(runs):.2f} (proofs to bare AppTest runs)")
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
