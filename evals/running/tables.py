"""What the numbers look like on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

NONE = "-"


def benchmark_text(benchmark: dict[str, Any]) -> str:
    """Return the tables of a comparison: each arm, and each arm beside the one without a skill."""
    summary = {name: arm for name, arm in benchmark["run_summary"].items() if name != "delta"}
    arms = [("arm", "solved", "pass rate", "seconds", "tokens", "cut off")]
    for name, arm in summary.items():
        solved = f"{arm['solved']}/{arm['runs']}"
        rates = (_mean(arm["pass_rate"], ".2f"), _mean(arm["time_seconds"], ".0f"))
        tokens = _mean(arm["tokens"], ",.0f")
        arms.append((name, solved, *rates, tokens, str(arm["timed_out"])))
    compared = [("solved, compared with none", "tasks", "difference", "95 % interval")]
    for row in benchmark["differences"]:
        kind = f"{row['count']} {row['tasks']}" if row["tasks"] != "all" else f"all {row['count']}"
        mean = NONE if row["mean"] is None else f"{row['mean']:+.2f}"
        compared.append((row["arm"], kind, mean, _interval(row, "+.2f")))
    return f"{aligned(arms)}\n\n{aligned(compared)}"


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of equally many cells as columns, the first to the left, the others right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def score_text(title: str, rows: Sequence[tuple[str, dict[str, Any]]]) -> str:
    """Return a table of scores by their names, each with Wilson's interval."""
    cells = [(title, "right", "part", "95 % interval")]
    for name, score in rows:
        right = f"{score['right']}/{score['total']}"
        cells.append((name, right, f"{score['part']:.2f}", _interval(score, ".2f")))
    return aligned(cells)


def _mean(value: dict[str, float] | None, form: str) -> str:
    return format(value["mean"], form) if value else NONE


def _interval(row: dict[str, Any], form: str) -> str:
    return NONE if row["low"] is None else f"{row['low']:{form}} to {row['high']:{form}}"
