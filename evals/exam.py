"""Ask an agent a hundred questions about Streamlit: see ``--help`` and ``README.md``."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

if __name__ == "__main__":
    sys.path[:1] = [str(ROOT), str(ROOT / "scripts")]
    from evals.examining.cli import main

    sys.exit(main(sys.argv[1:]))
