"""The one way in which a command gives up: a line that says what, where and what to do."""

from __future__ import annotations

import argparse
from typing import NoReturn


class UsageError(Exception):
    """What was asked for cannot be done; the text is one line for the user."""


class Parser(argparse.ArgumentParser):
    """A parser that complains in one line."""

    def error(self, message: str) -> NoReturn:
        """Raise ``UsageError`` with ``message``."""
        raise UsageError(f"{message}: run {self.prog} --help")
