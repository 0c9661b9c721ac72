"""`python -m release`: see `python -m release --help`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from release.command import main

raise SystemExit(main(sys.argv[1:]))
