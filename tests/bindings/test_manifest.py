"""skill.yaml agrees with everything that it is about."""

from __future__ import annotations

from pathlib import Path

import pytest
from bindings.bundle import FILES, changed, places, write_bundle
from validation.checks import check_skill
from validation.manifest.checks import check


def test_the_manifest_of_the_bundle(tmp_path: Path) -> None:
    assert list(check(write_bundle(tmp_path))) == []


def test_a_skill_without_a_manifest(tmp_path: Path) -> None:
    assert list(check(write_bundle(tmp_path, {"skill.yaml": None}))) == []


@pytest.mark.parametrize("text", ["name: demo\n", "run(a: b, c: d) => e\n", "version: 1.0\n"])
def test_a_file_of_that_name_that_belongs_to_another_tool(tmp_path: Path, text: str) -> None:
    files = {"skill.yaml": text, "tests/proofs/test_tiny.py": None}
    skill = write_bundle(tmp_path, files)
    assert not skill.has_manifest
    assert not [found for found in check_skill(skill) if found.code >= "SK6"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("name: tiny-skill", "name: tiny-skil", ["SK803 skill.yaml:1:7"]),
        ("name: tiny-skill", "name: Tiny_Skill", ["SK802 skill.yaml:1:7", "SK803 skill.yaml:1:7"]),
        ("name: tiny-skill", "nome: tiny-skill", ["SK802 skill.yaml:1:1", "SK802 skill.yaml:1:1"]),
        ("name: tiny-skill", "name: [tiny-skill", ["SK801 skill.yaml:2:8"]),
        ("name: tiny-skill", "name: &a tiny-skill", ["SK801 skill.yaml:1:7"]),
        ("name: tiny-skill", "name: tiny-skill\nname: tiny-skill", ["SK801 skill.yaml:2:1"]),
        ('version: "1.0.0"', 'version: "1.0.1"', ["SK803 skill.yaml:2:10"]),
        ('version: "1.0.0"', "version: 1.0", ["SK802 skill.yaml:2:10"]),
        ("license: Apache-2.0", "license: MIT", ["SK803 skill.yaml:3:10"]),
        ("license: Apache-2.0", "license:", ["SK802 skill.yaml:3:9"]),
        ("license: Ap", "description: Other.\nlicense: Ap", ["SK803 skill.yaml:3:14"]),
        ('target: "1.67"', 'target: "1.66"', ["SK803 skill.yaml:5:11"]),
        ('target: "1.67"', "target: 1.67", ["SK802 skill.yaml:5:11"]),
        ('["1.67"]', '["1.67", "1.9"]', ["SK803 skill.yaml:6:11"]),
        ('["1.67"]', '["1.67", "1.67"]', ["SK802 skill.yaml:6:11"]),
        ('["1.67"]', '["1.67", 1.68]', ["SK802 skill.yaml:6:20"]),
        ('["1.67"]', "[]", ["SK802 skill.yaml:6:11"]),
        ("  - references", "  - reference", [
            "SK804 skill.yaml:12:5", "SK805 skill.yaml:9:3", "SK806 bundle.py:1:1",
            "SK806 skill.yaml:12:5"]),
        ("  - references", "  - References", [
            "SK804 skill.yaml:12:5", "SK805 skill.yaml:9:3", "SK806 bundle.py:1:1",
            "SK806 skill.yaml:12:5"]),
        ("  - LICENSE", "  - LICENSE\n  - ../other", [
            "SK804 skill.yaml:10:5", "SK806 skill.yaml:10:5"]),
        ("  - LICENSE", "  - LICENSE\n  - /etc/passwd", [
            "SK802 skill.yaml:10:5", "SK804 skill.yaml:10:5", "SK806 skill.yaml:10:5"]),
        ("  - LICENSE", "  - LICENSE\n  - LICENSE", ["SK802 skill.yaml:9:3"]),
        ("  - SKILL.md\n", "", ["SK805 skill.yaml:9:3", "SK806 bundle.py:1:1"]),
        ("  - examples\n", "", [
            "SK805 SKILL.md:13:1", "SK805 tables.md:5:3", "SK806 bundle.py:1:1"]),
        ("  - examples\n", "  - examples/basics\n", [
            "SK805 tables.md:5:3", "SK806 bundle.py:1:1", "SK806 skill.yaml:11:5"]),
        ("  - scripts\n", "  - scripts/installation\n", [
            "SK805 skill.yaml:16:13", "SK806 bundle.py:1:1", "SK806 skill.yaml:13:5"]),
        ("script: scripts/tool.py", "script: scripts/tools.py", ["SK804 skill.yaml:16:13"]),
        ("script: scripts/tool.py", "script: scripts/Tool.py", ["SK804 skill.yaml:16:13"]),
        ("    summary: Does something.", "    summry: Does something.", [
            "SK802 skill.yaml:16:5", "SK802 skill.yaml:17:5"]),
        ("skill_tokens: 2500", "skill_tokens: many", ["SK802 skill.yaml:19:17"]),
        ("skill_tokens: 2500", "skill_tokens: 0", ["SK802 skill.yaml:19:17"]),
        ("skill_tokens: 2500", "skill_token: 2500", ["SK802 skill.yaml:19:3"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_found_at_its_place(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    assert places(list(check(write_bundle(tmp_path, changed("skill.yaml", old, new))))) == expected


@pytest.mark.parametrize(
    "text", ["", "- a list", "just text", "{", "\t", "a: *b\n", "x" * 70_000, "\x00", "[" * 5000]
)
def test_anything_else_is_one_or_two_findings(tmp_path: Path, text: str) -> None:
    findings = list(check(write_bundle(tmp_path, {"skill.yaml": text})))
    assert {finding.code for finding in findings} <= {"SK801", "SK802", "SK805", "SK806"}
    assert {Path(finding.path).name for finding in findings} >= {"skill.yaml"}


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("name: tiny-skill", "name: tiny-skull", "SKILL.md:2 says 'tiny-skull'"),
        ("license: Apache-2.0", "license: MIT", "SKILL.md:4 says 'MIT'"),
        ("license: Apache-2.0\n", "", "SKILL.md:1 says nothing"),
        ('  version: "1.0.0"', '  version: "2.0.0"', "SKILL.md:6 says '2.0.0'"),
        ('"1.0.0"', '"1.0.0"\n  streamlit: "1.66"', "SKILL.md:7 says '1.66'"),
    ],
)
def test_the_frontmatter_agrees(tmp_path: Path, old: str, new: str, what: str) -> None:
    (finding,) = check(write_bundle(tmp_path, changed("SKILL.md", old, new)))
    assert finding.code == "SK803"
    assert what in finding.message


PROJECT = """\
[project]
name = "tiny-skill"
version = "1.0.0"
license = "Apache-2.0"
requires-python = ">=3.11"
dependencies = ["streamlit==1.67.*"]
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("tiny-skill", "tiny-skill", []),
        ("tiny-skill", "other", ["SK803 skill.yaml:1:7"]),
        ("1.0.0", "1.0.1", ["SK803 skill.yaml:2:10"]),
        ('"Apache-2.0"', '{text = "MIT"}', ["SK803 skill.yaml:3:10"]),
        (">=3.11", ">=3.12", ["SK803 skill.yaml:7:9"]),
        ("1.67.*", "1.66.*", ["SK803 skill.yaml:5:11"]),
        (
            'dependencies = ["streamlit==1.67.*"]',
            'optional-dependencies = {dev = ["streamlit==1.66.*"]}',
            ["SK803 skill.yaml:5:11"],
        ),
        ("[project]", "[project", ["SK803 pyproject.toml:1:1"]),
    ],
)
def test_the_project_agrees(tmp_path: Path, old: str, new: str, expected: list[str]) -> None:
    skill = write_bundle(tmp_path, {"pyproject.toml": PROJECT.replace(old, new)})
    assert places(list(check(skill))) == expected


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"scripts/installation/bundle.py": "BUNDLE = tuple(x)\n"}, ["SK806 bundle.py:1:1"]),
        ({"scripts/installation/bundle.py": "OTHER = ()\n"}, ["SK806 bundle.py:1:1"]),
        ({"scripts/installation/bundle.py": "BUNDLE = (\n"}, ["SK806 bundle.py:1:1"]),
        ({"scripts/installation/bundle.py": None}, []),
        (
            {"scripts/installation/bundle.py": None, "scripts/install.py": "pass\n"},
            ["SK806 skill.yaml:9:3"],
        ),
    ],
)
def test_the_installer_agrees(
    tmp_path: Path, files: dict[str, str | None], expected: list[str]
) -> None:
    assert places(list(check(write_bundle(tmp_path, files)))) == expected


def test_what_scripts_import_is_installed(tmp_path: Path) -> None:
    files = changed(
        "skill.yaml", "  - scripts\n", "  - scripts/tool.py\n  - scripts/installation\n"
    )
    files |= {
        "scripts/tool.py": "import json\n\nfrom needed.inner import thing\n",
        "scripts/needed/__init__.py": "",
        "scripts/needed/inner.py": "",
    }
    found = [finding for finding in check(write_bundle(tmp_path, files)) if finding.code == "SK805"]
    assert places(found) == ["SK805 tool.py:3:1"]


def test_what_documents_name_is_installed(tmp_path: Path) -> None:
    text = FILES["references/tables.md"] + "\nSee `scripts/more.py`.\n"
    files = {
        **changed("skill.yaml", "  - scripts\n", "  - scripts/tool.py\n"),
        "references/tables.md": text,
        "scripts/more.py": "pass\n",
    }
    found = [finding for finding in check(write_bundle(tmp_path, files)) if finding.code == "SK805"]
    assert places(found) == ["SK805 tables.md:11:6"]
