"""What a rule is: a stable code, a name, a severity and what ``--explain`` prints."""

from __future__ import annotations

from reporting.finding import Finding, Severity


class Rule:
    """A thing that can be wrong.

    ``code`` ("SK101", "SS101") never changes its meaning. ``name`` is short and kebab-case.
    ``explanation`` says what it finds, why that hurts and how to mend it, in a few lines.
    """

    # No dataclass: importing that module takes as long as checking an app.
    def __init__(self, code: str, name: str, severity: Severity, explanation: str) -> None:
        self.code = code
        self.name = name
        self.severity: Severity = severity
        self.explanation = explanation

    def at(
        self,
        path: str,
        message: str,
        *,
        line: int = 1,
        column: int = 1,
        help: str = "",
    ) -> Finding:
        """Return a finding of this rule at ``path:line:column`` (1:1 is the whole file)."""
        return Finding(path, line, column, self.code, self.severity, message, help)
