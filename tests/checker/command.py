"""Running ``check_app.py`` as its users do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from harness import REPOSITORY

SCRIPT = REPOSITORY / "scripts" / "check_app.py"
NEWEST = (
    "check_app.py: checked for Streamlit 1.67, the newest that the checker knows: "
    "nothing says which the app uses\n"
)
BAD = 'import streamlit as st\nst.session_state["é"], st.session_state.items = 1, 2\n'


def check(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    """Run the script as a process of its own, with no package but the standard library."""
    command = [sys.executable, "-S", "-E", str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload, no-any-return]
