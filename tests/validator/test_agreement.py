"""On the rules of the specification the verdict is that of its reference validator.

Every frontmatter here is judged by ``skills-ref`` and by us. Where the two differ, the reason is
listed beside it: the reference validator departs from the text of the specification, or the
specification leaves open what breaks other clients.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from skills_ref import validate  # type: ignore[import-untyped]
from validator.skills import findings_in

DESCRIBED = "description: What it does, and when.\n"
NAMED = "name: demo\n"
BOTH = NAMED + DESCRIBED


@dataclass(frozen=True)
class Judged:
    """A frontmatter, whether we accept it, and why ``skills-ref`` does not agree ("": it does)."""

    text: str
    accepted: bool
    differs: str = ""
    folder: str = "demo"
    raw: bool = False  # the text is the whole file

    def __str__(self) -> str:
        return " ".join(self.text.split())[:50]


STRICT = "skills-ref reads StrictYAML, in which every scalar is a string"
UNTYPED = "skills-ref does not look at the type of this key"
SPLITS = "skills-ref splits the file at the first three hyphens, wherever they are"
FLOW = "StrictYAML has no flow style; the specification does not forbid it, so we warn"
ACCEPTED = (
    Judged(BOTH, True),
    Judged("name: a\n" + DESCRIBED, True, folder="a"),
    Judged("name: " + "a" * 64 + "\n" + DESCRIBED, True, folder="a" * 64),
    Judged("name: pdf-forms-2\n" + DESCRIBED, True, folder="pdf-forms-2"),
    Judged("name: 2fa\n" + DESCRIBED, True, folder="2fa"),
    Judged('name: "demo"\n' + DESCRIBED, True),
    Judged("name:   demo   \n" + DESCRIBED, True),
    Judged("name: demo # a comment\n" + DESCRIBED, True),
    Judged("name: größe\n" + DESCRIBED, True, folder="größe"),
    Judged("name: навык\n" + DESCRIBED, True, folder="навык"),
    Judged("name: 技能\n" + DESCRIBED, True, folder="技能"),
    Judged("name: cafe\u0301\n" + DESCRIBED, True, folder="café"),
    Judged("name: claude-helper\n" + DESCRIBED, True, folder="claude-helper"),
    Judged(NAMED + "description: " + "x" * 1024 + "\n", True),
    Judged(NAMED + "description: x\n", True),
    Judged(NAMED + "description: >-\n  one\n  two\n", True),
    Judged(NAMED + "description: |\n  one\n  two\n", True),
    Judged(NAMED + 'description: "quoted: with a colon"\n', True),
    Judged(NAMED + "description: Uses <angle> brackets\n", True),
    Judged(NAMED + "description: Été 日本 😀\n", True),
    Judged(NAMED + "description: one\n  two\n", True),
    Judged(BOTH + "license: Apache-2.0\n", True),
    Judged(BOTH + "license: Proprietary. LICENSE.txt has complete terms\n", True),
    Judged(BOTH + "compatibility: Requires git\n", True),
    Judged(BOTH + "compatibility: " + "x" * 500 + "\n", True),
    Judged(BOTH + 'metadata:\n  author: me\n  version: "1.0"\n', True),
    Judged(BOTH + "metadata:\n  version: 1.0\n", True),
    Judged(BOTH + "allowed-tools: Bash(git:*) Read\n", True),
    Judged(BOTH + "allowed-tools: Read, Grep\n", True),
    Judged(BOTH + "allowed-tools:\n  - Read\n", True),
    Judged("# a comment\n" + BOTH, True),
    Judged(DESCRIBED + NAMED, True),
    Judged(f"---\r\n{BOTH}---\r\n# D\r\n".replace("\n", "\r\n"), True, raw=True),
)
REJECTED = (
    Judged(DESCRIBED, False),
    Judged(NAMED, False),
    Judged("license: MIT\n", False),
    Judged("", False),
    Judged("just words\n", False),
    Judged("- name\n- description\n", False),
    Judged('name: ""\n' + DESCRIBED, False),
    Judged("name:\n" + DESCRIBED, False),
    Judged('name: "  "\n' + DESCRIBED, False),
    Judged("name: " + "a" * 65 + "\n" + DESCRIBED, False, folder="a" * 65),
    Judged("name: Demo\n" + DESCRIBED, False, folder="Demo"),
    Judged("name: DEMO\n" + DESCRIBED, False),
    Judged("name: -demo\n" + DESCRIBED, False, folder="-demo"),
    Judged("name: demo-\n" + DESCRIBED, False, folder="demo-"),
    Judged("name: de--mo\n" + DESCRIBED, False, folder="de--mo"),
    Judged("name: de_mo\n" + DESCRIBED, False, folder="de_mo"),
    Judged("name: de mo\n" + DESCRIBED, False, folder="de mo"),
    Judged("name: de.mo\n" + DESCRIBED, False, folder="de.mo"),
    Judged("name: de/mo\n" + DESCRIBED, False),
    Judged("name: Größe\n" + DESCRIBED, False, folder="Größe"),
    Judged("name: other\n" + DESCRIBED, False),
    Judged("name:\n  a: b\n" + DESCRIBED, False),
    Judged("name:\n  - demo\n" + DESCRIBED, False),
    Judged(NAMED + 'description: ""\n', False),
    Judged(NAMED + "description:\n", False),
    Judged(NAMED + 'description: "   "\n', False),
    Judged(NAMED + "description: " + "x" * 1025 + "\n", False),
    Judged(NAMED + "description:\n  a: b\n", False),
    Judged(NAMED + "description: Use it: always\n", False),
    Judged(NAMED + "description: 'never closed\n", False),
    Judged(NAMED + "description: @everyone\n", False),
    Judged(NAMED + "description: [a, b]\n", False),
    Judged(BOTH + "version: 1.0\n", False),
    Judged(BOTH + "Name: demo\n", False),
    Judged(BOTH + "allowed_tools: Read\n", False),
    Judged(BOTH + "name: demo\n", False),
    Judged(BOTH + "metadata:\n  a: b\n  a: c\n", False),
    Judged(BOTH + "compatibility: " + "x" * 501 + "\n", False),
    Judged(BOTH + "compatibility:\n  a: b\n", False),
    Judged(BOTH + "license: &x MIT\n", False),
    Judged(BOTH + "license: !!str MIT\n", False),
    Judged(BOTH + "metadata:\n\ta: b\n", False),
    Judged(BOTH + "metadata:\n  a: b\n c: d\n", False),
    Judged("# No frontmatter\n", False, raw=True),
    Judged(f"\n---\n{BOTH}---\n", False, raw=True),
    Judged(f"---\n{BOTH}\n# Never closed\n", False, raw=True),
    Judged("", False, raw=True),
    Judged(f"--- {BOTH}---\n# D\n", False, raw=True),
    Judged(NAMED + "description: &quot;\n", False),
    Judged(BOTH + "yes: no\n", False),
)
DIFFERENT = (
    Judged(f"\ufeff---\n{BOTH}---\n# D\n", True, "skills-ref does not take off a BOM", raw=True),
    Judged(BOTH + "allowed-tools: [Read, Grep]\n", True, FLOW),
    Judged(BOTH + "metadata: {a: b}\n", True, FLOW),
    Judged(BOTH + "metadata: {}\n", True, FLOW),
    Judged("name: 123\n" + DESCRIBED, False, STRICT, folder="123"),
    Judged("name: true\n" + DESCRIBED, False, STRICT, folder="true"),
    Judged("name: 2024-01-31\n" + DESCRIBED, False, STRICT, folder="2024-01-31"),
    Judged("name: null\n" + DESCRIBED, False, STRICT, folder="null"),
    Judged(NAMED + "description: 3.14\n", False, STRICT),
    Judged(BOTH + "compatibility: 3.11\n", False, STRICT),
    Judged(BOTH + "metadata:\n  1: one\n", False, STRICT),
    Judged(BOTH + "license: 2.0\n", False, STRICT),
    Judged(BOTH + "license:\n", False, UNTYPED),
    Judged(BOTH + "license:\n  - MIT\n", False, UNTYPED),
    Judged(BOTH + "metadata: text\n", False, UNTYPED),
    Judged(BOTH + "metadata:\n", False, UNTYPED),
    Judged(BOTH + "metadata:\n  - a\n", False, UNTYPED),
    Judged(BOTH + "metadata:\n  a:\n    b: c\n", False, UNTYPED),
    Judged(BOTH + "metadata:\n  a:\n    - b\n", False, UNTYPED),
    Judged(BOTH + "allowed-tools: 3\n", False, STRICT),
    Judged(BOTH + "allowed-tools:\n  a: b\n", False, UNTYPED),
    Judged(
        BOTH + "compatibility:\n", False, "skills-ref takes an empty value; 1 to 500 are asked for"
    ),
    Judged(BOTH + 'compatibility: ""\n', False, "the same, written with quotes"),
    Judged(NAMED + "description: Before --- after\n", False, SPLITS),
    Judged(f"---\n{NAMED}description: a --- b\n---\n# D\n", False, SPLITS, raw=True),
    Judged(f"---\n{BOTH} --- \n# D\n", False, SPLITS, raw=True),
)
CORPUS = (*ACCEPTED, *REJECTED, *DIFFERENT)


def test_the_corpus_is_large_enough() -> None:
    assert len({judged.text for judged in CORPUS}) >= 100


@pytest.mark.parametrize("judged", CORPUS, ids=str)
def test_verdict(judged: Judged, tmp_path: Path) -> None:
    root = tmp_path / judged.folder
    root.mkdir()
    text = judged.text if judged.raw else f"---\n{judged.text}---\n\n# Demo\n\nText.\n"
    (root / "SKILL.md").write_bytes(text.encode())
    errors = [found for found in findings_in(root) if found.severity == "error"]
    assert (not errors) is judged.accepted, errors
    theirs = not validate(root)
    assert theirs is (judged.accepted is not bool(judged.differs))
