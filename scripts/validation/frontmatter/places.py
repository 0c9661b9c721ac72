"""Findings on nodes of the frontmatter, at their line and column in the file."""

from __future__ import annotations

from collections.abc import Callable
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
        return self._in_value(rule, node, str.find, part, message, help)

    def at_end(self, rule: Rule, node: Node, part: str, message: str, *, help: str = "") -> Finding:
        """Return a finding at the last ``part`` in the scalar ``node``, or at its start."""
        return self._in_value(rule, node, str.rfind, part, message, help)

    def _in_value(
        self,
        rule: Rule,
        node: Node,
        find: Callable[[str, str], int],
        part: str,
        message: str,
        help: str,
    ) -> Finding:
        frontmatter = self.document.frontmatter
        raw = frontmatter.text[node.start : node.end]
        # The mark of a block scalar (|, >-) is no part of the value.
        start = raw.find("\n") + 1 if raw[:1] in ("|", ">") else 0
        found = find(raw[start:], part)
        line, column = frontmatter.place(node.start + (start + found if found >= 0 else 0))
        return rule.at(self.document.shown, message, line=line, column=column, help=help)
