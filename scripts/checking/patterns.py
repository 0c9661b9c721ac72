"""Patterns for files in the settings: as in ``.gitignore``, without its exceptions."""

from __future__ import annotations

import os
import re
from collections.abc import Callable

Pattern = Callable[[str], bool]


def read_pattern(text: str, base: str) -> Pattern:
    """Return a function that says whether a path is matched by ``text``, or lies below what is.

    A pattern with a slash counts from the folder ``base``, one without matches a name anywhere
    below it. ``*`` and ``?`` stay within a name, ``**`` is any number of folders.
    """
    body = text.removeprefix("./").strip("/")
    start = "" if "/" in text.removeprefix("./").rstrip("/") else "(?:.*/)?"
    matcher = re.compile(start + _translated(body) + "(?:/.*)?", re.DOTALL)
    base = os.path.realpath(base)

    def matches(path: str) -> bool:
        try:
            relative = os.path.relpath(_real(path), base)
        except ValueError:  # another drive of Windows
            return False
        return matcher.fullmatch(relative.replace(os.sep, "/")) is not None

    return matches


def _real(path: str) -> str:
    # A link is what its own name says, so that it can be excluded by that.
    folder, name = os.path.split(os.path.abspath(path))
    return os.path.join(os.path.realpath(folder), name)


def _translated(text: str) -> str:
    parts = {"**/": "(?:.*/)?", "/**": "/.*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.sub(
        r"\*\*/|/\*\*$|\*\*|\*|\?|\[!?[^\]/]+\]|.",
        lambda found: parts.get(found[0]) or _literal(found[0]),
        text,
        flags=re.DOTALL,
    )


def _literal(text: str) -> str:
    if len(text) == 1:
        return re.escape(text)
    inside = text[1:-1].replace("\\", "\\\\")
    return f"[^{inside[1:]}]" if inside.startswith("!") else f"[{inside}]"
