"""Markers that bind a sentence of the documents to the test that shows it.

``scripts/validate.py`` reads these calls from the source without running it, so every sentence is a
literal, and a keyword is a literal or a constant of its module. A sentence stands verbatim (white
space folded, Markdown marks included; a table row with its pipes) in ``SKILL.md`` or a file of
``references/``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import pytest

Test = TypeVar("Test", bound=Callable[..., Any])


def proves(
    *sentences: str,
    example: str | None = None,
    since: str | None = None,
    until: str | None = None,
    otherwise: str | None = None,
) -> Callable[[Test], Test]:
    """Mark a test as the proof of one or more sentences.

    ``example`` is the path of the app that the fixture ``app`` opens, from the repository root.
    ``since`` and ``until`` are the first and last Streamlit minor version ("1.59") where the
    sentences hold; outside that range the test must fail with an error whose type and text match
    the regular expression ``otherwise``.
    """

    def mark(test: Test) -> Test:
        marker = pytest.mark.proves(
            sentences=sentences, example=example, since=since, until=until, otherwise=otherwise
        )
        return marker(test)  # type: ignore[no-any-return]

    return mark


def waits_for_browser(*sentences: str, because: str, example: str | None = None) -> None:
    """Declare sentences that only a real browser can show, with what AppTest gets wrong there."""


def states_no_behaviour(*sentences: str) -> None:
    """Declare sentences that are advice, navigation or definition: no test can show them."""
