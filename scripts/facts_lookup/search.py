"""Ranking facts by the words that somebody searches for."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from facts_lookup.answer import Fact
from facts_lookup.words import SYNONYMS, query_words, words_of

_CODE = re.compile(r"`[^`]+`")
# What a word counts for, by where it stands; a synonym counts half.
_IN_CODE, _IN_WORDS, _IN_TEXT, _IN_TITLE = 2.5, 2.0, 1.5, 1.0
_SYNONYM = 0.4
# Of the best score, what is still worth showing.
_WORTH = 0.3


def matching(facts: Iterable[Fact], search: str) -> list[Fact]:
    """Return the facts that are about the words of ``search``, the best first.

    One that has more of the words comes before one that has fewer; rare words count more than
    common ones, and names of widgets and parameters more than running text.
    """
    wanted = query_words(search)
    relevant = frozenset(wanted).union(*(SYNONYMS.get(word, ()) for word in wanted))
    weighed = [(fact, _weights(fact, relevant)) for fact in facts]
    known = Counter(word for _, weights in weighed for word in weights)
    phrase = " ".join(search.lower().split())
    scored = [
        (_score(weights, wanted, known, len(weighed)) * _emphasis(fact, phrase), fact)
        for fact, weights in weighed
    ]
    best = max((score for score, _ in scored), default=0.0)
    chosen = [(score, fact) for score, fact in scored if score > 0 and score >= best * _WORTH]
    return [fact for _, fact in sorted(chosen, key=lambda pair: -pair[0])]


def _weights(fact: Fact, relevant: frozenset[str]) -> dict[str, float]:
    """Return what each relevant word counts for that the fact has."""
    weights: dict[str, float] = {}
    stem_of_document = fact.document.rpartition("/")[2].removesuffix(".md")
    for text, weight in (
        (fact.text, _IN_TEXT),
        (fact.instead, _IN_TEXT),
        (f"{stem_of_document} {fact.section}", _IN_TITLE),
        (fact.words, _IN_WORDS),
        (" ".join(_CODE.findall(fact.text)), _IN_CODE),
    ):
        for word in words_of(text) & relevant:
            weights[word] = max(weights.get(word, 0.0), weight)
    return weights


def _score(
    weights: dict[str, float], wanted: Sequence[str], known: Counter[str], facts: int
) -> float:
    total = 0.0
    matched = 0
    for word in wanted:
        value = weights.get(word, 0.0) * _rarity(known[word], facts)
        for other in SYNONYMS.get(word, ()):
            if other in weights:
                value = max(value, _SYNONYM * weights[other] * _rarity(known[other], facts))
        total += value
        matched += value > 0
    return total * (matched / len(wanted)) ** 2 if wanted else 0.0


def _emphasis(fact: Fact, phrase: str) -> float:
    return 1.5 if phrase in fact.text.lower() else 1.0


def _rarity(number: int, facts: int) -> float:
    return math.log(1 + facts / number) if number else 0.0
