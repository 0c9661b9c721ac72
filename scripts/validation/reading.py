"""Reading a skill from disk: every file once, with a finding for what cannot be read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from documents.frontmatter import blank_frontmatter
from reporting.finding import Finding
from reporting.rules import Rule

from validation.folders import list_folder
from validation.shipping import read_declared
from validation.skill import Document, Skill, TextFile

UNREADABLE = Rule(
    "SK901",
    "unreadable",
    "error",
    "A file or folder of the skill cannot be read: no permission, a pipe or device, a folder\n"
    "where a file should be, or a symbolic link that leads nowhere or to itself. Whoever installs\n"
    "the skill runs into the same. Remove the entry, or give it its neighbours' permissions.",
)
NOT_UTF8 = Rule(
    "SK902",
    "not-utf-8",
    "error",
    "A text file is not valid UTF-8. The specification and every client read UTF-8; some replace\n"
    "the bytes silently, others reject the skill. Save the file as UTF-8.",
)
NUL_BYTES = Rule(
    "SK903",
    "nul-bytes",
    "error",
    "A Markdown file contains NUL bytes: it is binary, or UTF-16. Parsers stop at the first NUL\n"
    "or drop it. Save the file as UTF-8 text.",
)
TOO_LARGE = Rule(
    "SK904",
    "too-large",
    "error",
    "A text file is far larger than anything an agent can use, and is left unchecked. Split it,\n"
    "or move the data out of the skill.",
)
EMPTY = Rule(
    "SK905",
    "empty-file",
    "error",
    "A Markdown file is empty, or holds white space only. An agent that opens it learns nothing.\n"
    "Write it or remove it.",
)
TOO_MANY = Rule(
    "SK906",
    "too-many-files",
    "error",
    "The folder holds more files than a skill can sensibly ship; the rest is left unchecked.\n"
    "Usually a build folder or a data set was put inside. Move it out.",
)
RULES: tuple[Rule, ...] = (UNREADABLE, NOT_UTF8, NUL_BYTES, TOO_LARGE, EMPTY, TOO_MANY)

LARGEST_MARKDOWN = 1_000_000
LARGEST_TEXT = 2_000_000
TEXT_SUFFIXES = (
    *(".bash", ".bat", ".cfg", ".css", ".csv", ".html", ".ini", ".js", ".json", ".jsonc", ".jsx"),
    *(".mjs", ".ps1", ".py", ".rb", ".sh", ".sql", ".svg", ".toml", ".ts", ".tsx", ".txt"),
    *(".xml", ".yaml", ".yml", ".zsh"),
)


def read_skill(root: Path, shown: str | None = None) -> Skill:
    """Read the skill in ``root``; what cannot be read becomes one of its ``problems``.

    ``shown`` is how findings print the root; by default its path from the working directory where
    it lies below it, else as given.
    """
    if shown is None:
        shown = shown_root(root)
    listing = list_folder(root)
    frame = Skill(root, tuple(listing.files), (), shown=shown)
    problems: list[Finding] = []
    for name, reason in listing.unreadable.items():
        problems.append(UNREADABLE.at(frame.shown_path(name), f"cannot list this folder: {reason}"))
    for name in listing.specials:
        problems.append(UNREADABLE.at(frame.shown_path(name), "is neither a file nor a folder"))
    for name in listing.symlinks:
        problems += _broken_link(root / name, frame.shown_path(name))
    if (root / "SKILL.md").is_dir():
        problems.append(UNREADABLE.at(frame.shown_path("SKILL.md"), "is a folder, not a file"))
    if listing.truncated:
        problems.append(TOO_MANY.at(shown or ".", "holds too many files to be a skill"))
    declared = read_declared(root)
    shipped = tuple(name for name in listing.files if declared.ships(name))
    beside = tuple(name for name in listing.files if is_markdown(name) and "/" not in name)
    pages: list[Document] = []
    texts: list[TextFile] = []
    binaries: list[str] = []
    for name in sorted({*shipped, *beside}, key=_skill_first):
        path = root / name
        where = frame.shown_path(name)
        content, found = _read(path, where, markdown=is_markdown(name))
        problems += found
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


def _broken_link(path: Path, where: str) -> Iterator[Finding]:
    try:
        path.stat()
    except (OSError, ValueError) as error:
        reason = "leads nowhere" if isinstance(error, FileNotFoundError) else "leads to itself"
        yield UNREADABLE.at(where, f"is a symbolic link that {reason}", help="remove it")


def _read(path: Path, where: str, *, markdown: bool) -> tuple[str | None, list[Finding]]:
    """Return the text of ``path``, or None and the reason (no reason for a plain binary)."""
    try:
        with open(path, "rb", opener=_open_without_waiting) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                return None, [UNREADABLE.at(where, "is neither a file nor a folder")]
            limit = LARGEST_MARKDOWN if markdown else LARGEST_TEXT
            start = file.read(8192)
            if not markdown and (b"\0" in start or not _looks_like_text(path, start)):
                return None, []
            if status.st_size > limit:
                size = f"{status.st_size / 1e6:.1f} MB, more than {limit / 1e6:.0f} MB"
                return None, [TOO_LARGE.at(where, f"is {size}, and was not checked")]
            data = start + file.read(limit + 1 - len(start))
    except OSError as error:
        return None, [UNREADABLE.at(where, f"cannot be read: {error.strerror or error}")]
    if markdown and (found := list(_malformed(data, where))):
        return None, found
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        before = data[data.rfind(b"\n", 0, error.start) + 1 : error.start]
        column = len(before.decode("utf-8-sig")) + 1
        return None, [
            NOT_UTF8.at(
                where,
                f"byte 0x{data[error.start]:02x} is not valid UTF-8",
                line=line,
                column=column,
                help="save the file as UTF-8",
            )
        ]


def _malformed(data: bytes, where: str) -> Iterator[Finding]:
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        yield EMPTY.at(where, "the file is empty")
    elif (position := data.find(b"\0")) >= 0:
        line = data.count(b"\n", 0, position) + 1
        column = position - data.rfind(b"\n", 0, position)
        yield NUL_BYTES.at(where, "contains NUL bytes: binary or UTF-16", line=line, column=column)


def _looks_like_text(path: Path, start: bytes) -> bool:
    if path.suffix.lower() in TEXT_SUFFIXES or start.startswith(b"#!"):
        return True
    try:
        start.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(start) - 4  # cut inside a character
    return True


def _open_without_waiting(path: str, flags: int) -> int:
    # A pipe put in the place of a file between listing and reading must not block us.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
