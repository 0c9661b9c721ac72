"""What each rule says in its cases, kept in ``said/``: write it anew with this file, and read it.

``PYTHONPATH=scripts:tests python tests/checker/what_is_said.py``
"""

from __future__ import annotations

from pathlib import Path

from checker.test_every_rule import HEAD, RULES, cases, versions
from checking.engine import check_text
from checking.rule import StateRule

FOLDER = Path(__file__).parent / "said"


def file_of(rule: StateRule) -> Path:
    """Return the file with what a rule says."""
    return FOLDER / f"{rule.code.lower()}.txt"


def said_by(rule: StateRule) -> str:
    """Return place, message, help and repair of all that a rule finds, case by case."""
    lines: list[str] = []
    for name, source in cases(rule, "FIRES").items():
        lines.append(f"# {name}")
        for found in check_text(HEAD + source, "app.py", [rule], versions(rule)):
            lines += [f"{found.line}:{found.column} {found.message}", f"    {found.help}"]
            lines += [f"    {edit}" for edit in found.fix.edits] if found.fix else []
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for each in RULES:
        file_of(each).write_text(said_by(each), encoding="utf-8")
