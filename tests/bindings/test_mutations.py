"""Whoever changes one character of what is bound is told, with the file and the line.

First every character of a small bundle, through everything that the validator checks; then one
character of every block and of some sentences of this repository.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import harness
import pytest
from bindings.bundle import FILES, write_bundle
from documents.advice import statements_among
from documents.blocks import read_blocks
from documents.frontmatter import blank_frontmatter
from documents.markdown import parse_markdown
from documents.sentences import read_units
from validation.bindings.blocks import PYTHON, check_block
from validation.bindings.examples import read_examples
from validation.checks import check_skill
from validation.claims.ledger import build_ledger
from validation.claims.reading import carriers_in, read_tests
from validation.reading import read_skill
from validation.skill import Document, Skill

DOCUMENTS = ("SKILL.md", "references/tables.md")


def mutate(text: str, position: int) -> str:
    """Return ``text`` with another letter at ``position``."""
    letter = "q" if text[position] != "q" else "z"
    return text[:position] + letter + text[position + 1 :]


def offsets(text: str, line: int, column: int, length: int) -> range:
    """Return the positions of ``length`` characters from a 1-based place."""
    start = sum(len(row) + 1 for row in text.split("\n")[: line - 1]) + column - 1
    return range(start, start + length)


def block_characters(text: str) -> Iterator[int]:
    for block in read_blocks(blank_frontmatter(text)):
        for row, (code, column) in enumerate(zip(block.code_lines, block.columns, strict=True)):
            yield from offsets(text, block.first_line + row, column, len(code))


def claim_characters(text: str) -> Iterator[int]:
    body = blank_frontmatter(text)
    units = list(read_units(parse_markdown(body).tokens, body))
    for unit, states in zip(units, statements_among(units), strict=True):
        for position in offsets(text, unit.line, unit.column, len(unit.text)) if states else ():
            if not text[position].isspace():
                yield position


def value_characters(text: str, *values: str) -> Iterator[int]:
    for value in values:
        yield from range(text.index(value), text.index(value) + len(value))


CASES: list[tuple[str, Callable[[str], Iterator[int]]]] = [
    *((document, block_characters) for document in DOCUMENTS),
    *((document, claim_characters) for document in DOCUMENTS),
    ("SKILL.md", lambda text: value_characters(text, "tiny-skill", "1.0.0", "Apache-2.0")),
    ("examples/mistakes/late.py", lambda text: value_characters(text, "raises: StreamlitAPIExcep")),
    (
        "skill.yaml",
        lambda text: value_characters(
            text,
            *("tiny-skill", "1.0.0", "Apache-2.0", "SKILL.md", "examples", "references"),
            *("- scripts", "skill.yaml", "scripts/tool.py", "LICENSE"),
        ),
    ),
    ("tests/proofs/test_tiny.py", lambda text: value_characters(text, "A button is `True`")),
    ("scripts/installation/bundle.py", lambda text: value_characters(text, "references")),
]


@pytest.mark.parametrize(("name", "characters"), CASES)
def test_every_bound_character_of_a_bundle(
    tmp_path: Path, name: str, characters: Callable[[str], Iterator[int]]
) -> None:
    write_bundle(tmp_path)
    before = set(check_skill(read_skill(tmp_path)))
    positions = list(characters(FILES[name]))
    assert len(positions) > 8
    for position in positions:
        (tmp_path / name).write_text(mutate(FILES[name], position))
        new = set(check_skill(read_skill(tmp_path))) - before
        assert new, f"{FILES[name][:position]}>>>{FILES[name][position]} is not bound"
        assert all(Path(finding.path).is_file() and finding.line > 0 for finding in new)


@pytest.fixture(scope="module")
def repository() -> Skill:
    return read_skill(harness.REPOSITORY)


def with_body(document: Document, text: str) -> Document:
    return dataclasses.replace(document, text=text, body=blank_frontmatter(text))


def test_one_character_of_every_block_here(repository: Skill) -> None:
    examples = read_examples(repository)
    choose = random.Random(0)
    checked = 0
    for document in repository.documents:
        bound = [block for block in document.blocks if block.language in PYTHON and block.code]
        for block in bound:
            if any(check_block(document, block, examples)):
                continue
            row = choose.randrange(len(block.code_lines))
            place = offsets(document.text, block.first_line + row, block.columns[row], 1)
            if not block.code_lines[row]:
                continue
            changed = with_body(document, mutate(document.text, place.start))
            found = [f for b in changed.blocks for f in check_block(changed, b, examples)]
            assert block.first_line + row in [f.line for f in found if f.code == "SK603"]
            checked += 1
    assert checked > 5


def test_one_character_of_some_claims_here(repository: Skill) -> None:
    carriers = tuple(carriers_in(read_tests(repository)[0]))
    choose = random.Random(0)
    checked = 0
    for document in repository.documents:
        before = build_ledger((document,), carriers)
        known = set(carriers) - set(before.homeless)
        shown = [entry for entry in before.entries if entry.state in ("proven", "waiting")]
        for entry in choose.sample(shown, min(3, len(shown))):
            unit = entry.unit
            first_line = unit.text.split("\n")[0]
            place = choose.choice(offsets(document.text, unit.line, unit.column, len(first_line)))
            if document.text[place].isspace():
                place -= 1
            after = build_ledger((with_body(document, mutate(document.text, place)),), carriers)
            told = [e for e in after.entries if e.state == "unproven" and e.unit.line == unit.line]
            assert told or known & set(after.homeless)
            checked += 1
    assert checked > 5
