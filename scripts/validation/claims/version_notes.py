"""Version notes such as "(1.59+)" and "below 1.50": a proof shows the boundary from both sides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from documents.inline import mask_inline
from reporting.finding import Finding
from streamlit_versions.minors import minor_of, shown

from validation.claims.ledger import Carrier, Entry, Ledger
from validation.claims.matching import read_prose
from validation.claims.reading import TestFile, carriers_in
from validation.claims.rules import VERSION_NOTE
from validation.manifest.reading import read_manifest
from validation.skill import Document, Skill

_VERSION = r"(?:Streamlit )?([1-9]\d*\.\d\d)\b(?!\.\d)"
_ALONE = r"(?<![\w.])([1-9]\d*\.\d\d)"
# "1.59+", "since 1.59": the first version where something is so.
_FIRST = re.compile(
    rf"(?<![\w.])(\d+\.\d+)\+|\b(?:since|from|as of|new in) {_VERSION}"
    rf"|{_ALONE} (?:and|or) (?:later|newer|above)",
    re.IGNORECASE,
)
# "below 1.59": the first version where something is no longer so.
_BEFORE = re.compile(rf"\b(?:below|before|older than|prior to) {_VERSION}", re.IGNORECASE)
# "until 1.58", "1.58 and older": the last version where something is so.
_LAST = re.compile(
    rf"\b(?:until|up to|through) {_VERSION}|{_ALONE} (?:and|or) (?:earlier|older|below)",
    re.IGNORECASE,
)


class _Note(NamedTuple):
    """A version at an offset, and the boundary it speaks of: the first version after the change.

    ``before`` says that it looks back from there, as "below 1.67" does.
    """

    offset: int
    version: str
    boundary: str
    before: bool


def check_version_notes(
    skill: Skill, ledger: Ledger, tests: Sequence[TestFile]
) -> Iterator[Finding]:
    """Yield the notes whose version is not the boundary of any proof.

    In a statement it must be a proof of that statement or its table row; advice, headings, header
    rows and pages without claims have no proof of their own, so there any proof will do. What is
    older than the target of the skill may be spoken of without one.
    """
    every = _boundaries(carriers_in(tests))
    manifest, _ = read_manifest(skill)
    target = manifest.text("streamlit", "target") if manifest else ""
    for page in skill.pages:
        entries = [entry for entry in ledger.entries if entry.document is page]
        text = _prose(page)
        for note in _notes(text):
            about = _carriers_at(entries, note.offset)
            known = every if about is None else _boundaries(about)
            if note.boundary in known or (note.before and note.version == target):
                continue
            before = text[: note.offset]
            yield VERSION_NOTE.at(
                page.shown,
                f"no proof of this has a boundary at {note.version}",
                line=before.count("\n") + 1,
                column=note.offset - before.rfind("\n"),
            )


def _prose(page: Document) -> str:
    prose = read_prose(page.markdown.tokens, page.body).text
    # Line by line, since a stray backtick must not hide the rest of a document.
    return "\n".join(map(mask_inline, prose.split("\n")))


def _notes(text: str) -> Iterator[_Note]:
    for pattern in (_FIRST, _BEFORE, _LAST):
        for found in pattern.finditer(text):
            version = next(filter(None, found.groups()))
            boundary = _next(version) if pattern is _LAST else version
            offset = found.start(found.lastindex or 0)
            yield _Note(offset, version, boundary, pattern is _BEFORE)


def _boundaries(carriers: Iterable[Carrier]) -> set[str]:
    """Return the first version after each change that the proofs show."""
    markers = [carrier.marker for carrier in carriers]
    sinces = {marker.since for marker in markers}
    return sinces | {_next(marker.until) for marker in markers if marker.until}


def _next(version: str) -> str:
    major, minor = minor_of(version)
    return shown((major, minor + 1))


def _carriers_at(entries: list[Entry], offset: int) -> list[Carrier] | None:
    """Return the proofs of the statement at ``offset``, None where none stands."""
    inside = [entry for entry in entries if entry.unit.start <= offset < entry.unit.end]
    if not inside or inside[0].state == "advice":
        return None
    row = inside[0].unit.row
    about = [entry for entry in entries if row and entry.unit.row == row] or inside
    return [carrier for entry in about for carrier in entry.carriers]
