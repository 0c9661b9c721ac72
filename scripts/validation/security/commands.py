"""SK507-SK510: commands that run or install what nobody has looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from documents.places import Places, lines_with
from reporting.finding import Finding
from reporting.rules import Rule

from validation.security.texts import MOST_IN_ONE_FILE, Readable, all_texts
from validation.skill import Document, Skill

PIPED = Rule(
    "SK507",
    "download-into-shell",
    "error",
    "A download goes straight into an interpreter (curl ... | sh, bash <(curl ...)). Whoever\n"
    "controls the address, or the line on the way, runs code on every machine that follows the\n"
    "skill. Download to a file, check its hash, then run it; or name a package.",
)
EVALUATED = Rule(
    "SK508",
    "download-evaluated",
    "error",
    'The output of a download is evaluated, as by eval "$(curl ...)" or sh -c "$(curl ...)", so\n'
    "that whatever the address returns runs. Download to a file, check its hash, then run it.",
)
UNPINNED = Rule(
    "SK509",
    "unpinned-runner",
    "warning",
    "npx, uvx and their kin download a package and run it. Without a version that is whatever\n"
    "was published last, by whoever has the name then. Name the version: npx tool@1.2.3,\n"
    "uvx tool@1.2.3.",
)
FROM_ADDRESS = Rule(
    "SK510",
    "install-from-address",
    "warning",
    "A package is installed from a web address or repository whose content can change. Install a\n"
    "named version from a registry, or pin a full commit hash or a checksum.",
)
RULES: tuple[Rule, ...] = (PIPED, EVALUATED, UNPINNED, FROM_ADDRESS)

# An address, or a variable that may hold one: `curl ... | sh` in prose is no command.
_GET = r"(?:curl|wget|iwr|irm|invoke-webrequest|invoke-restmethod)\b[^\n|;`]*?(?:https?:|\$\{?\w)"
_SHELL = r"(?:sudo\s+(?:-\S+\s+)*)?(?:env\s+(?:\S+=\S*\s+)*)?(?:/(?:usr/)?bin/)?"
_PIPED = re.compile(
    rf"(?i)\b{_GET}[^\n|;]*(?:\|[^\n|;]*)*?\|\s*{_SHELL}"
    r"(?:(?:ba|z|da|k|fi)?sh(?![\w./-])(?!\s+-c)|(?:python[\d.]*|perl|ruby|node)"
    r"(?=\s*(?:$|[`\"'&;)]|-\s|-$))|iex\b|invoke-expression\b)",
    re.MULTILINE,
)
_SUBSTITUTED = re.compile(rf"(?i)(?:\b(?:ba|z|da|k)?sh|\bsource|(?<!\S)\.)\s+<\(\s*{_GET}")
_EVALUATED = re.compile(
    rf"(?i)(?:\beval\b|\b(?:(?:ba|z|da|k)?sh|python[\d.]*|perl|ruby|node)\s+-[ce])"
    rf"\s+[\"']?(?:\$\(|`)\s*{_GET}"
    r"|\biex\s*\(+\s*(?:iwr|irm|new-object\s+(?:system\.)?net\.webclient)"
)
_RUNNER = re.compile(
    r"(?m)(?:^\s*(?:[$>]\s+)?|[;&|(]\s*|`)(?:sudo\s+)?"
    r"(npx|bunx|uvx|pipx run|pnpm dlx|yarn dlx|npm exec)((?:\s+[^\s`;&|()]+)+)"
)
_INSTALL = re.compile(
    r"\b(?:pip3?|uv|pipx|npm|pnpm|yarn|bun|gem|cargo|conda)\b[^\n;&|`]*?"
    r"\b(?:install|add|i)\b[^\n;&|`]*?((?:git\+)?(?:https?|ssh|git)://[^\s\"'`)]+)"
)
# Options whose address is a registry, not a package.
_REGISTRY = re.compile(
    r"(?:--?[\w-]*(?:index|registry|find-links|channel|proxy|host)[\w-]*|-[ifc])$"
)
_PINNED = re.compile(r"@[0-9a-f]{40}\b|#[\w=&]*\b(?:sha256|commit)[=:-]|#[0-9a-f]{40}\b")
_VERSION = re.compile(r"(?:.@|[=<>~]=)v?\d|@sha")
_SCRIPTS = (".sh", ".bash", ".zsh", ".ps1", ".py", ".js", ".mjs", ".ts", ".rb", ".bat")
_FETCHERS = ("curl", "wget", "iwr", "irm", "nvoke-", "iex", "IEX")
_RUNNERS = ("npx", "bunx", "uvx", "pipx run", "dlx", "npm exec")
_INSTALLERS = ("install ", " add ", " i ")


def check(skill: Skill) -> Iterator[Finding]:
    """Yield the commands in Markdown and scripts that run or install what can change unseen."""
    for file in all_texts(skill):
        if isinstance(file, Document) or file.name.endswith(_SCRIPTS):
            for found in (_downloads(file), _runners(file), _installs(file)):
                yield from islice(found, MOST_IN_ONE_FILE)


def _downloads(file: Readable) -> Iterator[Finding]:
    places = Places(file.text)
    for start, line in lines_with(file.text, _FETCHERS):
        found = _EVALUATED.search(line)
        rule, what = EVALUATED, "the output of a download is evaluated"
        if not found:
            found = _PIPED.search(line) or _SUBSTITUTED.search(line)
            rule, what = PIPED, "a download goes straight into an interpreter"
        if found:
            row, column = places.at(start + found.start())
            help = "download it, check it, then run it"
            yield rule.at(file.shown, what, line=row, column=column, help=help)


def _runners(file: Readable) -> Iterator[Finding]:
    places = Places(file.text)
    for start, line in lines_with(file.text, _RUNNERS):
        for found in _RUNNER.finditer(line):
            package = _package(found[1], found[2].split())
            if package and not _VERSION.search(package):
                row, column = places.at(start + found.start(1))
                message = f"{found[1]} runs {package} in whatever version was published last"
                help = f"name the version: {package.removesuffix('@latest')}@1.2.3"
                yield UNPINNED.at(file.shown, message, line=row, column=column, help=help)


def _package(runner: str, words: list[str]) -> str:
    """Return the package that a runner's arguments name, "" where they name none in a registry."""
    words = [word.strip("\"'\\") for word in words]
    while words and words[0].startswith("-"):
        option = words.pop(0)
        name, _, value = option.partition("=")
        if name in ("--package", "-p", "--from", "--spec"):
            return _registered(value or (words[0] if words else ""))
        if name in ("--with", "--python", "--index-url", "--default-index", "-c") and not value:
            words = words[1:]
    if runner == "npm exec" and words[:1] == ["--"]:
        words = words[1:]
    return _registered(words[0] if words else "")


def _registered(word: str) -> str:
    known = re.fullmatch(r"@?[A-Za-z][\w.-]*(?:/[\w.-]+)?(?:\[[\w,]+\])?(?:[@=<>~!].*)?", word)
    return word if known and not word.startswith(("./", "../")) else ""


def _installs(file: Readable) -> Iterator[Finding]:
    places = Places(file.text)
    for start, line in lines_with(file.text, _INSTALLERS):
        for found in _INSTALL.finditer(line) if "://" in line else ():
            before = found[0][: found.start(1) - found.start()].rstrip("= \"'").split()
            if _PINNED.search(found[1]) or (before and _REGISTRY.search(before[-1])):
                continue
            row, column = places.at(start + found.start(1))
            message = f"a package is installed from {found[1][:60]}"
            help = "install a version from a registry, or pin a full commit hash"
            yield FROM_ADDRESS.at(file.shown, message, line=row, column=column, help=help)
