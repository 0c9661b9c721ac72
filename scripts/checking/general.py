"""Rules about files as such, which no rule file finds."""

from __future__ import annotations

from checking.rule import StateRule

SYNTAX_ERROR = StateRule(
    code="SS901",
    name="syntax-error",
    severity="error",
    explanation="A file that is not Python cannot be checked, nor run.\n\n"
    "The line is where the parser gave up; the mistake may stand above it.",
)
UNREADABLE = StateRule(
    code="SS902",
    name="unreadable-file",
    severity="error",
    explanation="A file whose bytes are no text in its encoding, or whose code is nested deeper\n"
    "than Python can parse, cannot be checked. Save it as UTF-8, or split it.",
)
UNUSED_NOQA = StateRule(
    code="SS903",
    name="unused-noqa",
    severity="warning",
    explanation="A `# noqa: SS101` where that rule finds nothing, or of a rule that is none,\n"
    "hides nothing now and the next mistake later. Remove the code; --fix does it.\n\n"
    "Codes of other linters and a bare `# noqa` are never reported, nor codes of rules that did\n"
    "not run: those not selected, and those that do not hold on the app's Streamlit.",
)
GENERAL = (SYNTAX_ERROR, UNREADABLE, UNUSED_NOQA)
