"""SK512, SK513: long encoded data, and credentials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from documents.places import Places, lines_with
from reporting.finding import Finding
from reporting.rules import Rule

from validation.security.texts import MOST_IN_ONE_FILE, Readable, all_texts
from validation.skill import Skill

ENCODED = Rule(
    "SK512",
    "long-base64",
    "warning",
    "A long run of Base64 stands in a text file. Nobody can see what it is, and it can be code.\n"
    "Ship it decoded, as a file of its own. Pictures and fonts as data: addresses, certificates\n"
    "and public keys are not reported.",
)
SECRET = Rule(
    "SK513",
    "secret",
    "error",
    "Something has the form of a live credential: an access token or a private key. It is copied\n"
    "to everyone who installs the skill. Revoke it, remove it, and write a placeholder.",
)
RULES: tuple[Rule, ...] = (ENCODED, SECRET)

_TOKENS = {
    "an AWS access key": r"(?:AKIA|ASIA)[0-9A-Z]{16}",
    "a GitHub token": r"gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}",
    "a GitLab token": r"glpat-[A-Za-z0-9_-]{20}",
    "a Slack token": r"xox[abprs]-\d{8,}-[0-9A-Za-z-]{16,}",
    "a Stripe key": r"[rs]k_live_[0-9A-Za-z]{24,}",
    "an Anthropic key": r"sk-ant-[a-z]+\d\d-[A-Za-z0-9_-]{80,}",
    "an OpenAI key": r"sk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{20,}T3BlbkFJ[A-Za-z0-9_-]{20,}",
    "a Google API key": r"AIza[0-9A-Za-z_-]{35}",
    "a Hugging Face token": r"hf_[A-Za-z0-9]{34}",
    "an npm token": r"npm_[A-Za-z0-9]{36}",
    "a PyPI token": r"pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}",
    "a SendGrid key": r"SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}",
}
_PRIVATE_KEY = re.compile(
    r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----\s*[A-Za-z0-9+/=\s]{64}"
)
_SECRET = re.compile(
    "|".join(
        f"(?P<t{number}>(?<![A-Za-z0-9_-])(?:{pattern}))"
        for number, pattern in enumerate(_TOKENS.values())
    )
)
_HINTS = (
    *("AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox"),
    *("k_live_", "sk-ant-", "T3BlbkFJ", "AIza", "hf_", "npm_", "pypi-", "SG."),
)
_EXAMPLE = re.compile(
    r"(?i)example|x{4}|0{6}|your|dummy|fake|1234567|a1b2c3|abcdef|placeholder|\.{3}"
)
_BASE64 = re.compile(r"[A-Za-z0-9+/]{200,}={0,2}|(?:^[ \t]*[A-Za-z0-9+/]{60,76}={0,2}\n){5,}", re.M)
# Far quicker than the pattern above, which begins anew at every letter.
_LONG_WORD = re.compile(r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{60}")
_HARMLESS_DATA = re.compile(
    r"(?:data:(?:image|font|application/(?:font|x-font))[\w/+.;=-]*,\s*"
    r"|-----BEGIN [A-Z ]*(?:CERTIFICATE|PUBLIC KEY|SIGNATURE|PRIVATE KEY)[A-Z ]*-----\s*)$"
)


def check(skill: Skill) -> Iterator[Finding]:
    """Yield what looks like a secret or like hidden data, in every text file."""
    for file in all_texts(skill):
        yield from islice(_secrets(file), MOST_IN_ONE_FILE)
        if not file.name.endswith((".svg", ".lock", "package-lock.json")):
            yield from islice(_encoded(file), MOST_IN_ONE_FILE)


def _secrets(file: Readable) -> Iterator[Finding]:
    places = Places(file.text)
    names = list(_TOKENS)
    for start, line in lines_with(file.text, _HINTS):
        for found in _SECRET.finditer(line):
            if not _EXAMPLE.search(found[0]) and len(set(found[0][4:])) >= 10:
                what = names[int((found.lastgroup or "t0")[1:])]
                yield _secret(file, places.at(start + found.start()), what, found[0])
    for found in _PRIVATE_KEY.finditer(file.text) if "PRIVATE KEY--" in file.text else ():
        if len(set(found[0])) >= 30:
            yield _secret(file, places.at(found.start()), "a private key", found[0])


def _secret(file: Readable, place: tuple[int, int], what: str, secret: str) -> Finding:
    # The token itself is not repeated: reports are kept, and shown to others.
    message = f"this looks like {what} ({secret[:4]}...)"
    help = "revoke it, remove it, and write a placeholder"
    return SECRET.at(file.shown, message, line=place[0], column=place[1], help=help)


def _encoded(file: Readable) -> Iterator[Finding]:
    # The quickest test first: almost no text has a word that long.
    if max(map(len, file.text.split()), default=0) < 60 or not _LONG_WORD.search(file.text):
        return
    places = Places(file.text)
    for found in _BASE64.finditer(file.text):
        run = found[0]
        if _HARMLESS_DATA.search(file.text, max(found.start() - 120, 0), found.start()):
            continue
        mixed = all(re.search(kind, run) for kind in ("[A-Z]", "[a-z]", "[0-9]"))
        if not mixed or len(set(run)) < 30:  # hexadecimal, sequences, rulers
            continue
        line, column = places.at(found.start() + len(run) - len(run.lstrip()))
        message = f"{len(run):,} characters of Base64"
        help = "ship it decoded, as a file of its own"
        yield ENCODED.at(file.shown, message, line=line, column=column, help=help)
