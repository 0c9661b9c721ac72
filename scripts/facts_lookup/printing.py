"""An answer as text for an agent or a person, and as JSON for a program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from facts_lookup.answer import Fact, Status
from facts_lookup.asked import Asked

JSON_VERSION = 1
_HEADS: dict[Status, str] = {
    "does not hold": "Does not hold on {}",
    "holds": "Holds on {}",
    "not shown": "Not shown on {} (the test fails there, often for something newer in its app)",
    "not run": "Not tested on {} (a test in a browser shows it on {} only)",
}
_BRACKETS: dict[Status, str] = {
    "does not hold": ", as a whole or [in brackets]",
    "holds": ", but for what is [in brackets]",
}


class Answer(NamedTuple):
    """What is printed: the ``facts`` to show, the best first, and how many more are left out.

    ``newest`` is the newest version of the record; ``measured`` what was measured about the
    widgets that the search names, as lines and as rows.
    """

    asked: Asked
    search: str
    facts: Sequence[Fact]
    left_out: int
    newest: str
    measured: Sequence[str] = ()
    rows: Sequence[dict[str, Any]] = ()


def as_text(answer: Answer) -> str:
    """Return the answer as lines, grouped by status and then by section, in the given order."""
    asked, search = answer.asked, answer.search
    head = f"Streamlit {asked.version} ({asked.source})"
    lines = [f"{head}, search: {search}" if search else head]
    lines += [f"note: {note}" for note in asked.notes]
    for status, title in _HEADS.items():
        some = [fact for fact in answer.facts if fact.status == status]
        if some:
            brackets = _BRACKETS.get(status, "") if any(fact.mixed for fact in some) else ""
            lines += ["", title.format(asked.answered, answer.newest) + brackets + ":"]
            for place, inside in _by_place(some).items():
                lines.append(place)
                lines += [line for fact in inside for line in _lines(fact)]
    if answer.measured:
        lines += ["", f"Measured on {asked.answered}:", *answer.measured]
    if answer.left_out:
        lines += ["", f"{answer.left_out} more: add words, or --all"]
    return "\n".join(lines) + "\n"


def _by_place(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    places: dict[str, list[Fact]] = {}
    for fact in facts:
        places.setdefault(f"{fact.document}, {fact.section}", []).append(fact)
    return places


def _lines(fact: Fact) -> list[str]:
    before = ""
    if not fact.mixed and fact.status in ("does not hold", "not shown"):
        before = f"until {fact.until}: " if fact.until else f"{fact.since}+: " * bool(fact.since)
    lines = [f"- {before}{fact.text}"]
    if fact.instead:
        example = f" ({fact.example})" if fact.example else ""
        untried = " (not tried there)" if fact.untried else ""
        lines.append(f"  instead{untried}: {fact.instead}{example}")
    return lines


def as_json(answer: Answer) -> str:
    """Return one JSON object.

    ``streamlit`` (``asked``, ``answered_for``, ``exact``, ``source``, ``highest``, ``newest``),
    ``notes``, ``search``, ``facts`` (the best first), ``measured`` and ``left_out``, how many more
    facts there are. A fact has ``status``, ``document``, ``section``, ``line``, ``text``, and where
    they apply ``since``, ``until``, ``instead``, ``example``, ``untried`` (no test shows that
    ``instead`` works there) and ``mixed`` (in its text brackets enclose the sentences that do not
    hold or were not shown). What is measured has ``widget``,
    ``parameter``, ``change``, ``key`` and ``outcome``. A field is never removed or changed within
    one ``version``.
    """
    asked = answer.asked
    document = {
        "version": JSON_VERSION,
        "streamlit": {
            "asked": asked.version,
            "answered_for": asked.answered,
            "exact": asked.version == asked.answered,
            "source": asked.source,
            "highest": asked.highest,
            "newest": answer.newest,
        },
        "notes": list(asked.notes),
        "search": answer.search,
        "facts": [_fields(fact) for fact in answer.facts],
        "measured": list(answer.rows),
        "left_out": answer.left_out,
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _fields(fact: Fact) -> dict[str, Any]:
    fields = fact._asdict()
    del fields["words"]
    optional = ("since", "until", "instead", "example", "mixed", "untried")
    return {name: value for name, value in fields.items() if value or name not in optional}
