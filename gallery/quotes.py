"""Which lines of the examples the documents quote."""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from gallery.catalogue import ROOT

if str(ROOT / "scripts") not in sys.path:
    sys.path.append(str(ROOT / "scripts"))

from documents.blocks import read_blocks
from documents.frontmatter import blank_frontmatter
from validation.bindings.regions import verbatim_region


@dataclass(frozen=True)
class Quote:
    """The 1-based lines ``first`` to ``last`` of a file, and the document and heading with them."""

    first: int
    last: int
    document: str
    heading: str


@dataclass(frozen=True)
class Segment:
    """A run of lines of a file, and the quote that it is, or None between quotes."""

    first: int
    code: str
    quote: Quote | None


def documents() -> list[str]:
    """Return the paths of the documents from the repository root."""
    found = sorted((ROOT / "references").glob("*.md"))
    return ["SKILL.md", *(path.relative_to(ROOT).as_posix() for path in found)]


def read_quotes() -> dict[str, list[Quote]]:
    """Return the quotes of each example file by its path from the root, in the file's order."""
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for document in documents():
        text = blank_frontmatter((ROOT / document).read_text(encoding="utf-8"))
        lines = text.splitlines()
        for block in read_blocks(text):
            source = ROOT / block.example
            if block.language != "python" or not block.example or not source.is_file():
                continue
            shown = verbatim_region(
                block.code_lines, source.read_text(encoding="utf-8").splitlines()
            )
            if shown is not None:
                last = shown.line + len(shown.lines) - 1
                heading = _heading_above(lines, block.line)
                quotes[block.example].append(Quote(shown.line, last, document, heading))
    return {name: sorted(found, key=lambda quote: quote.first) for name, found in quotes.items()}


def _heading_above(lines: list[str], number: int) -> str:
    above = (line for line in reversed(lines[: number - 1]) if line.startswith("#"))
    return next(above, "").lstrip("# ")


def split_by_quotes(source: str, quotes: list[Quote]) -> list[Segment]:
    """Cut ``source`` where a quote begins or ends; blank lines at the cuts are left out."""
    lines = source.splitlines()
    cuts = {1, len(lines) + 1}
    for quote in quotes:
        cuts |= {quote.first, quote.last + 1}
    segments = []
    for first, end in pairwise(sorted(cuts)):
        quote_here = next((each for each in quotes if each.first <= first <= each.last), None)
        code = "\n".join(lines[first - 1 : end - 1])
        if code.strip():
            skipped = len(code) - len(code.lstrip("\n"))
            segments.append(Segment(first + skipped, code.strip("\n"), quote_here))
    return segments
