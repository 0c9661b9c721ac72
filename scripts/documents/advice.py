"""Telling advice, which no test can show, from statements of behaviour, which need a proof.

The lists are closed on purpose, and doubt makes a claim: a sentence taken for a claim by mistake
costs its writer a word, one taken for advice by mistake is never tested.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.inline import ADDRESS, CODE
from documents.sentences import Unit


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


IMPERATIVES = _words(
    """
    accept add allow append apply ask assert assign avoid be begin bind build catch choose
    collect combine compare compute confirm consider convert create debug decide declare define
    derive describe diagnose disable discard do don't draw drop enable ensure expect fetch fill
    find follow generate get give go ignore include initialise initialize insert inspect install
    keep learn leave let look make measure move offer pass pick pin place prefer press put raise
    reach read rebuild recompute recreate reduce refuse register reload remember remove rename
    render repair repeat replace reproduce rerun restore reuse reveal save see send separate
    serve share skip split stay store take tell think treat trust turn upgrade use validate
    verify wait walk watch wrap write
    """
)
"""Verbs that make a unit advice when it begins with them."""

NOUNS_TOO = _words(
    """
    call check clear click close copy count delete end exit filter fix guard handle hold import
    key list load lock log map mark name note open page pair point poll print query request
    reset return run scope search seed select set show sort start state step stop submit switch
    test try type update view
    """
)
"""Verbs that are nouns or adjectives as well ("call order", "clear keys", "open forms"): advice
only before a word that begins an object, a place or a time, not before another noun."""

OBJECT_STARTS = _words(
    """
    a about above after again against all an and any anything as at back before below beside
    both by different each either every everything exactly for from how if in inside instead
    into it its itself many neither new no not nothing on once one only or out over per several
    so some something such that the their them then there these this those three through to
    together two under until up what when where whether which while with within without you your
    yours
    """
)
"""Words that begin what an imperative acts on, or how."""

LEADING_CLAUSES = _words(
    """
    above after as at before below beside besides between by during for from if in inside into
    on once outside rather since through to under unless until when whenever where wherever
    while with within without
    """
)
"""Words that open a clause after whose comma an imperative may follow."""

OPENERS = _words(
    """
    afterwards also always and better but finally first here instead just last next now only or
    otherwise please second so still then there third
    """
)
"""Words that may stand between the beginning and the imperative."""

_LINK = re.compile(rf"!?\[([^\[\]]*)\]{ADDRESS}+")
_TOKENS = re.compile(rf"{CODE}+|[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\w.]*|[^\w\s*_(\[]")
_QUOTED = re.compile(r"""“[^“”]*”|(?<!\w)"[^"]*"(?!\w)""")
_PATH = re.compile(r"`[\w.-]+(?:/[\w.-]+)*(?:/|\.(?:py|md|yaml|json|toml|txt))`")


def statements_among(units: Sequence[Unit]) -> list[bool]:
    """Say for each unit of a document whether it states something that needs a proof.

    In a table row that states something, a cell of code, numbers or signs is part of the
    statement; a cell that is only a link or a path points somewhere and is not.
    """
    stated = [not is_advice(unit.masked) for unit in units]
    rows = {unit.row for unit, states in zip(units, stated, strict=True) if states} - {0}
    return [
        states or (unit.row in rows and not has_words(unit.masked) and not _is_pointer(unit))
        for unit, states in zip(units, stated, strict=True)
    ]


def is_advice(masked: str) -> bool:
    """Say whether a unit, masked by `documents.inline.mask_inline`, states no behaviour.

    True for a question, for words in quotation marks, for a unit without a word outside code and
    links, and for an imperative, also after an opening word or a leading clause and its comma.
    """
    text = masked.strip().strip("*_").strip()
    if text.rstrip(")*_\"'”’").endswith("?") or not has_words(_QUOTED.sub("", text)):
        return True
    tokens = [found[0].lower() for found in _TOKENS.finditer(_LINK.sub(r"\1", text))]
    if _is_imperative(tokens):
        return True
    if not (tokens and tokens[0] in LEADING_CLAUSES):
        return False
    # After "To clear the form, ..." a verb that may be a noun is a verb.
    purpose = tokens[0] == "to" and tokens[1:2] and tokens[1] not in OBJECT_STARTS
    commas = [index for index, token in enumerate(tokens) if token in (",", "–", "—")]
    return any(
        _is_imperative(tokens[index + 1 :])
        or (purpose and tokens[index + 1 : index + 2] and tokens[index + 1] in NOUNS_TOO)
        for index in commas
    )


def has_words(masked: str) -> bool:
    """Say whether any letter stands outside code spans and links."""
    prose = _LINK.sub("", masked).replace(CODE, "").replace(ADDRESS, "")
    return any(character.isalpha() for character in prose)


def _is_pointer(unit: Unit) -> bool:
    """Say whether a unit is nothing but links and paths."""
    # The text of a link may hold a code span: what is between the brackets does not matter.
    linkless = _LINK.sub(lambda found: " " * len(found[0]), unit.masked)
    left = "".join(
        character
        for character, mask in zip(unit.text, linkless, strict=True)
        if mask != " " or character == " "
    )
    return not _PATH.sub("", left).strip(" ,;.")


def _is_imperative(tokens: list[str]) -> bool:
    while tokens and (tokens[0] in OPENERS or tokens[0] == ","):
        tokens = tokens[1:]
    verb, following = [*tokens, "", ""][:2]
    if verb == "never":
        return following in IMPERATIVES | NOUNS_TOO
    if verb == "do":
        return following == "not" or following in OBJECT_STARTS
    if verb == "use" and following in ("of", "case", "cases"):
        return False
    if verb in NOUNS_TOO:
        return following in OBJECT_STARTS or following[:1] in ("", CODE, '"', "“", "'")
    return verb in IMPERATIVES
