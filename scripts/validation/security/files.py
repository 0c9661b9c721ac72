"""SK511, SK514, SK515: what else comes along when the folder is copied."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from reporting.finding import Finding
from reporting.rules import Rule

from validation.folders import leads_inside
from validation.skill import Skill

SYMLINK = Rule(
    "SK511",
    "symlink-leaves-the-skill",
    "error",
    "A symbolic link leads out of the skill's folder, or names its target by an absolute path.\n"
    "Installers copy what links point to: a private file of whoever packs the skill, or nothing\n"
    "at all. Replace the link by the file.",
)
HIDDEN = Rule(
    "SK514",
    "hidden-file",
    "warning",
    "A file whose name, or whose folder's, begins with a dot is copied along and easily missed\n"
    "in a review. Well-known configuration such as .gitignore or .github is not reported.",
)
BINARY = Rule(
    "SK515",
    "binary-file",
    "warning",
    "A binary that is no picture, font, sound, video or office document: nobody can review what\n"
    "is in it. Ship the source, or name a package. Also reported: an executable that bears the\n"
    "name of a picture.",
)
RULES: tuple[Rule, ...] = (SYMLINK, HIDDEN, BINARY)

_KNOWN_HIDDEN = re.compile(
    r"\.(?:gitignore|gitattributes|gitkeep|gitmodules|keep|editorconfig|mailmap|nvmrc"
    r"|python-version|tool-versions|skillignore|dockerignore|npmignore|env\.(?:example|sample)"
    r"|pre-commit-config\.ya?ml|(?:prettier|eslint|markdownlint|stylelint|babel|release)[\w.-]*"
    r"|(?:ruff|flake8|pylintrc|coveragerc)[\w.]*)"
    r"|(?:\.github|\.claude-plugin|\.cursor-plugin|\.codex-plugin|\.well-known|\.vscode|\.ci"
    r"|\.circleci|\.changeset|\.husky)/.*"
)
_HIDDEN_PART = re.compile(r"(?:^|/)(\.)")
_MEDIA = (
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".bmp", ".tif", ".tiff", ".pdf"),
    *(".ttf", ".otf", ".woff", ".woff2", ".eot", ".mp3", ".mp4", ".wav", ".ogg", ".webm", ".mov"),
    *(".docx", ".xlsx", ".pptx", ".dotx", ".xltx", ".potx", ".odt", ".ods", ".odp"),
)
_EXECUTABLE = (b"\x7fELF", b"MZ", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe")


def check(skill: Skill) -> Iterator[Finding]:
    """Yield the links, hidden files and binaries that should not come along."""
    real_root = os.path.realpath(skill.root)
    for name in skill.symlinks:
        path = skill.root / name
        where = skill.shown_path(name)
        if path.exists() and not leads_inside(path, real_root):
            message = "this symbolic link leads out of the skill's folder"
            yield SYMLINK.at(where, message, help="replace it by what it leads to")
        elif path.readlink().is_absolute():
            message = "this symbolic link is absolute and leads nowhere once the skill is copied"
            yield SYMLINK.at(where, message, help="make it relative, or replace it by the file")
    for name in skill.shipped:
        hidden = _HIDDEN_PART.search(name)
        if hidden and not _KNOWN_HIDDEN.fullmatch(name, hidden.start(1)):
            help = "remove it, or give it a visible name"
            yield HIDDEN.at(skill.shown_path(name), "this hidden file is installed too", help=help)
    for name in skill.binaries:
        if (message := _binary(skill, name)) and not name.startswith("."):
            yield BINARY.at(skill.shown_path(name), message, help="ship its source, or remove it")


def _binary(skill: Skill, name: str) -> str:
    """Return what is suspicious about a binary, "" where nothing is."""
    if not name.lower().endswith(_MEDIA):
        return "a binary that nobody can review"
    try:
        with (skill.root / name).open("rb") as file:
            start = file.read(4)
    except OSError:
        return ""
    if start.startswith(_EXECUTABLE):
        return "an executable with the name of a picture or document"
    return ""
