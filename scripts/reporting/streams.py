"""What a command line does about the ends of its output, so that none leads to a traceback."""

from __future__ import annotations

import os
import sys


def write_any_text() -> None:
    """Let stdout and stderr write escapes for what their encoding does not have."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # pytest puts streams of its own here
            stream.reconfigure(errors="backslashreplace")


def give_up_stdout() -> None:
    """Drop what is still to be written: whoever read it has seen enough.

    Without this the interpreter would complain of the closed pipe at its exit.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
