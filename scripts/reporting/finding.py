"""The one shape of a finding, shared by the validator, the checker and the tracer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Finding:
    """One problem at one place.

    ``path`` is shown as given (relative to the working directory where it lies below it);
    ``line`` and ``column`` count from 1 in characters, and 1:1 stands for the whole file.
    ``message`` says what is wrong in one line, ``help`` what to do about it.
    """

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    help: str = ""
