"""SK307-SK309: files that no document mentions, mentions too far away, and paths to nothing."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from reporting.finding import Finding
from reporting.rules import Rule

from validation.links.disk import Disk
from validation.skill import Document, Skill

UNMENTIONED = Rule(
    "SK307",
    "file-not-mentioned",
    "warning",
    "No document or script of the skill names this file, nor its folder: an agent has no reason\n"
    "to open it, and every installation copies it. Say in SKILL.md what it is for, or remove it.\n"
    "Naming the folder (`assets/`) or a pattern (`examples/*.py`) is enough.",
)
TOO_DEEP = Rule(
    "SK308",
    "reference-too-deep",
    "warning",
    "A reference is only reached through another one. The specification asks for references one\n"
    "level below SKILL.md: an agent often reads just the beginning of what it is sent to, and\n"
    "never arrives. Mention the file in SKILL.md too.",
)
NO_SUCH_PATH = Rule(
    "SK309",
    "path-not-found",
    "warning",
    "A path in backticks or in a command begins with a folder of the skill and leads to nothing.",
)
RULES: tuple[Rule, ...] = (UNMENTIONED, TOO_DEEP, NO_SUCH_PATH)

# What nobody needs to mention, because tools or people look for it by its name.
_KNOWN = re.compile(
    r"(?i)(?:.*/)?(?:licen[cs]e|copying|notice|readme|changelog|contributing|security|authors|"
    r"code_of_conduct|third[_-]party[^/]*)(?:[._-][^/]*)?|.*\.license"
    r"|(?:.*/)?(?:__init__\.py|__main__\.py|py\.typed|conftest\.py|makefile|dockerfile|"
    r"requirements[^/]*\.txt|pyproject\.toml|uv\.lock|package(?:-lock)?\.json|tsconfig\.json)"
    r"|skill\.ya?ml|metadata\.json|skills-lock\.json|agents/openai\.yaml|skill\.md"
)
_HIDDEN = re.compile(r"(?:^|/)\.")
_NAME = re.compile(r"[\w@+~%-][\w.@+~%-]*")
_GLOB = re.compile(r"[\w.@+~/-]*\*[\w.*@+~/-]*")
_IMPORT = re.compile(r"^\s*(?:from|import)\b.*|.*\b(?:require|import)\(.*|^\s*export\b.*", re.M)
_PATH = r"(?:\./)?((?:scripts|references|assets)/[\w][\w./-]*\.[A-Za-z]\w{0,5})(?![\w*/{<(\[-])"
_PATH_IN_CODE = re.compile(r"`[^`\n]*?(?<![\w/.~$}>-])" + _PATH + r"[^`\n]*`")
_PATH_IN_SHELL = re.compile(r"(?<![\w/.~$}>:-])" + _PATH)


def check(skill: Skill) -> Iterator[Finding]:
    """Yield what is never mentioned, mentioned too deep, or mentioned and not there."""
    if skill.main is None:
        return
    yield from _unmentioned(skill)
    yield from _too_deep(skill, skill.main)
    disk = Disk(skill.root)
    for page in skill.pages:
        yield from _paths(page, disk)


def _unmentioned(skill: Skill) -> Iterator[Finding]:
    """Yield a finding for each file that nothing names, or for its folder where all are such."""
    candidates = [name for name in skill.shipped if not _KNOWN.fullmatch(name)]
    candidates = [name for name in candidates if not _HIDDEN.search(name)]
    for text in (page.text for page in skill.pages):
        candidates = list(_left_out(candidates, text))
    if candidates:
        imported: set[str] = set()
        for file in skill.texts:
            candidates = list(_left_out(candidates, file.text))
            for line in _IMPORT.findall(file.text):
                imported.update(_NAME.findall(line))
        candidates = [name for name in candidates if not _is_imported(name, imported)]
    yield from _grouped(skill, candidates)


def _left_out(names: Iterable[str], text: str) -> Iterator[str]:
    """Yield those of ``names`` that ``text`` mentions neither by path, folder nor pattern."""
    words = {word.rstrip(".") for word in _NAME.findall(text)}
    patterns = [glob.lstrip("./") for glob in _GLOB.findall(text)] if "*" in text else []
    for name in names:
        folder, _, base = name.rpartition("/")
        mentioned = (
            (base in words or (not _NAME.fullmatch(base) and base in text))
            or any(_names_folder(text, words, part) for part in _parents(folder))
            or any(fnmatchcase(name, glob) or fnmatchcase(base, glob) for glob in patterns)
        )
        if not mentioned:
            yield name


def _parents(folder: str) -> Iterator[str]:
    while folder:
        yield folder
        folder = posixpath.dirname(folder)


def _names_folder(text: str, words: set[str], folder: str) -> bool:
    """Say whether ``text`` names ``folder`` itself, and not just a file below it."""
    base = posixpath.basename(folder)
    if base not in words and f"{base}/" not in text:
        return False
    return re.search(rf"(?<![\w-]){re.escape(base)}(?:/(?![\w.*<{{])|/\*|[`)])", text) is not None


def _is_imported(name: str, imported: set[str]) -> bool:
    base = posixpath.basename(name)
    stem = base.split(".")[0]
    return base != stem and (stem in imported or base in imported)


def _grouped(skill: Skill, names: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding a file, or one for a folder whose many files are all unmentioned."""
    waiting = list(names)
    folders: dict[str, list[str]] = {}
    for name in waiting:
        folders.setdefault(posixpath.dirname(name), []).append(name)
    for folder, files in folders.items():
        everything = [name for name in skill.shipped if posixpath.dirname(name) == folder]
        help = "say in SKILL.md what it is for, or remove it"
        if folder and len(files) > 2 and len(files) == len(everything):
            message = f"no document mentions this folder, nor any of its {len(files)} files"
            yield UNMENTIONED.at(skill.shown_path(folder), message, help=help)
            continue
        for name in files:
            message = "no document or script mentions this file"
            yield UNMENTIONED.at(skill.shown_path(name), message, help=help)


