"""What ``--explain`` prints, and the table of rules in the documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from streamlit_versions.minors import shown

from checking.rule import StateRule


def explain(rules: Mapping[str, StateRule], prefixes: Sequence[str]) -> str:
    """Return the explanation of the one rule that the prefixes match, or else a list of all."""
    chosen = [rules[code] for code in sorted(rules) if code.startswith(tuple(prefixes))]
    if len(chosen) > 1:
        return "\n".join(_line(rule) for rule in chosen)
    rule = chosen[0]
    parts = [f"{rule.code} {rule.name} ({rule.severity})", rule.explanation.strip()]
    if span := _span(rule):
        parts.append(f"Holds {span}.")
    if rule.bad:
        parts.append(f"Run them: {rule.bad} and {rule.good}")
    if not rule.default:
        parts.append(f"Off by default: add --extend-select {rule.code}.")
    return "\n\n".join(parts)


def _line(rule: StateRule) -> str:
    remark = ", ".join(filter(None, (_span(rule), "" if rule.default else "off by default")))
    return f"{rule.code}  {rule.severity:7}  {rule.name}" + (f"  ({remark})" if remark else "")


def _span(rule: StateRule) -> str:
    since = f"since Streamlit {shown(rule.since)}" if rule.since else ""
    until = f"up to Streamlit {shown(rule.until)}" if rule.until else ""
    return " ".join(filter(None, (since, until)))
