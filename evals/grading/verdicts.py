"""What checks said, and ``grading.json``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """What one check said: what it expects, whether it holds, and what was seen where not."""

    check: str
    text: str
    passed: bool
    evidence: str


def as_grading(verdicts: Iterable[Verdict]) -> dict[str, object]:
    """Return ``grading.json`` as the Agent Skills guide has it."""
    results = [
        {"text": verdict.text, "passed": verdict.passed, "evidence": verdict.evidence}
        for verdict in verdicts
    ]
    passed = sum(bool(result["passed"]) for result in results)
    total = len(results)
    summary = {
        "passed": passed,
        "failed": total - passed,
        "total": total,
        "pass_rate": round(passed / total, 4) if total else 0.0,
    }
    return {"assertion_results": results, "summary": summary}
