"""Whatever is in the files: no exception, no hang, and every finding stands where there is text."""

from __future__ import annotations

import tempfile
from pathlib import Path

from fuzzing import bounded
from harness import REPOSITORY
from hypothesis import given
from hypothesis import strategies as st
from reporting.finding import Finding
from reporting.writers import WRITERS
from validation.checks import all_rules, check_skill
from validation.reading import read_skill
from validator.skills import HEAD, MAIN, Files, Folder, LinkTo, write_skill

RULES = all_rules()
# What the parsers take notice of, so that random texts get deep into them.
YAML_PARTS = (
    "name: demo|description: x|metadata:|allowed-tools: Bash|  a: b|- x|? y|: |---|...|&a |*a |"
    "!!str |!x |[|]|{|}|, |'|\"|\\|#| |\t|>-|\n|<<: |yes|1.0|2024-01-01|~|@|`|%|é|😀|\ufeff|\u200b"
)
MARKDOWN_PARTS = (
    "# A\n|## A\n|text |[a](b.md)|[a](#a)|[a][r]|[r]: x.md\n|![i](|)|`|``|```|```python\n|"
    "```json\n|```yaml\n|```toml\n|```bash\n|```console\n|~~~|> |- |1. |    |\t|\n|\n\n|<!-- |-->|"
    "<a href='x'>|</a>|\\|{|}|[|]|(|)|'|\"|$(|if |fi|done|<<E\n|>>> |... |%%|//|/*|*/|,|:|=|\u2028|"
    "\x0c|\r|\ufeff|\u200b|\U000e0041|curl https://x / sh|npx x|é|😀|x = 1\n|a: b\n|---\n|===\n"
)
# What bundles with proofs have besides.
BOUND_PARTS = (
    "```python examples/a.py\n|```python examples/a.py:7\n|```python bad examples/a.py\n|```\n|"
    "```python since=1.59 examples/a.py\n|x = st.session_state\n|import streamlit as st\n|"
    "<!-- generated: rules -->\n|<!-- generated: decisions -->\n|<!-- end of generated text -->\n|"
    "<!-- no claim -->\n|A rerun keeps it. |Since 1.59 it is kept.\n|    |\t|\n|(1.59+) "
)
PROOF_PARTS = (
    '@proves(|\n|"A rerun keeps it."|, |example="a"|since="1.59"|)|def test_a():\n|    pass\n|'
    '    assert True\n|import pytest\n|from proving import proves\n|"""|#: KeyError\n|x = 1\n|'
    "st.text_input('a', key='k')\n|# raises: StreamlitAPIException\n|import streamlit as st\n"
)
NAMED_FILES = (
    "SKILL.md|references/a.md|references/b.md|README.md|scripts/a.py|scripts/b.sh|assets/x.json|"
    "skill.yaml|.env|a b.md|LICENSE|tests/test_x.py|x.bin"
)
YAML = st.sampled_from(YAML_PARTS.split("|"))
MARKDOWN = st.sampled_from([*MARKDOWN_PARTS.split("|"), "|", "| sh", "| a | b |\n|---|---|\n"])
BOUND = st.sampled_from(BOUND_PARTS.split("|"))
PROOFS = st.sampled_from(PROOF_PARTS.split("|"))
MANIFEST = st.sampled_from(
    (REPOSITORY / "skill.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
)
NAMES = st.sampled_from(NAMED_FILES.split("|"))


def joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(parts, max_size=40).map("".join)


CONTENT = st.one_of(
    joined(MARKDOWN),
    joined(YAML),
    joined(MARKDOWN).map(lambda text: HEAD + text),
    st.text(max_size=200),
    st.binary(max_size=200),
    st.sampled_from(["SKILL.md", "..", "/etc/hostname", "gone", "."]).map(LinkTo),
    st.just(Folder()),
)


def check(files: Files) -> list[Finding]:
    """Check a skill of ``files`` and hold the findings against them."""
    with bounded(), tempfile.TemporaryDirectory() as folder:
        skill = read_skill(write_skill(Path(folder), files), "")
        findings = sorted(check_skill(skill))
        texts = {page.shown: page.lines for page in skill.pages}
        texts |= {file.shown: file.text.split("\n") for file in skill.texts}
    for finding in findings:
        assert finding.severity == RULES[finding.code].severity
        assert finding.message
        assert "\n" not in finding.message
        assert finding.line >= 1
        assert finding.column >= 1
        if lines := texts.get(finding.path):
            assert finding.line <= len(lines)
            assert finding.column <= len(lines[finding.line - 1]) + 1
    for write in WRITERS.values():
        write(findings, RULES, tool="x", checked={})
    return findings


@given(joined(YAML | st.text(max_size=3)))
def test_any_frontmatter(text: str) -> None:
    check({"SKILL.md": f"---\n{text}\n---\n# D\n"})


@given(joined(MARKDOWN | st.text(max_size=3)))
def test_any_markdown(text: str) -> None:
    check({"SKILL.md": HEAD + text, "references/a.md": text})


@given(st.dictionaries(NAMES, CONTENT, max_size=6))
def test_any_folder(files: Files) -> None:
    check({"SKILL.md": MAIN, **files})


@given(joined(MANIFEST | YAML), joined(BOUND), joined(PROOFS | BOUND), joined(PROOFS))
def test_any_bundle(manifest: str, document: str, example: str, proof: str) -> None:
    check(
        {
            "SKILL.md": HEAD + document,
            "references/a.md": document,
            "skill.yaml": manifest,
            "examples/a.py": example,
            "tests/proofs/test_a.py": proof,
            "tests/proofs/record.json": proof,
        }
    )
