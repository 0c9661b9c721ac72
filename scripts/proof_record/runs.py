"""Outcomes as they stand in the files: ``-13+18`` for 13 times ``-`` and then 18 times ``+``."""

from __future__ import annotations

import re
from itertools import groupby

_RUN = re.compile(r"([^\s0-9])([1-9][0-9]{0,3}|)")


def shortened(outcomes: str) -> str:
    """Return ``outcomes`` with the length of each run behind its character, unless it is one."""
    runs = ((outcome, len(list(same))) for outcome, same in groupby(outcomes))
    return "".join(f"{outcome}{length if length > 1 else ''}" for outcome, length in runs)


def written_out(short: str) -> str:
    """Return the outcomes that ``short`` stands for; raises ValueError where it is none."""
    if not re.fullmatch(f"(?:{_RUN.pattern})*", short):
        raise ValueError(f"{short!r} are no outcomes")
    return "".join(outcome * int(length or 1) for outcome, length in _RUN.findall(short))
