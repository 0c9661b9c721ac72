"""The command line of ``validate.py``."""

from __future__ import annotations

from pathlib import Path

from validation.checks import check_skill
from validation.reading import read_skill


def run(argv: list[str]) -> int:
    """Check the skills that ``argv`` names; return the exit code."""
    found = False
    for root in argv or [str(Path(__file__).resolve().parents[2])]:
        for finding in sorted(check_skill(read_skill(Path(root)))):
            found = True
            print(
                f"{finding.path}:{finding.line}:{finding.column}: {finding.code} {finding.message}"
            )
    return int(found)
