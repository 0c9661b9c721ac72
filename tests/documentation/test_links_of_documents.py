"""Links lead somewhere in every document, those too that are not installed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from documents.frontmatter import blank_frontmatter
from harness import REPOSITORY
from validation.links.targets import check
from validation.reading import is_markdown, read_skill
from validation.skill import Document, Skill


def every_document(root: Path) -> Skill:
    """Return the skill with all its documents as pages, as if all its files were installed.

    Apart from documents that somebody's project is made of, in tests and in tasks for agents.
    """
    skill = read_skill(root)
    names = [name for name in skill.files if is_markdown(name)]
    pages = []
    for name in names:
        if not name.startswith(("tests/", "evals/tasks/")):
            text = (root / name).read_text(encoding="utf-8")
            pages.append(Document(root / name, name, name, text, blank_frontmatter(text)))
    return replace(skill, pages=tuple(pages), shipped=skill.files)


def test_every_link_leads_to_a_file_and_a_heading() -> None:
    skill = every_document(REPOSITORY)
    names = {page.name for page in skill.pages}
    assert {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/versions.md"} <= names
    assert sum(len(page.links) for page in skill.pages) > 40
    assert list(check(skill)) == []


def test_a_dead_link_in_docs_is_found(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "SKILL.md").write_text("# Tiny\n", encoding="utf-8")
    (tmp_path / "docs/a.md").write_text("[a](b.md) [c](../SKILL.md#d)\n", encoding="utf-8")
    found = [finding.code for finding in check(every_document(tmp_path))]
    assert found == ["SK301", "SK306"]
