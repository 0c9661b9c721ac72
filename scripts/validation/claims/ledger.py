"""Which unit of the documents is shown by what: the ledger of everything that the skill states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from documents.advice import statements_among
from documents.sentences import Unit, read_units

from validation.claims.markers import KEYWORDS, Kind, Marker, Sentence
from validation.claims.matching import Prose, read_prose
from validation.skill import Document

State = Literal["proven", "waiting", "no behaviour", "advice", "unproven"]
STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True)
class Carrier:
    """A sentence of a marker, and the test file it stands in (its path from the root)."""

    file: str
    marker: Marker
    sentence: Sentence

    @property
    def place(self) -> str:
        """The test as pytest names it, or file and line of a declaration."""
        return f"{self.file}::{self.marker.test}" if self.marker.test else self.line_place

    @property
    def line_place(self) -> str:
        """The file and the line of the sentence."""
        return f"{self.file}:{self.sentence.line}"


@dataclass(frozen=True)
class Entry:
    """One unit of a document and what is known about it.

    ``carriers`` are those whose sentence covers it or a part of it.
    """

    document: Document
    unit: Unit
    state: State
    carriers: tuple[Carrier, ...] = ()


@dataclass(frozen=True)
class Ledger:
    """Every unit in the order of the documents, and the carriers that are of no use.

    ``homeless`` are carriers whose sentence stands in no document; ``contradictions`` pairs of
    carriers that say different things about the same text.
    """

    entries: tuple[Entry, ...]
    homeless: tuple[Carrier, ...]
    contradictions: tuple[tuple[Carrier, Carrier], ...]

    def counts(self) -> dict[State, int]:
        """Return the number of units in every state."""
        found = Counter(entry.state for entry in self.entries)
        return {state: found[state] for state in STATES}


@dataclass(frozen=True)
class _Span:
    start: int
    end: int
    carrier: Carrier


@lru_cache(maxsize=4)
def build_ledger(documents: tuple[Document, ...], carriers: tuple[Carrier, ...]) -> Ledger:
    """Find every carrier's sentence in the documents, and say of every unit what covers it."""
    entries: list[Entry] = []
    housed: set[int] = set()
    contradictions: dict[tuple[Carrier, Carrier], None] = {}
    for document in documents:
        prose = read_prose(document.markdown.tokens, document.body)
        spans = [
            _Span(start, end, carrier)
            for carrier in carriers
            for start, end in prose.find(carrier.sentence.text)
        ]
        spans.sort(key=lambda span: span.start)
        housed.update(id(span.carrier) for span in spans)
        contradictions.update(dict.fromkeys(_contradictions(spans)))
        entries += _entries(document, prose, spans)
    homeless = tuple(carrier for carrier in carriers if id(carrier) not in housed)
    return Ledger(tuple(entries), homeless, tuple(contradictions))


def _entries(document: Document, prose: Prose, spans: Sequence[_Span]) -> Iterator[Entry]:
    units = list(read_units(document.markdown.tokens, document.body))
    rows: dict[int, list[Carrier]] = {}
    found: list[Entry] = []
    for unit, states in zip(units, statements_among(units), strict=True):
        touching = [span for span in spans if span.start < unit.end and span.end > unit.start]
        state = _state(unit, prose, touching, states=states)
        carriers = tuple(dict.fromkeys(span.carrier for span in touching))
        found.append(Entry(document, unit, state, carriers))
        rows.setdefault(unit.row, []).extend(carriers)
    for entry in found:
        yield _by_version(entry, rows[entry.unit.row]) if entry.unit.row else entry


def _state(unit: Unit, prose: Prose, spans: Sequence[_Span], *, states: bool) -> State:
    """Return the state of a unit that the sentences at ``spans`` touch."""

    def covered(*kinds: Kind) -> bool:
        return _is_covered(unit, prose, [s for s in spans if s.carrier.marker.kind in kinds])

    if covered("proves"):
        return "proven"
    if covered("proves", "waits_for_browser"):
        return "waiting"
    if covered("proves", "waits_for_browser", "states_no_behaviour"):
        return "no behaviour"
    return "unproven" if states else "advice"


def _is_covered(unit: Unit, prose: Prose, spans: Sequence[_Span]) -> bool:
    # Marks of emphasis around a unit may lie outside the sentence that covers it.
    left = unit.start + len(unit.text) - len(unit.text.lstrip("*_"))
    right = unit.end - (len(unit.text) - len(unit.text.rstrip("*_")))
    for span in spans:
        if prose.text[left : max(left, span.start)].strip():
            return False
        left = max(left, span.end)
    return bool(spans) and not prose.text[left:right].strip()


def _by_version(entry: Entry, row: Sequence[Carrier]) -> Entry:
    """Count a version in a cell of its own as shown by a proof in its row with that boundary."""
    if entry.state != "unproven":
        return entry
    version = entry.unit.text
    bound = tuple(
        carrier for carrier in row if version in (carrier.marker.since, carrier.marker.until)
    )
    return Entry(entry.document, entry.unit, "proven", bound) if bound else entry


def _contradictions(spans: Sequence[_Span]) -> Iterator[tuple[Carrier, Carrier]]:
    """Yield the pairs of carriers of different kinds whose sentences overlap.

    A proof comes before a declaration, and one that waits before one that there is no behaviour.
    """
    ranks = list(KEYWORDS)
    open_spans: list[_Span] = []
    for span in spans:
        open_spans = [other for other in open_spans if other.end > span.start]
        for other in open_spans:
            first, second = sorted(
                (other.carrier, span.carrier), key=lambda carrier: ranks.index(carrier.marker.kind)
            )
            if first.marker.kind != second.marker.kind:
                yield first, second
        open_spans.append(span)
