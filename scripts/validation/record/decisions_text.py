"""``references/versions.md``: the decisions as tables, a topic each, newest first."""

from __future__ import annotations

from collections.abc import Iterable

from proof_record.decisions import Decision


def decisions_text(decisions: Iterable[Decision]) -> str:
    """Return a section for each topic, with a table of its decisions.

    An example is named once.
    """
    lines: list[str] = []
    named: set[str] = set()
    topic = ""
    for decision in decisions:
        if decision.topic != topic:
            topic = decision.topic
            lines += ["", f"## {topic}", ""]
            lines += ["| since | what holds from here on | below it |", "|---|---|---|"]
        below = decision.below
        if decision.example and decision.example not in named:
            named.add(decision.example)
            below += f" See `{decision.example}`."
        lines.append(f"| {decision.since} | {decision.claim} | {below} |")
    return "\n".join([*lines, ""]) + "\n"
