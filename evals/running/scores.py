"""How many are right, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from evals.running.statistics import wilson


def scored(right: Sequence[bool]) -> dict[str, Any]:
    """Return how many are right, with the part and its 95 % interval; no interval of none."""
    if not right:
        return {"right": 0, "total": 0, "part": 0.0, "low": None, "high": None}
    part, low, high = (round(number, 4) for number in wilson(sum(right), len(right)))
    return {"right": sum(right), "total": len(right), "part": part, "low": low, "high": high}
