"""Counting the tokens that a text takes in a model's context window."""

from __future__ import annotations

import functools
import importlib
import re
import warnings
from dataclasses import dataclass
from typing import Any

# What one o200k token covers, roughly: a word (with the space before it), three digits, a few
# marks, two letters of a script other than Latin, a line break with the indentation after it.
_PIECE = re.compile(r"[A-Za-z]{1,12}|\d{1,3}|[^\w\s]{1,3}|[^\W\d_A-Za-z]{1,2}|_|\s*\n\s*|\s{2,}")
# Over 600 documents of public skills the estimate was between 20 % too low and 40 % too high, for
# nine in ten within 11 %.
SURELY_BELOW = 0.75
PROBABLY_ABOVE = 1.11
LONGEST_PART = 100_000
FEWEST_BYTES = 2.5  # that one token covers in any document, on average


@dataclass(frozen=True)
class TokenCount:
    """A number of tokens, and whether it was counted or estimated."""

    number: int
    exact: bool

    def __str__(self) -> str:
        if self.exact:
            return f"{self.number:,} tokens"
        return f"about {self.number:,} tokens (estimated; pip install bpe-openai to count)"


def count_tokens(text: str) -> TokenCount:
    """Return the number of o200k tokens in ``text``, estimated where ``bpe_openai`` is missing."""
    encoder = _encoder()
    if encoder is None:
        return TokenCount(estimate_tokens(text), exact=False)
    # The encoder refuses very long texts; a cut costs a token at most.
    parts = (text[start : start + LONGEST_PART] for start in range(0, len(text), LONGEST_PART))
    return TokenCount(sum(len(encoder.encode(part)) for part in parts), exact=True)


def tokens_above(text: str, limit: int) -> TokenCount | None:
    """Return the number of tokens in ``text`` where it is above ``limit``, else None.

    An estimate must be so far above that it is probably right. The exact count takes a second to
    get ready, so it is not asked for where the estimate is far below the limit, nor the estimate
    where the size is.
    """
    if len(text.encode()) < limit * FEWEST_BYTES or estimate_tokens(text) < limit * SURELY_BELOW:
        return None
    count = count_tokens(text)
    most = limit if count.exact else limit * PROBABLY_ABOVE
    return count if count.number > most else None


def estimate_tokens(text: str) -> int:
    """Return about how many tokens ``text`` has."""
    return len(_PIECE.findall(text))


@functools.cache
def _encoder() -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of how the package opens its own data
            return importlib.import_module("bpe_openai").get_encoding("o200k_base")
    except Exception:  # an optional package that is missing or broken must not stop a check
        return None
