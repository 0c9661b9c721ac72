#!/usr/bin/env python3
"""Find session-state mistakes in Streamlit apps, without running them."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """Run the checker; return its exit code."""
    from checking.cli import run

    return run(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    raise SystemExit(main())
