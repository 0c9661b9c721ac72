"""Version notes such as "(1.59+)": a proof shows the boundary from both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.inline import mask_inline
from reporting.finding import Finding

from validation.claims.ledger import Entry, Ledger
from validation.claims.matching import read_prose
from validation.claims.rules import VERSION_NOTE
from validation.skill import Skill

_NOTE = re.compile(r"(?<![\w.])(\d+\.\d+)\+")


def check_version_notes(skill: Skill, ledger: Ledger, known: frozenset[str]) -> Iterator[Finding]:
    """Yield the notes whose version no proof has as its boundary.

    ``known`` are the versions that some proof has as ``since``. In a statement it must be a proof
    of that statement or its table row; advice, headings and header rows have no proof of their
    own, so there any proof will do.
    """
    for document in skill.documents:
        entries = [entry for entry in ledger.entries if entry.document is document]
        prose = read_prose(document.markdown.tokens, document.body).text
        # Line by line, since a stray backtick must not hide the rest of a document.
        text = "\n".join(map(mask_inline, prose.split("\n")))
        for found in _NOTE.finditer(text):
            versions = _versions_at(entries, found.start())
            if found[1] not in (known if versions is None else versions):
                before = text[: found.start()]
                yield VERSION_NOTE.at(
                    document.shown,
                    f'no proof of this has since="{found[1]}"',
                    line=before.count("\n") + 1,
                    column=found.start() - before.rfind("\n"),
                )


def _versions_at(entries: list[Entry], offset: int) -> set[str] | None:
    """Return the boundaries of what proves the statement at ``offset``, None where none stands."""
    inside = [entry for entry in entries if entry.unit.start <= offset < entry.unit.end]
    if not inside or inside[0].state == "advice":
        return None
    row = inside[0].unit.row
    about = [entry for entry in entries if row and entry.unit.row == row] or inside
    return {carrier.marker.since for entry in about for carrier in entry.carriers}
