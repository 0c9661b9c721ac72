"""Rules about files as such, which no rule file finds."""

from __future__ import annotations

from checking.rule import StateRule

SYNTAX_ERROR = StateRule(
    code="SS901",
    name="syntax-error",
    severity="error",
    cure="Mend the syntax, or run the checker with the app's own Python.",
    explanation="A file that is no Python cannot be checked, nor run.\n\n"
    "The line is where the parser gave up; the mistake may stand above it.",
)
UNREADABLE = StateRule(
    code="SS902",
    name="unreadable-file",
    severity="error",
    cure="Save it as UTF-8, or split it.",
    explanation="A file is no text in its encoding, or nested too deeply to be parsed.\n\n"
    "Python could not run it either, or hardly. Nothing in it was checked.",
)
UNUSED_NOQA = StateRule(
    code="SS903",
    name="unused-noqa",
    severity="warning",
    cure="Remove the code from the comment: `--fix` does.",
    explanation="A `# noqa: SS...` silences nothing on its line, or names no rule.\n\n"
    "Why: it hides nothing now, and the next mistake later.\n\n"
    "Limits: codes of other linters and a bare `# noqa` are never reported, nor codes of rules\n"
    "that did not run: those not selected, and those that do not hold on the app's Streamlit.",
)
GENERAL = (SYNTAX_ERROR, UNREADABLE, UNUSED_NOQA)
