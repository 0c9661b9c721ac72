"""Texts in documents that are generated from the record: finding, comparing and rewriting them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from proof_record.decisions import Decision
from proof_record.reading import Record

from validation.record.decisions_text import decisions_text
from validation.record.tables import claims_text, range_text, versions_text
from validation.record.widget_tables import feedback_text, identity_text
from validation.skill import Skill

END = "<!-- end of generated text -->"
_REGION = re.compile(
    rf"(?P<start><!-- generated: (?P<name>[\w-]+) -->\n)(?P<text>.*?)(?P<end>{re.escape(END)})",
    re.DOTALL,
)

Generator = Callable[[Record, tuple[Decision, ...]], str]
GENERATORS: Mapping[str, Generator] = {
    "decisions": lambda record, decisions: decisions_text(decisions),
    "range": lambda record, decisions: range_text(record),
    "versions": lambda record, decisions: versions_text(record),
    "claims": lambda record, decisions: claims_text(record),
    "identity": lambda record, decisions: identity_text(record),
    "feedback": lambda record, decisions: feedback_text(record),
    "rules": lambda record, decisions: _rules_text(),
}
# The folders whose documents may have such texts; an installed copy has no docs.
FOLDERS = ("", "docs", "references")


def _rules_text() -> str:
    """Return the table of the checker's rules, as ``check_app.py --explain all`` prints it."""
    from checking.explaining import explain
    from checking.rules import all_rules

    return f"\n```text\n{explain(all_rules(), ('',))}\n```\n\n"


class Region(NamedTuple):
    """One generated text: its name, where it stands, what is there and what should be."""

    name: str
    line: int
    actual: str
    expected: str | None


def read_regions(text: str, record: Record, decisions: tuple[Decision, ...]) -> Iterator[Region]:
    """Yield the generated texts of a document; ``expected`` is None for a name nobody knows."""
    for found in _REGION.finditer(text):
        generate = GENERATORS.get(found["name"])
        line = text.count("\n", 0, found.start()) + 1
        expected = generate(record, decisions) if generate else None
        yield Region(found["name"], line, found["text"], expected)


def regenerated(text: str, record: Record, decisions: tuple[Decision, ...]) -> str:
    """Return a document with its generated texts as they should be."""

    def replace(found: re.Match[str]) -> str:
        generate = GENERATORS.get(found["name"])
        body = generate(record, decisions) if generate else found["text"]
        return found["start"] + body + found["end"]

    return _REGION.sub(replace, text)


def documents_with_regions(skill: Skill) -> Iterator[tuple[str, str]]:
    """Yield path and text of the documents that have generated texts."""
    for name in skill.files:
        folder, _, file = name.rpartition("/")
        if folder not in FOLDERS or not file.endswith(".md"):
            continue
        try:
            text = (skill.root / name).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            continue  # told elsewhere
        if _REGION.search(text):
            yield name, text
