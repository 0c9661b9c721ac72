#!/usr/bin/env python3
"""Print what holds on one version of Streamlit, what does not, and what to do instead."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    if sys.version_info < (3, 10):  # noqa: UP036
        version = sys.version.split()[0]
        sys.stderr.write("facts.py: this is Python " + version + "; use Python 3.10 or later\n")
        return 2
    sys.dont_write_bytecode = True  # an installed copy stays as it was installed
    from facts_lookup.cli import run

    return run(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    raise SystemExit(main())
