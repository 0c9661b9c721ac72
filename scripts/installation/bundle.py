"""What belongs to the bundle, and reading it from a checkout or from an installed copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from installation.errors import InstallError
from installation.fingerprints import fingerprint, frontmatter_of
from installation.record import RECORD

NAME = "using-streamlit-session-state"

# validate.py reads this tuple from the source and compares it with skill.yaml.
# What only authors of skills need, validate.py with its packages, stays in the repository.
BUNDLE = (
    "SKILL.md",
    "LICENSE",
    "skill.yaml",
    "references",
    "record/claims.jsonl",
    "record/decisions.json",
    "record/feedback.jsonl",
    "record/identity.jsonl",
    "record/versions.json",
    "examples",
    "scripts/check_app.py",
    "scripts/checking",
    "scripts/facts.py",
    "scripts/facts_lookup",
    "scripts/install.py",
    "scripts/installation",
    "scripts/proof_record",
    "scripts/reporting",
    "scripts/streamlit_versions",
    "scripts/trace_app.py",
    "scripts/tracing",
    "scripts/writing",
)


@dataclass(frozen=True)
class BundledFile:
    """The content of one file, and whether it may be executed."""

    content: bytes
    executable: bool


@dataclass(frozen=True)
class Bundle:
    """The bundle, read once: ``root`` is where it stands, ``files`` maps paths to contents.

    ``frontmatter`` has the simple keys of SKILL.md's, those of ``metadata`` as ``metadata.x``.
    """

    root: Path
    files: dict[str, BundledFile]
    frontmatter: dict[str, str]

    @property
    def fingerprints(self) -> dict[str, str]:
        """What each file is recognised by."""
        return {path: fingerprint(path, file.content) for path, file in self.files.items()}

    @property
    def size(self) -> int:
        """The number of bytes of all files."""
        return sum(len(file.content) for file in self.files.values())

    @property
    def version(self) -> str:
        """The version in SKILL.md's frontmatter, "unknown" where it has none."""
        return self.frontmatter.get("metadata.version", "unknown")

    @property
    def source(self) -> str:
        """The kind of folder that the bundle was read from."""
        if (self.root / ".git").exists():
            return "git checkout"
        return "installed copy" if (self.root / RECORD).exists() else "plain copy"


def read_bundle(root: Path) -> Bundle:
    """Return the bundle that stands in ``root``, its files in the order of their paths.

    Hidden files and caches are left out. Raises ``InstallError`` where a part is missing or is a
    symbolic link: an installer that followed one would copy what it leads to.
    """
    files: dict[str, BundledFile] = {}
    for entry in BUNDLE:
        path = root / entry
        if not path.exists():
            raise InstallError(f"{path} is missing, so this copy is not complete; get a fresh one")
        for file in sorted(_files_below(path)):
            mode = file.stat().st_mode
            files[file.relative_to(root).as_posix()] = BundledFile(
                file.read_bytes(), bool(mode & 0o100)
            )
    frontmatter = frontmatter_of(files["SKILL.md"].content)
    if frontmatter is None:
        raise InstallError(f"{root / 'SKILL.md'} has no readable frontmatter; get a fresh copy")
    return Bundle(root, dict(sorted(files.items())), frontmatter)


def holds_the_skill(folder: Path) -> bool:
    """Say whether ``folder`` is this skill, of whatever version."""
    skill = folder / "SKILL.md"
    return skill.is_file() and (frontmatter_of(skill.read_bytes()) or {}).get("name") == NAME


def is_litter(name: str) -> bool:
    """Say whether a file or folder of this name comes from running tools, not from people."""
    return name in _LITTER or name.endswith((".pyc", ".pyo"))


_LITTER = frozenset(
    (
        "__pycache__",
        ".mypy_cache",
        ".pytest_cache",
        ".ruff_cache",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
    )
)


def _files_below(path: Path) -> Iterator[Path]:
    if path.is_symlink():
        raise InstallError(f"{path} is a symbolic link, which a bundle never has; get a fresh copy")
    if path.is_dir():
        for child in path.iterdir():
            if not (child.name.startswith(".") or is_litter(child.name)):
                yield from _files_below(child)
    elif path.is_file():
        yield path
    else:
        raise InstallError(f"{path} is neither a file nor a folder; get a fresh copy")
