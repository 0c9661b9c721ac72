"""How long one answer of facts.py takes, against an interpreter that does nothing.

    python benchmarks/facts.py [--repeat 15]

Prints the best times of a search with the version given, of one with the version found in this
repository, and of `python -c pass`, in turn so that a busy moment of the machine meets all. The
budget for an answer is 100 ms, the start of the interpreter included.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
FACTS = str(REPOSITORY / "scripts" / "facts.py")
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "a search on 1.52": [FACTS, "--streamlit", "1.52", "selectbox", "options"],
    "the project here": [FACTS, "--project", str(REPOSITORY)],
}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--repeat", type=int, default=15)
    options = parser.parse_args()
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(options.repeat):
        for name, arguments in COMMANDS.items():
            times[name].append(timed([sys.executable, *arguments]))
    bare = min(times["python -c pass"])
    for name, values in times.items():
        best = min(values)
        print(f"{name:17} {1000 * best:5.0f} ms, {best / bare:.1f} times a bare interpreter")
    return 0


def timed(command: list[str]) -> float:
    """Return the seconds that ``command`` takes."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    raise SystemExit(main())
