"""`python -m matrix`: see `python -m matrix --help`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from matrix.command import run

raise SystemExit(run(sys.argv[1:]))
