"""The one shape of a finding, shared by the validator, the checker and the tracer."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]


class Edit(NamedTuple):
    """Replace the characters of a file from ``start`` up to ``end`` with ``text``."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """A repair of one file. A ``certain`` one changes nothing but the mistake itself."""

    edits: tuple[Edit, ...]
    certain: bool = True


class Finding(NamedTuple):
    """One problem at one place.

    ``path`` is shown as given (relative to the working directory where it lies below it);
    ``line`` and ``column`` count from 1 in characters, and 1:1 stands for the whole file.
    ``message`` says what is wrong in one line, ``help`` what to do about it,
    ``end_line`` is the last line that is meant, 0 for ``line`` itself. ``fix`` mends it where that
    is possible.
    """

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    help: str = ""
    end_line: int = 0
    fix: Fix | None = None
