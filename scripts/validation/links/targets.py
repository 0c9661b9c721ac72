"""SK301-SK306: every link leads to a file of the skill, and to an anchor in it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from documents.links import Link
from reporting.finding import Finding
from reporting.rules import Rule

from validation.links.disk import Disk, closest, similar
from validation.skill import Document, Skill

MISSING = Rule(
    "SK301",
    "link-target-missing",
    "error",
    "A link leads to a file or folder that is not in the skill, or that an installer leaves out.\n"
    "Links are relative to the file they stand in, or to the skill's folder.",
)
ABSOLUTE = Rule(
    "SK302",
    "link-absolute",
    "error",
    "A link is an absolute path, or begins with ~: it leads somewhere else, or nowhere, on every\n"
    "other machine. Write it relative to the file it stands in.",
)
ESCAPES = Rule(
    "SK303",
    "link-leaves-the-skill",
    "error",
    "A link leads out of the skill's folder with `..`. Only the folder is installed, so what it\n"
    "means is not there, or is something else. Move the file into the skill, or link its address.",
)
BACKSLASH = Rule(
    "SK304",
    "link-backslash",
    "error",
    "A link has backslashes: only Windows takes them for folders, and Markdown for escapes.\n"
    "Write forward slashes.",
)
WRONG_CASE = Rule(
    "SK305",
    "link-wrong-case",
    "error",
    "A link and the file it means differ in capital letters. It works on macOS and Windows and\n"
    "breaks on Linux. Spell it as the file is spelled.",
)
ANCHOR = Rule(
    "SK306",
    "anchor-missing",
    "error",
    "The part of a link behind # names no heading of the document. GitHub's rule: the heading in\n"
    "lower case, punctuation removed, spaces turned into hyphens, -1 behind the second of a name.",
)
RULES: tuple[Rule, ...] = (MISSING, ABSOLUTE, ESCAPES, BACKSLASH, WRONG_CASE, ANCHOR)

_ELSEWHERE = re.compile(r"(?!file:)[A-Za-z][A-Za-z0-9+.-]+:|//", re.IGNORECASE)
_ABSOLUTE = re.compile(r"/|~|file:|[A-Za-z]:[\\/]", re.IGNORECASE)
# A template's link, to be filled in: [title](URL), [name]({path}), [x](<path>), [x](...)
_PLACEHOLDER = re.compile(r"[{}<>$*]|\.\.\.|…|\A(?:url|uri|link|path|href)\Z", re.IGNORECASE)


def check(skill: Skill) -> Iterator[Finding]:
    """Yield the links of all Markdown files that lead nowhere, or not everywhere."""
    targets = Targets(skill)
    for page in skill.pages:
        for link in page.links:
            if (finding := _problem(link, page, targets)) is not None:
                yield finding


@dataclass(frozen=True)
class Targets:
    """What links may lead to."""

    skill: Skill

    @cached_property
    def disk(self) -> Disk:
        """The skill's folder."""
        return Disk(self.skill.root)

    @cached_property
    def shipped(self) -> frozenset[str]:
        """The files that an installer copies, and the folders around them."""
        names = set(self.skill.shipped)
        for name in self.skill.shipped:
            while name := posixpath.dirname(name):
                names.add(name)
        return frozenset(names)

    @cached_property
    def pages(self) -> dict[str, Document]:
        """The Markdown files by name."""
        return {page.name: page for page in self.skill.pages}

    def resolve(self, page: Document, path: str) -> str | None:
        """Return the name that ``path`` on ``page`` means, None where it leaves the skill.

        A path may be meant from the skill's folder, as the specification shows them.
        """
        name = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path))
        if name == ".." or name.startswith("../"):
            return None
        from_root = posixpath.normpath(path)
        if self.disk.spelling(name) != name and self.disk.spelling(from_root) == from_root:
            return from_root
        return name


def _problem(link: Link, page: Document, targets: Targets) -> Finding | None:
    target = link.target
    if _ELSEWHERE.match(target) or _PLACEHOLDER.search(target):
        return None
    if _ABSOLUTE.match(target):
        message, help = f"the link {target} is absolute", "write it relative to this file"
        return _at(ABSOLUTE, page, link, message, help)
    if "\\" in target:
        message, help = f"the link {target} has backslashes", "write forward slashes"
        return _at(BACKSLASH, page, link, message, help)
    path, _, anchor = target.partition("#")
    path = unquote(path.partition("?")[0])
    if target == "#":  # the top of the page, as HTML has it
        return None
    if not path and not anchor:
        return _at(MISSING, page, link, "a link without a target", "give it one, or unlink it")
    name = targets.resolve(page, path) if path else page.name
    if name is None:
        message = f"the link {target} leads out of the skill's folder"
        return _at(ESCAPES, page, link, message, "move the file in, or link to its web address")
    return _file_problem(link, page, targets, name) or _anchor_problem(
        link, page, targets, name, unquote(anchor)
    )


def _file_problem(link: Link, page: Document, targets: Targets, name: str) -> Finding | None:
    spelling = targets.disk.spelling(name)
    if spelling is None:
        message = f"the link {link.target} leads to nothing: there is no {name}"
        return _at(MISSING, page, link, message, similar(name, targets.skill.shipped))
    if spelling != name:
        message = f"the link {link.target} differs in capital letters from {spelling}"
        return _at(WRONG_CASE, page, link, message, f"write {spelling}")
    ships = page.name in targets.shipped
    if ships and name != "." and name not in targets.shipped and name in targets.skill.files:
        message = f"the link {link.target} leads to a file that is not installed with the skill"
        return _at(MISSING, page, link, message, "add it to the bundle, or unlink it")
    return None


def _anchor_problem(
    link: Link, page: Document, targets: Targets, name: str, anchor: str
) -> Finding | None:
    document = targets.pages.get(name)
    if not anchor or document is None or anchor.lower() in document.anchors:
        return None
    message = f"there is no heading #{anchor} in {'this file' if document is page else name}"
    close = closest(anchor, document.anchors)
    help = f"did you mean #{close[0]}?" if close else ""
    return _at(ANCHOR, page, link, message, help)


def _at(rule: Rule, page: Document, link: Link, message: str, help: str) -> Finding:
    return rule.at(page.shown, message, line=link.line, column=link.column, help=help)
