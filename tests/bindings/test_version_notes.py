"""Versions in running text: each is a boundary that a proof shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from bindings.bundle import PROOFS, changed, places, write_bundle
from validation.claims.checks import check

TEST = "tests/proofs/test_tiny.py"
FROM_159 = 'since="1.59", otherwise="X"'
UNTIL_158 = 'until="1.58", otherwise="X"'


def findings(root: Path, text: str, bounds: str, carried: str) -> list[str]:
    """Return the findings on ``text`` in a document, where a proof carries a part of it."""
    test = f"{PROOFS}\n\n@proves({carried!r}, {bounds})\ndef test_more():\n    assert f()\n"
    files = {**changed("SKILL.md", "For tables,", f"{text}\n\nFor tables,"), TEST: test}
    return places(list(check(write_bundle(root, files))))


@pytest.mark.parametrize(
    "text",
    [
        "It exists (1.59+).",
        "Since 1.59 it exists.",
        "From Streamlit 1.59 on it exists.",
        "It exists in 1.59 and later.",
        "Below 1.59 it is gone.",
        "It is gone before 1.59.",
        "It was gone until 1.58.",
        "It was gone up to Streamlit 1.58.",
        "In 1.58 and older it is gone.",
    ],
)
@pytest.mark.parametrize("bounds", [FROM_159, UNTIL_158])
def test_a_boundary_may_be_said_from_either_side(tmp_path: Path, text: str, bounds: str) -> None:
    assert findings(tmp_path, text, bounds, text) == []
    for wrong in (bounds.replace("1.5", "1.4"), "since=None"):
        assert findings(tmp_path, text, wrong, text) == [
            f"SK708 SKILL.md:22:{text.index('1.') + 1}"
        ]


@pytest.mark.parametrize(
    "text",
    [
        "It is older than 1.67.",
        "It takes from 1.5 to 2 seconds.",
        "It reads `since 1.50`.",
        "It is so since 1.50.2.",
        "The price is 1.50 or more.",
    ],
)
def test_what_is_no_boundary(tmp_path: Path, text: str) -> None:
    assert findings(tmp_path, text, "since=None", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It exists. Use it since 1.59.", []),
        ("It exists. Use it since 1.60.", ["SK708 SKILL.md:22:25"]),
        ("It exists.\n\n## Before 1.60", ["SK708 SKILL.md:24:11"]),
        ("It exists.\n\n## Since 1.67", ["SK708 SKILL.md:24:10"]),
        ("It exists.\n\n## Before 1.67", []),
        ("It exists.\n\n## A ` sign\n\n## Since 1.60 a ` sign", ["SK708 SKILL.md:26:10"]),
    ],
)
def test_advice_and_headings_may_name_any_boundary(
    tmp_path: Path, text: str, expected: list[str]
) -> None:
    assert findings(tmp_path, text, FROM_159, "It exists.") == expected


def test_the_boundary_of_another_statement_shows_nothing(tmp_path: Path) -> None:
    text = "It exists since 1.59. It is new."
    assert findings(tmp_path, text, FROM_159, "It is new.") == [
        "SK702 SKILL.md:22:1",
        "SK708 SKILL.md:22:17",
    ]


ROWS = """\
| it | since |
|---|---|
| It is quick. | It exists since 1.59. |
| It is slow. | It moves since 1.59. |
"""


@pytest.mark.parametrize(
    ("quick", "slow", "expected"),
    [
        (FROM_159, FROM_159, []),
        (FROM_159, "since=None", ["SK708 SKILL.md:25:32"]),
        ("since=None", FROM_159, ["SK708 SKILL.md:24:34"]),
    ],
)
def test_the_boundary_of_a_row_counts_in_its_cells(
    tmp_path: Path, quick: str, slow: str, expected: list[str]
) -> None:
    bounds = {"It is quick.": quick, "It is slow.": slow}
    bounds |= dict.fromkeys(("It exists since 1.59.", "It moves since 1.59."), "since=None")
    tests = [
        f"@proves({text!r}, {bound})\ndef test_{number}():\n    assert f()\n"
        for number, (text, bound) in enumerate(bounds.items())
    ]
    files = changed("SKILL.md", "For tables,", f"{ROWS}\nFor tables,")
    files = {**files, TEST: "\n\n".join([PROOFS, *tests])}
    assert places(list(check(write_bundle(tmp_path, files)))) == expected


def test_statements_of_other_pages_say_nothing_of_this_one(tmp_path: Path) -> None:
    test = f'{PROOFS}\n\n@proves("It exists.", {FROM_159})\ndef test_more():\n    assert f()\n'
    files = {
        **changed("SKILL.md", "For tables,", "It exists.\n\nFor tables,"),
        "README.md": "# Tiny\n\n" + "Below 1.59 it is gone.\n\n" * 20,
        TEST: test,
    }
    assert places(list(check(write_bundle(tmp_path, files)))) == []


def test_what_is_said_of_a_version(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, {"README.md": "# Tiny\n\nIt is gone until 1.59.\n"})
    [found] = check(skill)
    assert found.message == "no proof of this has a boundary at 1.59"


@pytest.mark.parametrize(("version", "expected"), [("1.67", []), ("1.60", ["SK708 README.md:3:7"])])
def test_a_page_without_claims(tmp_path: Path, version: str, expected: list[str]) -> None:
    skill = write_bundle(tmp_path, {"README.md": f"# Tiny\n\nBelow {version} it is gone.\n"})
    assert places(list(check(skill))) == expected
