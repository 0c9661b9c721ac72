"""Reading the files of a project: bounded in size, in the encodings that tools write."""

from __future__ import annotations

from pathlib import Path

LARGEST = 30_000_000


class UnusableError(Exception):
    """A file or a part of it says nothing usable; the message is one line for the user."""


def read_text(path: Path) -> str:
    """Return the text of the file at ``path`` with line feeds only.

    Raises FileNotFoundError or NotADirectoryError where there is none, and `UnusableError` where
    it cannot be read. PowerShell's ``pip freeze > requirements.txt`` writes UTF-16.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise
    except OSError as error:
        raise UnusableError(f"cannot be read ({error.strerror or error})") from None
    if len(content) > LARGEST:
        raise UnusableError(f"is larger than {LARGEST // 1_000_000} MB")
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise UnusableError(f"is no {encoding.upper().removesuffix('-SIG')} text") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def names_in(folder: Path) -> list[str]:
    """Return the names in ``folder``, sorted; none where it cannot be listed."""
    try:
        return sorted(path.name for path in folder.iterdir())
    except OSError:
        return []


def line_at(text: str, position: int) -> int:
    """Return the 1-based line of a position in ``text``."""
    return text.count("\n", 0, position) + 1
