"""Naming the lines of an app that are running."""

from __future__ import annotations

import functools
import os
import sys
import sysconfig
from types import FrameType
from typing import Any

from . import versions

STANDARD = tuple(
    os.path.abspath(path) + os.sep
    for name in ("stdlib", "platstdlib", "purelib", "platlib")
    if (path := sysconfig.get_paths().get(name))
)
OURS = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep
MAPPING_VERBS = ("setdefault", "update", "pop", "popitem", "clear")
COMMANDS = ("rerun", "experimental_rerun", "switch_page", "stop")


class Places:
    """Names files relative to the folder of the main script."""

    def __init__(self, script: str) -> None:
        self.script = script
        self.root = os.path.dirname(script)
        self._own: dict[str, bool] = {}

    def name(self, filename: str, line: int | None) -> str:
        """Return ``page.py:12`` for a line of a file."""
        relative = os.path.relpath(filename, self.root)
        short = os.path.basename(filename) if relative.startswith("..") else relative
        return f"{short.replace(os.sep, '/')}:{line}"

    def is_own(self, filename: str) -> bool:
        """Say whether a file belongs to the app, not to Python or to an installed package."""
        known = self._own.get(filename)
        if known is None:
            path = os.path.abspath(filename)
            known = not filename.startswith("<") and (
                not path.startswith((*STANDARD, versions.PACKAGE, OURS))
                and "site-packages" not in path
            )
            self._own[filename] = known
        return known

    def _frame(self, frame: FrameType | None) -> FrameType | None:
        while frame is not None and not self.is_own(frame.f_code.co_filename):
            frame = frame.f_back
        return frame

    def here(self) -> str:
        """Return the innermost line of the app that is running, "" where there is none."""
        return self.of_frame(sys._getframe(1))

    def of_frame(self, frame: FrameType | None) -> str:
        """Return the innermost line of the app at or above ``frame``."""
        own = self._frame(frame)
        return self.name(own.f_code.co_filename, own.f_lineno) if own else ""

    def of_writer(self, verb: str) -> tuple[str, str]:
        """Return the line that writes to the state, and by which method of a mapping."""
        frame: FrameType | None = sys._getframe(2)
        while frame is not None and not self.is_own(frame.f_code.co_filename):
            if frame.f_code.co_name in MAPPING_VERBS:
                verb = frame.f_code.co_name
            frame = frame.f_back
        own = self.name(frame.f_code.co_filename, frame.f_lineno) if frame else ""
        return own, "pop" if verb == "popitem" else verb

    def of_command(self) -> tuple[str, str]:
        """Return the line that ends the run, and the command: ``st.rerun`` for example."""
        frame: FrameType | None = sys._getframe(2)
        command = ""
        while frame is not None and not self.is_own(frame.f_code.co_filename):
            if frame.f_code.co_name in COMMANDS:
                command = "st." + frame.f_code.co_name
            frame = frame.f_back
        if frame is None or not command:
            return "", ""
        return self.name(frame.f_code.co_filename, frame.f_lineno), command

    def of_exception(self, error: BaseException) -> str:
        """Return the innermost line of the app in a traceback."""
        trace, found = error.__traceback__, ""
        while trace is not None:
            filename = trace.tb_frame.f_code.co_filename
            if self.is_own(filename):
                found = self.name(filename, trace.tb_lineno)
            trace = trace.tb_next
        if not found and isinstance(error, SyntaxError) and error.filename:
            found = self.name(error.filename, error.lineno)
        return found

    def of_function(self, function: Any) -> tuple[str, str]:
        """Return the name of a callback and the line where it is defined."""
        while isinstance(function, functools.partial):
            function = function.func
        code = getattr(getattr(function, "__func__", function), "__code__", None)
        name = getattr(function, "__name__", type(function).__name__)
        name = "lambda" if name == "<lambda>" else name
        return name, self.name(code.co_filename, code.co_firstlineno) if code else ""

    def context(self) -> str:
        """Return the page that the current run belongs to, "" for the main script."""
        return versions.current_page()
