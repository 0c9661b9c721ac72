"""Which characters of running text are prose: code spans, addresses and comments masked out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

# What stands for a masked character, so that offsets stay: private-use characters, which are
# neither letters nor white space.
CODE = "\ue000"
ADDRESS = "\ue001"

_RUN = re.compile(r"`+")
_COMMENT = re.compile(r"<!--.{0,4000}?-->", re.DOTALL)
_ADDRESSES = re.compile(
    r"(?<=\])\((?:[^()\\\n]|\\.|\((?:[^()\\\n]|\\.)*\))*\)"  # [text](address "title")
    r"|(?<=\])\[[^\[\]\n]*\]"  # [text][label]
    r"|</?[A-Za-z][^<>]{0,1000}>"  # a tag, or <https://...>
    r"|\bhttps?://[^\s<>)\]]*[^\s<>)\].,;:!?]"
)


def mask_inline(text: str) -> str:
    """Return ``text``, as long as it is, with all that is no prose masked.

    A code span becomes `CODE`, its backticks included; the address of a link and a tag become
    `ADDRESS`, their brackets included; a comment becomes spaces.
    """
    pieces = list(text)
    for start, end in _code_spans(text):
        pieces[start:end] = CODE * (end - start)
    masked = _COMMENT.sub(lambda found: " " * len(found[0]), "".join(pieces))
    return _ADDRESSES.sub(lambda found: ADDRESS * len(found[0]), masked)


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every code span: a run of backticks up to the next as long."""
    runs = [(found.start(), found.end()) for found in _RUN.finditer(text)]
    later: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for start, end in reversed(runs):
        later[end - start].append((start, end))
    done = 0
    for start, end in runs:
        same = later[end - start]
        if same and same[-1] == (start, end):
            same.pop()
        if start < done:
            continue
        opener = start + _is_escaped(text, start)
        closers = later[end - opener]
        while closers and closers[-1][0] < end:
            closers.pop()
        if opener < end and closers:
            done = closers[-1][1]
            yield opener, done


def _is_escaped(text: str, position: int) -> bool:
    start = position
    while start and text[start - 1] == "\\":
        start -= 1
    return (position - start) % 2 == 1
