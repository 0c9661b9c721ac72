"""Findings on nodes of the frontmatter, at their line and column in the file."""

from __future__ import annotations

from dataclasses import dataclass

from documents.yaml_nodes import Node
from reporting.finding import Finding
from reporting.rules import Rule

from validation.skill import Document


@dataclass(frozen=True)
class Places:
    """Makes findings in the frontmatter of ``document``."""

    document: Document

    def at(self, rule: Rule, node: Node, message: str, *, help: str = "") -> Finding:
        """Return a finding at the start of ``node``."""
        line, column = node.line + 1, node.column
        return rule.at(self.document.shown, message, line=line, column=column, help=help)

    def inside(self, rule: Rule, node: Node, part: str, message: str, *, help: str = "") -> Finding:
        """Return a finding at the first ``part`` in the scalar ``node``, or at its start."""
        frontmatter = self.document.frontmatter
        raw = frontmatter.text[node.start : node.end]
        line, column = frontmatter.place(node.start + max(raw.find(part), 0))
        return rule.at(self.document.shown, message, line=line, column=column, help=help)
