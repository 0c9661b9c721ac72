"""The sentences that the documents state and tests prove, as the validator sees them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from validation.claims.ledger import Carrier
from validation.claims.matching import fold
from validation.claims.reading import ledger_of, read_tests
from validation.reading import read_skill
from validation.skill import Document


class ProvenClaim(NamedTuple):
    """A sentence in the section of a document, at ``line``, and the proofs that carry it."""

    sentence: str
    document: str
    section: str
    line: int
    carriers: tuple[Carrier, ...]

    @property
    def bounds(self) -> set[tuple[str, str]]:
        """The ranges (since, until) that its proofs state; "" is an end that is open."""
        ranges = {(carrier.marker.since, carrier.marker.until) for carrier in self.carriers}
        return ranges - {("", "")}

    @property
    def proofs(self) -> tuple[str, ...]:
        """Its tests as pytest names them, in order."""
        return tuple(sorted({carrier.place for carrier in self.carriers}))

    @property
    def shown_by(self) -> str:
        """Whether AppTest shows it or, where no proof uses AppTest, a browser."""
        in_browser = all(carrier.file.startswith("tests/browser/") for carrier in self.carriers)
        return "browser" if in_browser else "apptest"


def proven_claims(root: Path) -> list[ProvenClaim]:
    """Return the proven sentences of the skill in ``root``, in the order of its documents."""
    skill = read_skill(root)
    tests, _ = read_tests(skill)
    found: dict[tuple[str, str, str], tuple[int, dict[Carrier, None]]] = {}
    sections = {document.name: list(_headings(document)) for document in skill.documents}
    for entry in ledger_of(skill, tests).entries:
        name, line = entry.document.name, entry.unit.line
        section = [text for start, text in sections[name] if start <= line][-1:]
        for carrier in entry.carriers:
            if carrier.marker.kind == "proves":
                key = fold(carrier.sentence.text), name, "".join(section)
                found.setdefault(key, (line, {}))[1].setdefault(carrier)
    return [ProvenClaim(*key, line, tuple(carriers)) for key, (line, carriers) in found.items()]


def _headings(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the 1-based line and the text of every heading."""
    tokens = document.markdown.tokens
    for token, inline in pairwise(tokens):
        if token.type == "heading_open" and token.map:
            yield token.map[0] + 1, inline.content
