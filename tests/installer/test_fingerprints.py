"""The simple frontmatter that is understood without a YAML parser, and what is not."""

from __future__ import annotations

import pytest
from installation.fingerprints import fingerprint, frontmatter_of


def matter(text: str) -> dict[str, str] | None:
    return frontmatter_of(f"---\n{text}---\nBody\n".encode())


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("name: x\n", {"name": "x"}),
        ('name: "a: b \\" c"\n', {"name": 'a: b " c'}),
        ("name: 'it''s'\n", {"name": "it's"}),
        ("# comment\n\nname: x\n", {"name": "x"}),
        ("metadata:\n  a: 1\n  b: two\nc: x\n", {"metadata.a": "1", "metadata.b": "two", "c": "x"}),
        ("metadata:\n    a: 1\n", {"metadata.a": "1"}),
        ("license: Apache-2.0\r\n", {"license": "Apache-2.0"}),
        ("a:\n  b: 1\nc:\n    d: 2\n", {"a.b": "1", "c.d": "2"}),
        ("a: ''\nb: \"\"\nc: ''''\n", {"a": "", "b": "", "c": "'"}),
        ("home: ~/.agents\n", {"home": "~/.agents"}),
        ("url: https://streamlit.io/#cloud\n", {"url": "https://streamlit.io/#cloud"}),
        ("empty:\nname: x  \n", {"name": "x"}),
    ],
)
def test_simple_keys(text: str, keys: dict[str, str]) -> None:
    assert matter(text) == keys


@pytest.mark.parametrize(
    "text",
    [
        "name: >-\n  folded\n",
        "name: [a, b]\n",
        "name: {a: b}\n",
        "name: x\nname: y\n",
        "name: x # comment\n",
        "name: a: b\n",
        "name: 'open\n",
        'name: "open\n',
        "name: 'a'b'\n",
        "name: '\n",
        "name: it's\n  y: z\n",
        "metadata:\n  a: 1\nname: x\n  b: 2\n",
        "metadata:\n    a: 1\n  b: 2\n",
        "metadata:\n  a: 1\n  a: 2\n",
        'name: "a" "b"\n',
        "  name: x\n",
        "metadata:\n  a: 1\n    b: 2\n",
        "metadata:\n  a:\n",
        "- name\n",
        "name: &anchor x\n",
        "just words\n",
    ],
)
def test_what_is_not_simple_is_not_guessed(text: str) -> None:
    assert matter(text) is None


def test_no_frontmatter() -> None:
    assert frontmatter_of(b"# Title\n") is None
    assert frontmatter_of(b"---\nname: x\n") is None
    assert frontmatter_of(b"---\nname: \xff\n---\n") is None
    assert frontmatter_of("\ufeff---\nname: x\n---\n".encode()) == {"name": "x"}


def test_what_is_not_simple_counts_as_it_stands() -> None:
    one = b"---\nname: >-\n  x\nlicense: y\n---\nBody\n"
    other = b"---\nlicense: y\nname: >-\n  x\n---\nBody\n"
    assert fingerprint("SKILL.md", one) != fingerprint("SKILL.md", other)
    assert fingerprint("SKILL.md", one) == fingerprint("SKILL.md", one.replace(b"\n", b"\r\n"))


def test_of_a_simple_skill_the_words_count_not_their_layout() -> None:
    one = b"---\nname: x\n---\n\nBody\n\n"
    for other in (b"---\nname: 'x'\n--- \nBody", b'---\n\nname: "x"\n---\nBody\n'):
        assert fingerprint("SKILL.md", one) == fingerprint("SKILL.md", other)
    for other in (
        b"---\nname: x\n---\nBody\n~\n",
        b"---\nname: x\n---\n  Body\n",
        b"---\n# x\nname: x\n---\nBody\n",
        b"---\nname: x\n# x\n---\nBody\n",
        b"---\nname: x\n---\nBody \xff\n",
        b"Body\n",
    ):
        assert fingerprint("SKILL.md", one) != fingerprint("SKILL.md", other)
    assert fingerprint("SKILL.md", b"Body\n") != fingerprint("SKILL.md", b"Body\n\n")


def test_only_the_skills_own_frontmatter_is_read() -> None:
    one, other = b"---\na: 1\nb: 2\n---\n", b"---\nb: 2\na: 1\n---\n"
    assert fingerprint("SKILL.md", one) == fingerprint("SKILL.md", other)
    assert fingerprint("references/x.md", one) != fingerprint("references/x.md", other)


def test_a_binary_file_counts_byte_by_byte() -> None:
    assert fingerprint("logo.png", b"\0\r\n") != fingerprint("logo.png", b"\0\n")
    assert fingerprint("a.txt", b"x\r\n") == fingerprint("a.txt", b"x\n")
