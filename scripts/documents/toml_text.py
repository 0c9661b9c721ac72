"""Python's own TOML parser, where it has one."""

from __future__ import annotations

import functools
import importlib
from typing import Any


@functools.cache
def toml_parser() -> Any:
    """Return ``tomllib``, on Python 3.10, which has none, ``tomli``, and None without that too."""
    for name in ("tomllib", "tomli"):
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError:
            continue
    return None
