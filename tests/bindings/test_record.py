"""The record, the decisions and what is generated from them, in a small bundle."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from bindings.bundle import PROOFS, changed, places, write_bundle
from validation.record.checks import check
from validation.record.mending import regenerate

CLAIM = "A button is `True` for one run."
NEW = "A keyed table exists."
VERSIONS = {
    version: {"as_of": "2026-01-01", "streamlit": f"{version}.0"}
    for version in ("1.58", "1.59", "1.67")
}
DECISION = {"since": "1.59", "claim": NEW, "below": "Use a list."}
PROOF = (
    PROOFS
    + f'''

@proves("{NEW}", since="1.59", otherwise="X")
def test_new():
    assert f()
'''
)
REGION = "<!-- generated: decisions -->\n{}<!-- end of generated text -->\n"
TABLE = f"""
## Tables

| since | what holds from here on | below it |
|---|---|---|
| 1.59 | {NEW} | Use a list. |

"""


def claim(sentence: str, outcomes: str, since: str | None = None, until: str | None = None) -> str:
    """Return a line of ``claims.jsonl``."""
    fields = {
        "claim": sentence,
        "document": "SKILL.md",
        "section": "Tiny skill",
        "shown_by": "apptest",
        "since": since,
        "until": until,
        "proofs": ["tests/proofs/test_tiny.py::test_button"],
        "outcomes": outcomes,
    }
    return json.dumps(fields) + "\n"


def decisions(*entries: dict[str, Any]) -> str:
    """Return ``decisions.json`` with these entries."""
    return json.dumps({"topics": [{"title": "Tables", "decisions": list(entries)}]}, indent=0)


RECORD: dict[str, str | None] = {
    "record/versions.json": json.dumps(
        {"recorded": "2026-01-02", "python": "3.11", "versions": VERSIONS}
    ),
    "record/claims.jsonl": claim(CLAIM, "?++") + claim(NEW, "-++", since="1.59"),
    "record/examples.jsonl": '{"example": "examples/basics/flag.py", "outcomes": "?++"}\n',
    "record/decisions.json": decisions(DECISION),
    "references/versions.md": f"# Versions\n\n{REGION.format(TABLE)}",
    "tests/proofs/test_tiny.py": PROOF,
    **changed("SKILL.md", "since=1.36", "since=1.59"),
}


def findings(root: Path, files: Mapping[str, str | None]) -> list[tuple[str, str]]:
    """Return place and message of what is found in the bundle with ``files`` changed."""
    found = list(check(write_bundle(root, {**RECORD, **files})))
    return [(place, one.message) for place, one in zip(places(found), sorted(found), strict=True)]


def test_a_record_that_agrees(tmp_path: Path) -> None:
    assert findings(tmp_path, {}) == []
    assert list(regenerate(write_bundle(tmp_path, RECORD))) == []


def test_a_bundle_without_a_record(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path)
    assert list(check(skill)) == []
    assert list(regenerate(skill)) == []


@pytest.mark.parametrize(
    ("name", "text", "place", "message"),
    [
        ("versions.json", "{", "versions.json:1:1", "is no JSON"),
        ("versions.json", "{}", "versions.json:1:1", "lacks recorded, python or versions"),
        ("claims.jsonl", claim(CLAIM, "++"), "claims.jsonl:1:1", "has no outcome for each of 3"),
        ("claims.jsonl", '{"outcomes": "+++"}\n', "claims.jsonl:1:1", "is no claim"),
        ("examples.jsonl", '{"outcomes": "+++"}\n', "examples.jsonl:1:1", "is no example"),
        ("decisions.json", "[]", "decisions.json:1:1", "has no list of topics"),
        ("decisions.json", '{"topics": [{}]}', "decisions.json:1:1", "a topic lacks its title"),
        ("decisions.json", decisions({"claim": NEW}), "decisions.json:1:1", "a decision has since"),
        ("decisions.json", decisions({**DECISION, "since": "new"}), "decisions.json:1:1", "a dec"),
        ("decisions.json", decisions({**DECISION, "bellow": "x"}), "decisions.json:1:1", "a dec"),
        ("decisions.json", None, "decisions.json:1:1", "cannot be read"),
    ],
)
def test_a_malformed_record(
    tmp_path: Path, name: str, text: str | None, place: str, message: str
) -> None:
    ((where, said),) = findings(tmp_path, {f"record/{name}": text})
    assert where == f"SK851 {place}"
    assert message in said
    assert str(tmp_path) not in said


@pytest.mark.parametrize(
    ("claims", "place", "message"),
    [
        (claim(NEW, "???", since="1.59"), "claims.jsonl:1:1", 'not go with "?" on 1.58'),
        (claim(NEW, "-+-", since="1.59"), "claims.jsonl:1:1", 'not go with "-" on 1.67'),
        (claim(NEW, "-++", until="1.59"), "claims.jsonl:1:1", "until 1.59 does not go"),
        (claim(NEW, "--+", since="1.67"), "test_tiny.py:19:9", "since 1.59 here, since 1.67 in"),
        (claim(NEW, "+++"), "test_tiny.py:19:9", "since 1.59 here, no range in the record"),
        (claim(CLAIM, "-++", since="1.59"), "test_tiny.py:9:9", "no range here, since 1.59 in"),
    ],
)
def test_a_record_that_disagrees(tmp_path: Path, claims: str, place: str, message: str) -> None:
    found = findings(tmp_path, {"record/claims.jsonl": claims})
    assert [where for where, _ in found if where == f"SK852 {place}"]
    assert [said for _, said in found if message in said]


def test_a_moved_boundary_disagrees(tmp_path: Path) -> None:
    for version in ("1.58", "1.67"):
        moved = {"tests/proofs/test_tiny.py": PROOF.replace("1.59", version)}
        codes = {where.split()[0] for where, _ in findings(tmp_path, moved)}
        assert codes == {"SK852", "SK853"}


@pytest.mark.parametrize(
    ("decision", "message"),
    [
        ({**DECISION, "since": "1.67"}, 'no proof has since="1.67"'),
        ({**DECISION, "claim": "A keyed table is new."}, 'no proof has since="1.59"'),
        ({**DECISION, "below": "Use a | list."}, "has a bar"),
        ({**DECISION, "example": "examples/gone.py"}, "there is no example examples/gone.py"),
        ({**DECISION, "example": "examples/basics/flag.py"}, "was not shown to run on 1.58"),
    ],
)
def test_an_unfounded_decision(tmp_path: Path, decision: dict[str, str], message: str) -> None:
    found = findings(tmp_path, {"record/decisions.json": decisions(decision)})
    (said,) = [said for where, said in found if where.startswith("SK853 decisions.json:")]
    assert message in said


@pytest.mark.parametrize(
    ("words", "number"),
    [("since=1.59", 0), ("since=1.58", 1), ("", 0), ("since=1.67", 1), ("until=1.58", 1)],
)
def test_the_range_of_a_block(tmp_path: Path, words: str, number: int) -> None:
    found = findings(tmp_path, {**changed("SKILL.md", " since=1.36", f" {words}".rstrip())})
    assert [where for where, _ in found] == ["SK855 SKILL.md:13:1"] * number


def test_generated_text_that_drifted_is_written_anew(tmp_path: Path) -> None:
    old = {"references/versions.md": f"# Versions\n\n{REGION.format('old')}\nkept\n"}
    assert findings(tmp_path, old) == [
        ("SK854 versions.md:3:1", "the text decisions is not what record/ says")
    ]
    assert list(regenerate(write_bundle(tmp_path, {**RECORD, **old}))) == [
        f"{tmp_path}/references/versions.md: generated anew from record/"
    ]
    text = (tmp_path / "references/versions.md").read_text(encoding="utf-8")
    assert text == f"# Versions\n\n{REGION.format(TABLE)}\nkept\n"


def test_a_generated_text_that_nobody_knows(tmp_path: Path) -> None:
    text = REGION.format("x").replace("decisions", "weather")
    found = findings(tmp_path, {"references/versions.md": text})
    assert found == [("SK854 versions.md:1:1", "nothing generates a text called weather")]
    skill = write_bundle(tmp_path, {**RECORD, "references/versions.md": text})
    assert list(regenerate(skill)) == []
