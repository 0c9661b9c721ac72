"""What ``--explain`` prints, which is also the table of rules in the documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checking.rule import StateRule
from checking.streamlit_widgets import Version


def explain(rules: Mapping[str, StateRule], prefixes: Sequence[str]) -> str:
    """Return the explanation of the one rule that the prefixes match, or else a table of all."""
    chosen = [rules[code] for code in sorted(rules) if code.startswith(tuple(prefixes))]
    return _in_full(chosen[0]) if len(chosen) == 1 else table(chosen)


def table(rules: Sequence[StateRule]) -> str:
    """Return two lines a rule: what goes wrong, and the cure."""
    return "\n".join(
        f"{rule.code} {rule.name}{_remarks(rule)}: {rule.explanation.strip().splitlines()[0]}\n"
        f"      {rule.cure}"
        for rule in rules
    )


def _in_full(rule: StateRule) -> str:
    parts = [f"{rule.code} {rule.name} ({rule.severity})", rule.explanation.strip()]
    parts.append(f"Cure: {rule.cure}")
    if span := _span(rule):
        parts.append(f"On Streamlit: {span}.")
    if rule.bad:
        parts.append(f"Run them: {rule.bad} and {rule.good}")
    if not rule.default:
        parts.append(f"Off by default: add --extend-select {rule.code}.")
    return "\n\n".join(parts)


def _remarks(rule: StateRule) -> str:
    severity = "" if rule.severity == "error" else rule.severity
    default = "" if rule.default else "off by default"
    remarks = ", ".join(filter(None, (severity, default, _span(rule))))
    return f" ({remarks})" if remarks else ""


def _span(rule: StateRule) -> str:
    since = f"since {_shown(rule.since)}" if rule.since else ""
    until = f"up to {_shown(rule.until)}" if rule.until else ""
    return " ".join(filter(None, (since, until)))


def _shown(version: Version) -> str:
    return f"{version[0]}.{version[1]}"
