"""SK501-SK505: characters that a person does not see and a model reads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from documents.places import Places, line_around
from reporting.finding import Finding
from reporting.rules import Rule

from validation.security.texts import MOST_IN_ONE_FILE, Readable, all_texts
from validation.skill import Skill

ZERO_WIDTH = Rule(
    "SK501",
    "zero-width-character",
    "error",
    "An invisible character stands in the text: a zero-width space or joiner, a word joiner, a\n"
    "filler. It splits words for whoever searches, and can carry hidden text. Joiners inside\n"
    "emoji, and in scripts that are written with them (Persian, Hindi ...), are not reported.",
)
BIDIRECTIONAL = Rule(
    "SK502",
    "bidirectional-control",
    "error",
    "A character that turns the direction of writing makes text look different from what it is\n"
    "(CVE-2021-42574, Trojan Source). Marks and closed isolates in right-to-left text are not\n"
    "reported, overrides always are.",
)
TAGS = Rule(
    "SK503",
    "tag-characters",
    "error",
    "Unicode tag characters (U+E0000 to U+E007F) are an invisible copy of ASCII: whole\n"
    "instructions can be hidden in them, and models read them. The flags of England, Scotland\n"
    "and Wales, which are written with them, are not reported.",
)
SELECTORS = Rule(
    "SK504",
    "variation-selectors",
    "error",
    "Several variation selectors follow each other. One chooses how a character looks; a run of\n"
    "them means nothing, but can carry any bytes unseen.",
)
BOM_INSIDE = Rule(
    "SK505",
    "bom-inside",
    "error",
    "A byte order mark (U+FEFF) stands inside the file, usually where files were joined. It is\n"
    "invisible, and breaks the word, key or command that it stands in.",
)
RULES: tuple[Rule, ...] = (ZERO_WIDTH, BIDIRECTIONAL, TAGS, SELECTORS, BOM_INSIDE)

_ZERO_WIDTH = "\u200b\u200c\u200d\u2060-\u2064\u180e\u115f\u1160\u3164\uffa0"
_BIDIRECTIONAL = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_SELECTOR = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_RUNS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (ZERO_WIDTH, re.compile(f"[{_ZERO_WIDTH}]+")),
    (BIDIRECTIONAL, re.compile(f"[{_BIDIRECTIONAL}]+")),
    (TAGS, re.compile("[\U000e0000-\U000e007f]+")),
    (SELECTORS, re.compile(f"[{_SELECTOR}]{{2,}}")),
    (BOM_INSIDE, re.compile("\ufeff+")),
)
_ANY = re.compile(f"[{_ZERO_WIDTH}{_BIDIRECTIONAL}{_SELECTOR}\U000e0000-\U000e007f\ufeff]")
_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
# Scripts in which joiners and non-joiners are ordinary spelling: Arabic to Myanmar, Khmer,
# Mongolian, and the presentation forms.
_JOINING = re.compile("[\u0600-\u109f\u1780-\u18af\ua840-\ua9ff\ufb50-\ufdff\ufe70-\ufefc]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def check(skill: Skill) -> Iterator[Finding]:
    """Yield the runs of invisible characters in every text file."""
    for file in all_texts(skill):
        if not file.text.isascii() and _ANY.search(file.text):
            for rule, pattern in _RUNS:
                yield from islice(_runs(file, rule, pattern), MOST_IN_ONE_FILE)


def _runs(file: Readable, rule: Rule, pattern: re.Pattern[str]) -> Iterator[Finding]:
    places = Places(file.text)
    for found in pattern.finditer(file.text):
        if _is_ordinary(rule, file.text, found):
            continue
        line, column = places.at(found.start())
        yield rule.at(
            file.shown,
            _message(found[0]),
            line=line,
            column=column,
            help="remove it" if len(found[0]) == 1 else "remove them",
        )


def _message(run: str) -> str:
    code = f"U+{ord(run[0]):04X}"
    if len(run) == 1:
        return f"invisible character {code} ({unicodedata.name(run, 'unnamed').lower()})"
    return f"{len(run)} invisible characters in a row, the first {code}"


def _is_ordinary(rule: Rule, text: str, found: re.Match[str]) -> bool:
    before = text[max(found.start() - 3, 0) : found.start()]
    after = text[found.end() : found.end() + 1]
    if rule is ZERO_WIDTH and found[0] in ("\u200c", "\u200d"):
        if _JOINING.search(before[-1:]) and (_JOINING.search(after) or not after.isalnum()):
            return True
        return found[0] == "\u200d" and _ends_in_emoji(before) and _is_emoji(after)
    if rule is TAGS:
        # The run is the rest of a flag that begins one character earlier.
        flag = _FLAG.match(text, max(found.start() - 1, 0))
        return flag is not None and flag.end() == found.end()
    if rule is BIDIRECTIONAL:
        line = line_around(text, found.start())
        return _RIGHT_TO_LEFT.search(line) is not None and _is_closed(line)
    return False


def _ends_in_emoji(text: str) -> bool:
    # Behind the picture there may be a variation selector or a skin tone.
    bare = text.rstrip("\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
    return bool(bare or text) and _is_emoji((bare or text)[-1])


def _is_emoji(character: str) -> bool:
    return character != "" and (
        character >= "\U0001f000" or "\u2190" <= character <= "\u2bff" or character == "\u3030"
    )


def _is_closed(line: str) -> bool:
    """Say whether ``line`` closes what it opens, and overrides nothing."""
    if "\u202d" in line or "\u202e" in line:
        return False
    embeddings = line.count("\u202a") + line.count("\u202b")
    isolates = sum(line.count(opener) for opener in "\u2066\u2067\u2068")
    return embeddings == line.count("\u202c") and isolates == line.count("\u2069")
