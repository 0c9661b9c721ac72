"""SK85x: what documents and proofs say about versions is what the record shows."""

from __future__ import annotations

from reporting.rules import Rule

UNREADABLE = Rule(
    "SK851",
    "record-malformed",
    "error",
    "A file of record/ cannot be read as what it should be. versions.json, claims.jsonl and\n"
    "examples.jsonl are written by `nox -s proofs record`; decisions.json is kept by people: its\n"
    "topics have a title and decisions, a decision has since, claim, below, and where it helps\n"
    "words and example.",
)
DISAGREES = Rule(
    "SK852",
    "record-disagrees",
    "error",
    "A proof and the record give different versions since or until which a sentence holds, or\n"
    "the record has an outcome that such a range excludes: inside it a claim must be shown to\n"
    "hold, outside it the contrary. Run the proofs on the versions in question and record them\n"
    "anew, or put the range right.",
)
DECISION = Rule(
    "SK853",
    "decision-unfounded",
    "error",
    "A decision in record/decisions.json has no footing: no proof carries its claim with this\n"
    "version, it names an example that is not there or does not run on the version before, or\n"
    "what it says cannot stand in a table. What an agent on an older version is told must be\n"
    "shown like everything else.",
)
DRIFT = Rule(
    "SK854",
    "generated-text-drifted",
    "error",
    "A text between `<!-- generated: ... -->` and `<!-- end of generated text -->` is not what is\n"
    "generated from record/. Change the record, or the generator, and run validate.py --fix.",
)
EXAMPLE_RANGE = Rule(
    "SK855",
    "block-range-not-shown",
    "error",
    "A code block says since= or until=, and the record shows something else for its example: it\n"
    "must run on every version of that range, and not on the one beyond it.",
)
RULES: tuple[Rule, ...] = (UNREADABLE, DISAGREES, DECISION, DRIFT, EXAMPLE_RANGE)
