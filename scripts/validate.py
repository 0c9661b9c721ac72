#!/usr/bin/env python3
"""Say whether an Agent Skill is well formed, safe to copy, and proven."""

from __future__ import annotations

import importlib.util
import sys

NEEDED = {"yaml": "pyyaml", "markdown_it": "markdown-it-py"}


def main(argv: list[str] | None = None) -> int:
    """Run the validator; return its exit code."""
    missing = [NEEDED[name] for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        packages = " ".join(missing)
        print(
            f"validate.py: cannot import {' and '.join(missing)}: "
            f"run {sys.executable} -m pip install {packages}",
            file=sys.stderr,
        )
        return 2
    from validation.cli import run

    return run(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    raise SystemExit(main())
