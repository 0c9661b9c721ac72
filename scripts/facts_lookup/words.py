"""Words to search by: what documents and users call the same thing."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

_WORD = re.compile(r"[a-z0-9_]+")
_ENDINGS = ("ing", "ies", "ied", "es", "ed", "s", "y", "e")

# Users' words beside those of the documents; one set says one thing.
SAME = (
    "reset empty gone lost lose forget vanish disappear wipe clear",
    "keep kept retain survive persist remember preserve",
    "twice double again second",
    "late lag behind old stale outdated",
    "jump revert return back",
    "reload refresh f5",
    "error exception raise crash",
    "url link address query_params deeplink bookmark",
    "click press button",
    "dropdown selectbox select",
    "checkbox tick toggle",
    "uploader upload file_uploader file",
    "table dataframe grid data_editor editor",
    "modal popup dialog",
    "multipage page pages navigation",
    "timer poll run_every autorefresh",
    "thread background job",
    "login user auth authentication logout",
    "cache cached cache_data cache_resource memo",
    "default value index",
    "callback on_change on_click handler",
    "chat chat_input message conversation",
    "test apptest testing pytest",
    "hidden hide conditional undrawn",
    "option choice",
    "bound limit min_value max_value min max",
)
NOISE = """
a an and are as at be but by do does for from has have how i if in into is it its me my no not of on
or our so st streamlit that the their them then there this to was what when where which why will
with you your
"""
_NOISE = frozenset(NOISE.split())


def words_of(text: str) -> frozenset[str]:
    """Return the stems of the words of ``text``; a name such as ``on_change`` gives its parts too.

    Words that say nothing are left out.
    """
    return frozenset().union(*map(_stems, _WORD.findall(text.lower())))


@functools.cache
def _stems(word: str) -> frozenset[str]:
    parts = {word, *word.split("_")} - _NOISE - {""}
    return frozenset(map(stem, parts))


def query_words(text: str) -> tuple[str, ...]:
    """Return the stems that somebody searches for, in their order, each once."""
    words = [word.strip("_") for word in _WORD.findall(text.lower())]
    return tuple(dict.fromkeys(stem(word) for word in words if word and word not in _NOISE))


def stem(word: str) -> str:
    """Return ``word`` without its ending, so that "resets" and "resetting" find "reset"."""
    if "_" in word:
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def _sets(groups: Iterable[str]) -> dict[str, frozenset[str]]:
    same: dict[str, frozenset[str]] = {}
    for group in groups:
        stems = frozenset(map(stem, group.split()))
        for one in stems:
            same[one] = same.get(one, frozenset()) | stems
    return same


SYNONYMS = _sets(SAME)
"""For each stem that has some, all stems that say the same."""
