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

_FETCH = re.compile(r"(?i)\b(?:curl|wget|iwr|irm|invoke-webrequest|invoke-restmethod)\b")
# An address, or a variable that may hold one: `curl | sh` in prose is no command.
_ADDRESS = re.compile(r"(?i)https?:|\$\{?\w")
_COMMAND_END = re.compile(r"[;`\n]|&&|\|\|")
_SHELL = r"(?:sudo\s+(?:-\S+\s+)*)?(?:env\s+(?:\S+=\S*\s+)*)?(?:/(?:usr/)?bin/)?"
_INTO_SHELL = re.compile(
    rf"(?i)\|\s*{_SHELL}(?:(?:ba|z|da|k|fi)?sh(?![\w./-])(?!\s+-c)"
    r"|(?:python[\d.]*|perl|ruby|node)(?=\s*(?:$|[\"'&)]|-\s|-$))"
    r"|(?:iex|invoke-expression)\b)"
)
_SUBSTITUTED = re.compile(r"(?i)(?:\b(?:ba|z|da|k)?sh|\bsource|(?<!\S)\.)\s+<\(\s*$")
_EVALUATED = re.compile(
    r"(?i)(?:\beval|\b(?:(?:ba|z|da|k)?sh|python[\d.]*|perl|ruby|node)\s+-[ce])"
    r"\s+[\"']?(?:\$\(|`)\s*$|\biex\s*\(+\s*$"
)
_WEB_CLIENT = re.compile(r"(?i)\biex\s*\(+\s*new-object\s+(?:system\.)?net\.webclient")
_RUNNER = re.compile(
    r"(?m)(?:^\s*(?:[$>]\s+)?|[;&|(]\s*|`)(?:sudo\s+)?"
    r"(npx|bunx|uvx|pipx run|pnpm dlx|yarn dlx|npm exec)((?:\s+[^\s`;&|()]+)+)"
)
_TOOL = re.compile(r"\b(?:pip3?|uv|pipx|npm|pnpm|yarn|bun|gem|cargo|conda)\b")
_VERB = re.compile(r"\b(?:install|add|i)\b")
_URL = re.compile(r"(?:git\+)?(?:https?|ssh|git)://[^\s\"'`)]+")
# Options whose address is a registry, not a package.
_REGISTRY = re.compile(
    r"(?:--?(?:@[\w.-]+:)?[\w-]*(?:index|registry|find-links|channel|proxy|host)[\w-]*|-[ifc])$"
)
_PINNED = re.compile(r"@[0-9a-f]{40}\b|#[\w=&]*\b(?:sha256|commit)[=:-]|#[0-9a-f]{40}\b")
_VERSION = re.compile(r"(?:.@|[=<>~]=)v?\d|@sha")
_SCRIPTS = (".sh", ".bash", ".zsh", ".ps1", ".py", ".js", ".mjs", ".ts", ".rb", ".bat")
LONGEST_PREFIX = 60
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
        for rule, offset in _download_commands(line):
            what = "a download goes straight into an interpreter"
            if rule is EVALUATED:
                what = "the output of a download is evaluated"
            row, column = places.at(start + offset)
            help = "download it, check it, then run it"
            yield rule.at(file.shown, what, line=row, column=column, help=help)


def _download_commands(line: str) -> Iterator[tuple[Rule, int]]:
    """Yield what runs a download on ``line``, and where it begins."""
    if found := _WEB_CLIENT.search(line):
        yield EVALUATED, found.start()
    done = 0
    for fetch in _FETCH.finditer(line):
        if fetch.start() < done:
            continue
        end = _COMMAND_END.search(line, fetch.end())
        command = line[fetch.start() : end.start() if end else len(line)]
        done = fetch.start() + len(command)
        # What stands before decides too: eval "$(curl ...)", bash <(curl ...).
        before = line[max(fetch.start() - LONGEST_PREFIX, 0) : fetch.start()]
        offset = fetch.start() - len(before)
        if not _ADDRESS.search(command):
            continue
        if found := _EVALUATED.search(before):
            yield EVALUATED, offset + found.start()
        elif found := _SUBSTITUTED.search(before):
            yield PIPED, offset + found.start()
        elif (sink := _INTO_SHELL.search(command)) and _ADDRESS.search(command, 0, sink.start()):
            yield PIPED, fetch.start()


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
        for offset, address in _install_addresses(line) if "://" in line else ():
            row, column = places.at(start + offset)
            message = f"a package is installed from {address[:60]}"
            help = "install a version from a registry, or pin a full commit hash"
            yield FROM_ADDRESS.at(file.shown, message, line=row, column=column, help=help)


def _install_addresses(line: str) -> Iterator[tuple[int, str]]:
    """Yield the addresses on ``line`` that something is installed from, with their offsets."""
    for command in re.finditer(r"[^;&|`]+", line):
        end = command.end()
        tool = _TOOL.search(line, command.start(), end)
        verb = _VERB.search(line, tool.end(), end) if tool else None
        for found in _URL.finditer(line, verb.end(), end) if verb else ():
            option = line[max(found.start() - 40, 0) : found.start()].rstrip("= \"'")
            if not (_PINNED.search(found[0]) or _REGISTRY.search(option)):
                yield found.start(), found[0]
