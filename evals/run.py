"""Run an agent over the tasks, with this skill and without: see ``--help`` and ``README.md``."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

if __name__ == "__main__":
    sys.path[:1] = [str(ROOT), str(ROOT / "scripts"), str(ROOT / "tests")]
    from evals.running.cli import main

    sys.exit(main(sys.argv[1:]))
