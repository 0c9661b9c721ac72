"""SK307-SK309: files that no document mentions, mentions too far away, and paths to nothing."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from documents.places import Places, lines_with
from reporting.finding import Finding
from reporting.rules import Rule

from validation.links.disk import Disk, similar
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
    "A path in backticks or in a command begins with a folder of the skill and leads to nothing.\n"
    "Not looked at: the history of changes, lines that give an example, and made-up names (foo).",
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
_IN_NAME = re.compile(r"[\w-]")
_FOLDER_END = re.compile(r"/(?![\w.*<{])|/\*|[`)]")
# With a slash or an extension: a lone or doubled star is emphasis or a bullet.
_GLOB = re.compile(
    r"[\w.@+~-]+/[\w./-]*\*[\w.*/-]*|(?<![\w*])\*\*?/[\w.*/-]+|(?<![\w*])\*\.[A-Za-z]\w*"
)
_CODE = (".py", ".js", ".mjs", ".cjs", ".ts", ".tsx", ".jsx")
_FOLDERS = ("scripts/", "references/", "assets/")
_PATH = r"(?:\./)?((?:scripts|references|assets)/[\w][\w./-]*\.[A-Za-z]\w{0,5})(?!\.?[\w*/{<(\[-])"
# The text of a link is not looked at: where it leads is what counts.
_PATH_IN_CODE = re.compile(r"`[^`\n]*?(?<![\w/.~$}>-])" + _PATH + r"[^`\n]*`(?!\]\()")
_EXAMPLE = re.compile(r"(?i)\b(?:for example|e\.g\.|such as|for instance)|\bexamples?\b[*_]*:")
_MADE_UP = re.compile(r"(?i)(?:.*[/_-])?(?:foo|bar|baz|your|my|filename)(?:[_.-].*)?")
_HISTORY = re.compile(r"(?i)(?:.*/)?(?:change-?log|changes|history|release[_-]?notes)[^/]*")
_PATH_IN_SHELL = re.compile(r"(?<![\w/.~$}>:-])" + _PATH)


def check(skill: Skill) -> Iterator[Finding]:
    """Yield what is never mentioned, mentioned too deep, or mentioned and not there."""
    if skill.main is None:
        return
    yield from _unmentioned(skill)
    yield from _too_deep(skill, skill.main)
    disk = Disk(skill.root)
    for page in skill.pages:
        if not _HISTORY.fullmatch(page.name):
            yield from _paths(page, disk, skill.shipped)


def _unmentioned(skill: Skill) -> Iterator[Finding]:
    """Yield a finding for each file that nothing names, or for its folder where all are such."""
    candidates = [name for name in skill.shipped if not _KNOWN.fullmatch(name)]
    candidates = [name for name in candidates if not _HIDDEN.search(name)]
    for page in skill.pages:
        own = [name for name in candidates if name == page.name]
        candidates = own + _left_out((n for n in candidates if n != page.name), page.text)
    if candidates:
        imported: set[str] = set()
        for file in skill.texts:
            candidates = _left_out(candidates, file.text)
            if file.name.endswith(_CODE):
                for _, line in lines_with(file.text, ("import", "require(", "export ")):
                    imported.update(_NAME.findall(line))
        candidates = [name for name in candidates if not _is_imported(name, imported)]
    yield from _grouped(skill, candidates)


def _left_out(names: Iterable[str], text: str) -> list[str]:
    """Return those of ``names`` that ``text`` mentions neither by path, folder nor pattern."""
    left = [
        name
        for name in names
        if not _names_file(text, posixpath.basename(name))
        and not any(
            _names_folder(text, posixpath.basename(part))
            for part in _parents(posixpath.dirname(name))
        )
    ]
    if left and "*" in text:
        globs = [glob.lstrip("./") for glob in _GLOB.findall(text)]
        left = [name for name in left if not any(_matches(name, glob) for glob in globs)]
    return left


def _matches(name: str, glob: str) -> bool:
    return fnmatchcase(name, glob) or fnmatchcase(posixpath.basename(name), glob)


def _names_file(text: str, base: str) -> bool:
    """Say whether ``text`` has the file name ``base``, and not just as a part of another."""
    for start, end in _occurrences(text, base):
        before, after = text[max(start - 1, 0) : start], text[end : end + 2]
        continues = _IN_NAME.match(after) or (after[:1] == "." and _IN_NAME.match(after[1:]))
        if not continues and not _IN_NAME.match(before):
            return True
    return False


def _parents(folder: str) -> Iterator[str]:
    while folder:
        yield folder
        folder = posixpath.dirname(folder)


def _names_folder(text: str, base: str) -> bool:
    """Say whether ``text`` names the folder ``base`` itself, and not just a file below it."""
    for start, end in _occurrences(text, base):
        if not _IN_NAME.match(text[max(start - 1, 0) : start]) and _FOLDER_END.match(text, end):
            return True
    return False


def _occurrences(text: str, part: str) -> Iterator[tuple[int, int]]:
    start = text.find(part)
    while start >= 0:
        yield start, start + len(part)
        start = text.find(part, start + 1)


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
            if _left_out([name], main.text) and not _KNOWN.fullmatch(name):
                seen.add(name)
                yield TOO_DEEP.at(
                    page.shown,
                    f"{name} is mentioned here and not in {main.name}",
                    line=link.line,
                    column=link.column,
                    help=f"mention it in {main.name} too",
                )


def _paths(page: Document, disk: Disk, shipped: tuple[str, ...]) -> Iterator[Finding]:
    """Yield the paths in code that begin with a folder of the skill and do not exist."""
    shell = {
        row
        for block in page.blocks
        if block.language in ("bash", "sh", "shell", "zsh", "console")
        for row in range(block.first_line, block.end_line)
    }
    fences = [(block.line, block.end_line) for block in page.blocks]
    places = Places(page.body)
    said: set[str] = set()
    for start, line in lines_with(page.body, _FOLDERS):
        number = places.at(start)[0]
        if number not in shell and any(first <= number <= last for first, last in fences):
            continue
        if _EXAMPLE.search(line):
            continue
        pattern = _PATH_IN_SHELL if number in shell else _PATH_IN_CODE
        for found in pattern.finditer(line):
            path = posixpath.normpath(found[1])
            if _MADE_UP.fullmatch(path):
                continue
            near = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path))
            exists = disk.spelling(path) == path or disk.spelling(near) == near
            if path not in said and not exists and disk.spelling(path.partition("/")[0]):
                said.add(path)
                message = f"there is no {path} in the skill"
                row, column = places.at(start + found.start(1))
                help = similar(path, shipped)
                yield NO_SUCH_PATH.at(page.shown, message, line=row, column=column, help=help)
