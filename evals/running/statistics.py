"""Means, and intervals that say how sure they are."""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Sequence
from typing import NamedTuple

RESAMPLES = 10_000
Z = 1.959964  # of 95 %


class Interval(NamedTuple):
    """An estimate, and the ends of its 95 % interval."""

    estimate: float
    low: float
    high: float


def mean_and_stddev(values: Sequence[float]) -> dict[str, float] | None:
    """Return both of ``values``, rounded; the deviation of a single one is 0, None of none."""
    if not values:
        return None
    stddev = statistics.stdev(values) if len(values) > 1 else 0.0
    return {"mean": round(statistics.fmean(values), 4), "stddev": round(stddev, 4)}


def bootstrapped(differences: Sequence[float]) -> Interval | None:
    """Return the mean of ``differences``, one a task, with the percentile bootstrap's interval.

    The tasks are drawn anew with a fixed seed, so the same runs have the same interval. None where
    fewer than two tasks can be compared.
    """
    if len(differences) < 2:
        return None
    # random() is the same on every Python and platform; choices() need not be.
    draw = random.Random(1).random
    count = len(differences)
    means = sorted(
        math.fsum(differences[int(draw() * count)] for _ in range(count)) / count
        for _ in range(RESAMPLES)
    )
    low, high = means[int(RESAMPLES * 0.025)], means[int(RESAMPLES * 0.975) - 1]
    return Interval(math.fsum(differences) / count, low, high)


def wilson(right: int, total: int) -> Interval:
    """Return the part that is right with Wilson's score interval. ``total`` is at least 1."""
    part = right / total
    centre = part + Z**2 / (2 * total)
    spread = Z * math.sqrt(part * (1 - part) / total + Z**2 / (4 * total**2))
    scale = 1 + Z**2 / total
    return Interval(part, max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale))
