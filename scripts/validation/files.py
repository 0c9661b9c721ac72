"""Reading one file of a skill: its text, or why there is none."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from reporting.finding import Finding
from reporting.rules import Rule

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
RULES: tuple[Rule, ...] = (UNREADABLE, NOT_UTF8, NUL_BYTES, TOO_LARGE, EMPTY)

LARGEST_MARKDOWN = 1_000_000
LARGEST_TEXT = 2_000_000
TEXT_SUFFIXES = (
    *(".bash", ".bat", ".cfg", ".css", ".csv", ".html", ".ini", ".js", ".json", ".jsonc", ".jsx"),
    *(".mjs", ".ps1", ".py", ".rb", ".sh", ".sql", ".svg", ".toml", ".ts", ".tsx", ".txt"),
    *(".xml", ".yaml", ".yml", ".zsh"),
)


def read_text_file(path: Path, where: str, *, markdown: bool) -> tuple[str | None, list[Finding]]:
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


def broken_link(path: Path, where: str) -> Iterator[Finding]:
    """Yield a finding where the symbolic link ``path`` leads nowhere."""
    try:
        path.stat()
    except (OSError, ValueError) as error:
        reason = "leads nowhere" if isinstance(error, FileNotFoundError) else "leads to itself"
        yield UNREADABLE.at(where, f"is a symbolic link that {reason}", help="remove it")
