"""A skill folder as the checks see it: read once, decoded once, parsed once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from documents.blocks import CodeBlock, blocks_of
from documents.frontmatter import Frontmatter, split_frontmatter
from documents.links import Link, read_anchors, read_links
from documents.markdown import Markdown, parse_markdown
from reporting.finding import Finding

from validation.shipping import Declared


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

    @cached_property
    def frontmatter(self) -> Frontmatter:
        """The frontmatter, split off and its YAML read."""
        return split_frontmatter(self.text)

    @cached_property
    def markdown(self) -> Markdown:
        """The parsed body; every check shares it."""
        return parse_markdown(self.body)

    @cached_property
    def blocks(self) -> tuple[CodeBlock, ...]:
        """The fenced code blocks of the body, in order."""
        return tuple(blocks_of(self.markdown.tokens, self.lines))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links and images of the body, each place once, in order."""
        return tuple(sorted(set(read_links(self.markdown, self.lines))))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """What may stand behind # in a link to this document."""
        return read_anchors(self.markdown)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of ``text``, without their line feeds."""
        return self.text.split("\n")


@dataclass(frozen=True)
class TextFile:
    """A text file of the skill that is no Markdown; the fields are those of `Document`."""

    path: Path
    name: str
    shown: str
    text: str


@dataclass(frozen=True)
class Skill:
    """A folder with a ``SKILL.md``.

    ``files`` are all regular files below ``root`` as paths from it with forward slashes, sorted,
    without version control, virtual environments and caches; ``documents`` the readable Markdown
    among ``SKILL.md`` and ``references/`` (``SKILL.md`` first).

    ``shown`` is the root as findings print it. ``shipped`` is the part of ``files`` that an
    installer copies. ``pages`` are all readable Markdown files that ship, ``documents`` included,
    and those beside ``SKILL.md``; ``texts`` are the other text files that ship, ``binaries`` the
    rest. ``symlinks`` are the symbolic links that ship, ``problems`` what went wrong in reading,
    ``declared`` is what ``skill.yaml`` says about all this.
    """

    root: Path
    files: tuple[str, ...]
    documents: tuple[Document, ...]
    shown: str = ""
    shipped: tuple[str, ...] = ()
    pages: tuple[Document, ...] = ()
    texts: tuple[TextFile, ...] = ()
    binaries: tuple[str, ...] = ()
    symlinks: tuple[str, ...] = ()
    problems: tuple[Finding, ...] = ()
    declared: Declared = field(default_factory=Declared)

    @property
    def main(self) -> Document | None:
        """``SKILL.md``, where it could be read (``skill.md`` where that is what there is)."""
        first = self.documents[0] if self.documents else None
        return first if first and first.name.lower() == "skill.md" else None

    @property
    def has_manifest(self) -> bool:
        """Whether the skill is bound to proofs: its documents to examples and to tests.

        A ``skill.yaml`` that names no bundle, in a skill without proofs, belongs to another tool.
        """
        if "skill.yaml" not in self.files:
            return False
        return self.declared.is_manifest or any(
            name.startswith("tests/proofs/") for name in self.files
        )

    @property
    def has_tests(self) -> bool:
        """Whether the tests are there; an installed copy has none."""
        return any(name.startswith("tests/") for name in self.files)

    def shown_path(self, name: str) -> str:
        """Return how findings print the file ``name``."""
        return f"{self.shown}/{name}" if self.shown not in ("", ".") else name
