"""A skill folder as the checks see it: read once, decoded once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Document:
    """A Markdown file of the skill.

    ``path`` is the file on disk, ``name`` its path from the skill's root with forward slashes,
    ``shown`` the path that findings print. ``text`` is the decoded content without a leading BOM
    and with line feeds only; ``body`` is the same with the lines of the frontmatter blanked, so
    that line numbers stay those of the file.
    """

    path: Path
    name: str
    shown: str
    text: str
    body: str


@dataclass(frozen=True)
class Skill:
    """A folder with a ``SKILL.md``.

    ``files`` are all regular files below ``root`` as paths from it with forward slashes, sorted,
    without version control, virtual environments and caches; ``documents`` the readable Markdown
    among ``SKILL.md`` and ``references/`` (``SKILL.md`` first).
    """

    root: Path
    files: tuple[str, ...]
    documents: tuple[Document, ...]