def _too_deep(skill: Skill, main: Document) -> Iterator[Finding]:
    pages = {page.name: page for page in skill.pages}
    seen: set[str] = set()
    for page in skill.documents:
        if page is main:
            continue
        for link in page.links:
            path = link.target.partition("#")[0]
            name = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path))
            if not path or name not in pages or name in seen or name == main.name:
                continue
            if next(_left_out([name], main.text), None) and not _KNOWN.fullmatch(name):
                seen.add(name)
                yield TOO_DEEP.at(
                    page.shown,
                    f"{name} is mentioned here and not in {main.name}",
                    line=link.line,
                    column=link.column,
                    help=f"mention it in {main.name} too",
                )


def _paths(page: Document, disk: Disk) -> Iterator[Finding]:
    """Yield the paths in code that begin with a folder of the skill and do not exist."""
    if not any(f"{folder}/" in page.body for folder in ("scripts", "references", "assets")):
        return
    shell = {
        row
        for block in page.blocks
        if block.language in ("bash", "sh", "shell", "zsh", "console")
        for row in range(block.first_line, block.end_line)
    }
    said: set[str] = set()
    fenced = {row for block in page.blocks for row in range(block.line, block.end_line + 1)}
    for number, line in enumerate(page.lines, start=1):
        if number in fenced and number not in shell:
            continue
        pattern = _PATH_IN_SHELL if number in shell else _PATH_IN_CODE
        for found in pattern.finditer(line):
            path = posixpath.normpath(found[1])
            near = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path))
            exists = disk.spelling(path) == path or disk.spelling(near) == near
            if path not in said and not exists and disk.spelling(path.partition("/")[0]):
                said.add(path)
                message = f"there is no {path} in the skill"
                column = found.start(1) + 1
                yield NO_SUCH_PATH.at(page.shown, message, line=number, column=column)
