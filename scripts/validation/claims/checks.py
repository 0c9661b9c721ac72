"""The findings about sentences without a proof and proofs without a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from reporting.finding import Finding
from reporting.rules import Rule

from validation.claims.closest import closest_text
from validation.claims.ledger import Carrier, Entry, Ledger
from validation.claims.reading import TestFile, ledger_of, read_tests
from validation.claims.rules import CONTRADICTION, EXAMPLE_GONE, HOMELESS, RULES, UNPROVEN
from validation.claims.version_notes import check_version_notes
from validation.skill import Skill

__all__ = ["RULES", "check", "claim_counts", "summary"]

SAYS = {
    "proves": "proven by a test",
    "waits_for_browser": "waiting for a browser",
    "states_no_behaviour": "no statement of behaviour",
}


def check(skill: Skill) -> Iterator[Finding]:
    """Yield what is wrong between the sentences of a bundle and its tests.

    A skill without a manifest has no claims, and a copy without tests cannot show any.
    """
    if not (skill.has_manifest and skill.has_tests):
        return
    tests, findings = read_tests(skill)
    yield from findings
    yield from _missing_examples(skill, tests)
    ledger = ledger_of(skill, tests)
    yield from check_version_notes(skill, ledger, tests)
    yield from _homeless(skill, ledger)
    for first, second in ledger.contradictions:
        message = (
            f"{quote(second.sentence.text)} is {SAYS[second.marker.kind]} here and "
            f"{SAYS[first.marker.kind]} in {first.line_place}"
        )
        yield _at(skill, CONTRADICTION, second, message)
    for entry in ledger.entries:
        if entry.state == "unproven":
            yield _unproven(entry)


def summary(skill: Skill) -> list[str]:
    """Return the lines that the validator prints at its end about a skill's claims."""
    if not skill.has_manifest:
        return []
    if not skill.has_tests:
        return ["claims: not checked, since this copy has no tests"]
    counts = claim_counts(skill)
    share = 100 * counts["proven"] / counts["stated"] if counts["stated"] else 100.0
    return [
        f"claims: {counts['proven']} of {counts['stated']} statements proven by tests "
        f"({share:.1f} %), {counts['waiting']} wait for a browser, "
        f"{counts['unproven']} without proof"
    ]


def claim_counts(skill: Skill) -> dict[str, int]:
    """Return the number of units in every state, and of all that state a behaviour ("stated")."""
    counts = ledger_of(skill, read_tests(skill)[0]).counts()
    stated = counts["proven"] + counts["waiting"] + counts["unproven"]
    return {"stated": stated, **{state.replace(" ", "_"): n for state, n in counts.items()}}


def quote(text: str, length: int = 100) -> str:
    """Return ``text`` in quotation marks on one line, shortened where it is long."""
    folded = " ".join(text.split())
    return f'"{folded}"' if len(folded) <= length else f'"{folded[: length - 3]}..."'


def _homeless(skill: Skill, ledger: Ledger) -> Iterator[Finding]:
    for carrier in ledger.homeless:
        place, text = closest_text(carrier.sentence.text, ledger)
        yield _at(
            skill,
            HOMELESS,
            carrier,
            f"no document says {quote(carrier.sentence.text)}",
            help=f"the closest is {place}: {text}" if text else "",
        )


def _unproven(entry: Entry) -> Finding:
    partly = [carrier.line_place for carrier in entry.carriers]
    help = "carry it in @proves, waits_for_browser or states_no_behaviour (--explain SK702)"
    if partly:
        help = f"{' and '.join(partly)} covers a part of it only; " + help
    return UNPROVEN.at(
        entry.document.shown,
        f"no proof shows {quote(entry.unit.text)}",
        line=entry.unit.line,
        column=entry.unit.column,
        help=help,
    )


def _at(skill: Skill, rule: Rule, carrier: Carrier, message: str, help: str = "") -> Finding:
    return rule.at(
        skill.shown_path(carrier.file),
        message,
        line=carrier.sentence.line,
        column=carrier.sentence.column,
        help=help,
    )


def _missing_examples(skill: Skill, tests: list[TestFile]) -> Iterator[Finding]:
    known = set(skill.files)
    for test in tests:
        for marker in test.markers.markers:
            example = marker.example
            proper = example.startswith("examples/") and example.endswith(".py")
            if example and not (proper and example in known):
                yield EXAMPLE_GONE.at(
                    skill.shown_path(test.name),
                    f"there is no example {example}",
                    line=marker.line,
                    column=marker.column,
                )
