"""The outputs that every script offers: text for people, JSON, SARIF and GitHub annotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from reporting.finding import Finding
from reporting.rules import Rule

# What JSON consumers may rely on; a field is never removed or changed within one version.
JSON_VERSION = 1
# Control characters, line separators and bidirectional overrides must not reach a terminal.
_UNPRINTABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)
# What a tool has to say about its run besides; it stands in the summary that machines read.
Facts = Mapping[str, Any]
NO_FACTS: Facts = MappingProxyType({})


def write_text(
    findings: Sequence[Finding],
    rules: Mapping[str, Rule],
    *,
    checked: Mapping[str, int],
    tool: str,
    notes: Sequence[str] = (),
    facts: Facts = NO_FACTS,
) -> str:
    """Return ``path:line:column: code name: message`` lines, help below, a summary at the end.

    The ``notes``, what there is to say that is no finding, are the last lines.
    """
    lines: list[str] = []
    for finding in findings:
        place = f"{printable(finding.path)}:{finding.line}:{finding.column}"
        name = rules[finding.code].name
        lines.append(f"{place}: {finding.code} {name}: {printable(finding.message)}")
        if finding.help:
            # A help of several lines (a diff) keeps its lines.
            first, *others = finding.help.splitlines()
            lines.append(f"    help: {printable(first)}")
            lines += [f"    {printable(line)}" for line in others]
    looked_at = ", ".join(count(number, nouns) for nouns, number in checked.items())
    lines.append(f"{summary(findings)} ({looked_at} checked)")
    return "\n".join([*lines, *map(printable, notes)]) + "\n"


def write_json(
    findings: Sequence[Finding],
    rules: Mapping[str, Rule],
    *,
    checked: Mapping[str, int],
    tool: str,
    notes: Sequence[str] = (),
    facts: Facts = NO_FACTS,
) -> str:
    """Return one JSON object: ``version``, ``tool``, ``findings`` and ``summary``.

    A finding has its own fields and the rule's ``name``; the summary has ``checked`` (how many of
    what), ``errors``, ``warnings``, ``codes`` (how many of each), ``notes`` and the ``facts``.
    """
    import json

    severities = Counter(finding.severity for finding in findings)
    document = {
        "version": JSON_VERSION,
        "tool": tool,
        "findings": [
            {
                "code": finding.code,
                "name": rules[finding.code].name,
                "severity": finding.severity,
                "path": finding.path,
                "line": finding.line,
                "column": finding.column,
                "message": finding.message,
                "help": finding.help,
            }
            for finding in findings
        ],
        "summary": {
            "checked": dict(checked),
            "errors": severities["error"],
            "warnings": severities["warning"],
            "codes": dict(sorted(Counter(finding.code for finding in findings).items())),
            "notes": list(notes),
            **facts,
        },
    }
    return json.dumps(document, indent=2) + "\n"


def write_github(
    findings: Sequence[Finding],
    rules: Mapping[str, Rule],
    *,
    checked: Mapping[str, int],
    tool: str,
    notes: Sequence[str] = (),
    facts: Facts = NO_FACTS,
) -> str:
    """Return GitHub workflow commands, one a finding: annotations in a pull request.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    lines = []
    for finding in findings:
        title = f"{finding.code} {rules[finding.code].name}"
        text = finding.message + (f"\n{finding.help}" if finding.help else "")
        lines.append(
            f"::{finding.severity} file={_property(finding.path)},line={finding.line},"
            f"col={finding.column},title={_property(title)}::{_data(text)}"
        )
    lines += [f"::notice title={tool}::{_data(note)}" for note in notes]
    return "".join(line + "\n" for line in lines)


def write_sarif(
    findings: Sequence[Finding],
    rules: Mapping[str, Rule],
    *,
    checked: Mapping[str, int],
    tool: str,
    notes: Sequence[str] = (),
    facts: Facts = NO_FACTS,
) -> str:
    """Return a SARIF 2.1.0 log, for code scanning and editors."""
    import json

    from reporting.sarif import sarif_log

    log = sarif_log(findings, rules, tool=tool, notes=notes, facts=facts)
    return json.dumps(log, indent=2) + "\n"


Writer = Callable[..., str]
WRITERS: dict[str, Writer] = {
    "text": write_text,
    "json": write_json,
    "sarif": write_sarif,
    "github": write_github,
}


def count(number: int, nouns: str) -> str:
    """Return ``1 skill`` or ``1,200 skills`` for "skills"."""
    return f"{number:,} {nouns.removesuffix('s') if number == 1 else nouns}"


def summary(findings: Sequence[Finding]) -> str:
    """Return ``2 errors, 1 warning`` or ``no findings``."""
    counts = Counter(finding.severity for finding in findings)
    parts = [
        count(counts[severity], f"{severity}s")
        for severity in ("error", "warning")
        if counts[severity]
    ]
    return ", ".join(parts) or "no findings"


def printable(text: str) -> str:
    """Return ``text`` with characters that a terminal would act on or hide written as escapes."""
    return _UNPRINTABLE.sub(lambda found: ascii(found[0])[1:-1], text)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
