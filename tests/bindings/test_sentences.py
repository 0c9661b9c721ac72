"""Documents fall into units at the right places, and each unit knows its place."""

from __future__ import annotations

import itertools
import re

import pytest
from documents.inline import ADDRESS, CODE, mask_inline
from documents.markdown import parse_markdown
from documents.sentences import Unit, read_units
from hypothesis import given
from hypothesis import strategies as st
from validation.claims.matching import read_prose


def units_of(text: str) -> list[Unit]:
    return list(read_units(parse_markdown(text).tokens, text))


def texts_of(text: str) -> list[str]:
    return [unit.text for unit in units_of(text)]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("One. Two! Three? Four; five: six", ["One.", "Two!", "Three?", "Four;", "five:", "six"]),
        ("Since 1.59 it holds. At 10:30 too.", ["Since 1.59 it holds.", "At 10:30 too."]),
        ("See e.g. this, i.e. that vs. those.", ["See e.g. this, i.e. that vs. those."]),
        ("A, b etc. are kept.", ["A, b etc. are kept."]),
        ("A, b, etc. It resets.", ["A, b, etc.", "It resets."]),
        ("A, b, ... and c. D", ["A, b, ... and c.", "D"]),
        ("Wait... Now.", ["Wait...", "Now."]),
        ("`a. b` stays. `c: d` too.", ["`a. b` stays.", "`c: d` too."]),
        ("``a ` b. c`` x. \\`d. e\\`", ["``a ` b. c`` x.", "\\`d.", "e\\`"]),
        ("[a. b](c.md 'd. e') f. g", ["[a.", "b](c.md 'd. e') f.", "g"]),
        ("<https://a.b/c?d=1.> x. y", ["<https://a.b/c?d=1.> x.", "y"]),
        ("See https://a.b/c. Next.", ["See https://a.b/c.", "Next."]),
        ("**Reset it.** It stays.", ["**Reset it.**", "It stays."]),
        ("(It resets.) Then _so:_ x", ["(It resets.)", "Then _so:_", "x"]),
        ('"I type. It resets." Next', ['"I type. It resets."', "Next"]),
        ("“I type. It resets” often", ["“I type. It resets” often"]),
        ("Two\nlines. Three\n  lines", ["Two\nlines.", "Three\nlines"]),
        ("# Head. Line\n\nSetext. Line\n---\n\ntext", ["text"]),
        ("- a. b\n- c\n\n  d\n  1. e", ["a.", "b", "c", "d", "e"]),
        ("> a b\n> c. d\nlazy", ["a b\nc.", "d\nlazy"]),
        ("```py\na. b\n```\n\n    code. x\n\ntext", ["text"]),
        ("a <!-- b. c --> d. e", ["a <!-- b. c --> d.", "e"]),
        ("<!-- only. this -->\n", []),
        (
            "<details>\nIt resets. Always\n</details>",
            ["<details>\nIt resets.", "Always\n</details>"],
        ),
        ("[a]: b.md\n\ntext", ["text"]),
    ],
)
def test_units(markdown: str, expected: list[str]) -> None:
    assert texts_of(markdown) == expected


def test_table_cells() -> None:
    text = "| h. i | j |\n|---|---|\n| `a\\|b` c. d | yes |\n| | no\n\n> x | y\n> --|--\n> 1 | 2"
    assert [(unit.text, unit.row, unit.line, unit.column) for unit in units_of(text)] == [
        ("`a\\|b` c.", 3, 3, 3),
        ("d", 3, 3, 13),
        ("yes", 3, 3, 17),
        ("no", 4, 4, 5),
        ("1", 8, 8, 3),
        ("2", 8, 8, 7),
    ]


def test_places_in_quotes_and_lists() -> None:
    text = "\n> - one. two\n>   three. four\n"
    assert [(unit.line, unit.column, text[unit.start : unit.end]) for unit in units_of(text)] == [
        (2, 5, "one."),
        (2, 10, "two\n>   three."),
        (3, 12, "four"),
    ]


WORDS = [
    "a",
    "Bc",
    "`x. y`",
    "e.g.",
    "1.5",
    "d.",
    "e:",
    "**f.**",
    "[g](h.md)",
    "(i;)",
    '"j. k"',
    "|",
]
PARAGRAPHS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join), min_size=1, max_size=3
).map("\n".join)
BLOCKS = st.tuples(
    st.sampled_from([("", ""), ("- ", "  "), ("> ", "> "), ("1. > ", "   > ")]), PARAGRAPHS
)


@given(st.lists(BLOCKS, min_size=1, max_size=4))
def test_units_hold_all_running_text_once(blocks: list[tuple[tuple[str, str], str]]) -> None:
    text = "\n\n<!-- -->\n\n".join(
        first + paragraph.replace("\n", "\n" + rest) for (first, rest), paragraph in blocks
    )
    units = units_of(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(units))
    assert "".join("".join(unit.text.split()) for unit in units) == "".join(
        "".join(paragraph.split()) for _, paragraph in blocks
    )
    lines = text.split("\n")
    for unit in units:
        assert text[unit.start : unit.end].replace(">", "").split() == unit.text.split()
        assert lines[unit.line - 1][unit.column - 1 :].startswith(unit.text.split("\n")[0])
        assert len(unit.masked) == len(unit.text)


@given(st.text("`a\\ ", max_size=20))
def test_code_spans_are_those_of_markdown(text: str) -> None:
    paragraph = f"x{text}x"
    markdown = parse_markdown(paragraph)
    (inline,) = [token for token in markdown.tokens if token.type == "inline"]
    theirs = [
        f"{child.markup}{child.content}{child.markup}".replace(" ", "")
        for child in markdown.children(inline)
        if child.type == "code_inline"
    ]
    masked = mask_inline(paragraph)
    ours = [paragraph[found.start() : found.end()] for found in re.finditer(f"{CODE}+", masked)]
    assert [span.replace(" ", "") for span in ours] == theirs


def test_addresses_and_comments_are_masked() -> None:
    masked = mask_inline("[a](b (c) d) <i>e</i> <!-- f --> [g][h]")
    assert masked.replace(ADDRESS, "~") == f"[a]{'~' * 9} ~~~e~~~~ {' ' * 10} [g]~~~"


@pytest.mark.parametrize(
    ("text", "sentence", "expected"),
    [
        ("It exists", "It exists", [(0, 9)]),
        ("It exists", "t exists", []),
        ("It exists", "It exist", []),
        ("It exists. It exists", "It exists", [(0, 9), (11, 20)]),
        ("It\n  exists", "It exists", [(0, 11)]),
        ("> It\n> exists", "It exists", [(2, 13)]),
        ("It is\n    > more", "It is more", []),
        ("It is\n    > more", "It is > more", [(0, 16)]),
    ],
)
def test_where_a_sentence_stands(text: str, sentence: str, expected: list[tuple[int, int]]) -> None:
    assert list(read_prose(parse_markdown(text).tokens, text).find(sentence)) == expected
