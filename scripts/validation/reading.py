"""Reading a skill from disk: every file once, with a finding for what cannot be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from documents.frontmatter import blank_frontmatter
from reporting.finding import Finding
from reporting.rules import Rule

from validation import files
from validation.files import UNREADABLE, broken_link, read_text_file
from validation.folders import Listing, list_folder
from validation.shipping import read_declared
from validation.skill import Document, Skill, TextFile

TOO_MUCH = Rule(
    "SK906",
    "too-much-to-read",
    "error",
    "The folder holds more files, or more text, than a skill can sensibly ship; the rest is left\n"
    "unchecked. Usually a build folder or a data set was put inside. Move it out.",
)
RULES: tuple[Rule, ...] = (*files.RULES, TOO_MUCH)

LARGEST_TOTAL = 50_000_000  # characters of all texts, which are in memory together


def read_skill(root: Path, shown: str | None = None) -> Skill:
    """Read the skill in ``root``; what cannot be read becomes one of its ``problems``.

    ``shown`` is how findings print the root; by default its path from the working directory where
    it lies below it, else as given.
    """
    if shown is None:
        shown = shown_root(root)
    listing = list_folder(root)
    declared = read_declared(root)
    frame = Skill(root, tuple(listing.files), (), shown=shown, declared=declared)
    shipped = tuple(name for name in listing.files if declared.ships(name))
    beside = tuple(name for name in listing.files if is_markdown(name) and "/" not in name)
    problems = list(_unreadable(frame, listing))
    pages: list[Document] = []
    texts: list[TextFile] = []
    binaries: list[str] = []
    total = 0
    for name in sorted({*shipped, *beside}, key=_skill_first):
        path, where = root / name, frame.shown_path(name)
        if total > LARGEST_TOTAL:
            message = f"over {LARGEST_TOTAL / 1e6:.0f} MB of text: the rest was not checked"
            problems.append(TOO_MUCH.at(where, message, help="move data out of the skill"))
            break
        content, found = read_text_file(path, where, markdown=is_markdown(name))
        problems += found
        total += len(content or "")
        if content is None:
            if not found:
                binaries.append(name)
        elif is_markdown(name):
            pages.append(Document(path, name, where, content, blank_frontmatter(content)))
        else:
            texts.append(TextFile(path, name, where, content))
    return Skill(
        root,
        frame.files,
        tuple(page for page in pages if is_knowledge(page.name)),
        shown=shown,
        shipped=shipped,
        pages=tuple(pages),
        texts=tuple(texts),
        binaries=tuple(binaries),
        symlinks=tuple(name for name in listing.symlinks if declared.ships(name)),
        problems=tuple(problems),
        declared=declared,
    )


def _unreadable(skill: Skill, listing: Listing) -> Iterator[Finding]:
    """Yield what the listing itself shows to be wrong."""
    ships, shown = skill.declared.ships, skill.shown_path
    for name, reason in listing.unreadable.items():
        yield UNREADABLE.at(shown(name), f"cannot list this folder: {reason}")
    for name in filter(ships, listing.specials):
        yield UNREADABLE.at(shown(name), "is neither a file nor a folder")
    for name in filter(ships, listing.symlinks):
        yield from broken_link(skill.root / name, shown(name))
    if (skill.root / "SKILL.md").is_dir():
        yield UNREADABLE.at(shown("SKILL.md"), "is a folder, not a file")
    if listing.truncated:
        yield TOO_MUCH.at(skill.shown or ".", "holds too many files to be a skill")


def shown_root(root: Path) -> str:
    """Return ``root`` as findings print it: from the working directory where it lies below it."""
    here = Path.cwd()
    absolute = Path(os.path.normpath(here / root))
    if absolute == here:
        return ""
    return absolute.relative_to(here).as_posix() if here in absolute.parents else root.as_posix()


def is_markdown(name: str) -> bool:
    """Say whether a file is Markdown by its name."""
    return name.lower().endswith((".md", ".markdown"))


def is_knowledge(name: str) -> bool:
    """Say whether a Markdown file is one that the skill gives an agent to read."""
    return name.lower() == "skill.md" or name.startswith("references/")


def _skill_first(name: str) -> tuple[bool, str]:
    return name.lower() != "skill.md", name
