"""Findings as a SARIF 2.1.0 log (OASIS standard, docs.oasis-open.org/sarif/sarif/v2.1.0)."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from reporting.finding import Finding
from reporting.rules import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif_log(
    findings: Sequence[Finding],
    rules: Mapping[str, Rule],
    *,
    tool: str,
    notes: Sequence[str] = (),
    facts: Mapping[str, Any] = MappingProxyType({}),
) -> dict[str, Any]:
    """Return the log as a JSON-ready object; only the rules that have findings are described.

    ``failures`` among the ``facts`` say that the job could not be done in full.
    """
    codes = sorted({finding.code for finding in findings})
    index = {code: number for number, code in enumerate(codes)}
    failures = facts.get("failures", ())
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": tool, "rules": [_rule(rules[code]) for code in codes]}},
                "invocations": [
                    {
                        "executionSuccessful": not failures,
                        "toolExecutionNotifications": [
                            {"level": level, "message": {"text": text}}
                            for level, texts in (("error", failures), ("note", notes))
                            for text in texts
                        ],
                    }
                ],
                # Columns of findings count characters; SARIF's default counts UTF-16 code units.
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, index) for finding in findings],
                "properties": {key: value for key, value in facts.items() if key != "failures"},
            }
        ],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.name.replace("-", " ")},
        "fullDescription": {"text": " ".join(rule.explanation.split())},
        "help": {"text": rule.explanation},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(finding: Finding, index: Mapping[str, int]) -> dict[str, Any]:
    text = f"{finding.message}\n{finding.help}" if finding.help else finding.message
    region = {"startLine": finding.line, "startColumn": finding.column}
    if finding.end_line > finding.line:
        region["endLine"] = finding.end_line
    return {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": finding.severity,
        "message": {"text": text},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(finding.path)},
                    "region": region,
                }
            }
        ],
    }


def _uri(path: str) -> str:
    # File names need not be valid Unicode, so the bytes are what is quoted; a colon in a relative
    # path would be read as the end of a scheme, and quote() escapes it. Code scanning finds a file
    # by its path from the root of the repository, without a dot in front.
    path = os.path.normpath(path).replace(os.sep, "/")
    quoted = quote(os.fsencode(path))
    return f"file://{quoted}" if path.startswith("/") else quoted
