"""What to do where a claim does not hold yet: the file ``record/decisions.json``, kept by people.

Its ``topics`` have a ``title`` and ``decisions``; a decision has ``since`` (the minor version),
``claim`` (the sentence that holds from there on, which a proof carries), ``below`` (what to do on
an older version), and where it helps ``words`` that users search by and an ``example`` that runs
on the older versions. Generated from it: ``references/versions.md``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from streamlit_versions.minors import is_minor, minor_of

from proof_record.reading import RecordError

DECISIONS = "record/decisions.json"
_NEEDED = {"since", "claim", "below"}
_KNOWN = _NEEDED | {"words", "example"}


class Decision(NamedTuple):
    """One boundary: since ``since`` the ``claim`` holds, on older versions do ``below``."""

    topic: str
    since: str
    claim: str
    below: str
    words: str = ""
    example: str = ""

    def holds_on(self, version: str) -> bool:
        """Say whether the claim holds on the minor version ``version``."""
        return minor_of(version) >= minor_of(self.since)


def read_decisions(root: Path) -> tuple[Decision, ...]:
    """Return the decisions below ``root``, the folder of the skill, newest first in each topic.

    Raises `RecordError` where the file is missing or is not what it should be.
    """
    path = root / DECISIONS
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RecordError(f"{path}: cannot be read: {error.strerror or error}") from None
    except ValueError as error:
        raise RecordError(f"{path}: is no JSON: {error}") from None
    topics = document.get("topics") if isinstance(document, dict) else None
    if not isinstance(topics, list):
        raise RecordError(f"{path}: has no list of topics")
    return tuple(decision for topic in topics for decision in _topic(topic, path))


def _topic(topic: Any, path: Path) -> list[Decision]:
    title = topic.get("title") if isinstance(topic, dict) else None
    if not isinstance(title, str) or not isinstance(topic.get("decisions"), list):
        raise RecordError(f"{path}: a topic lacks its title or its list of decisions")
    decisions = [_decision(entry, title, path) for entry in topic["decisions"]]
    return sorted(decisions, key=lambda decision: minor_of(decision.since), reverse=True)


def _decision(entry: Any, title: str, path: Path) -> Decision:
    keys = set(entry) if isinstance(entry, dict) else set()
    strings = keys and all(isinstance(value, str) for value in entry.values())
    if not (strings and keys >= _NEEDED and keys <= _KNOWN and is_minor(entry["since"])):
        shown = json.dumps(entry, ensure_ascii=False)
        needed = "since, a minor version, claim and below; words and example are optional"
        raise RecordError(f"{path}: a decision has {needed}: {shown[:120]}")
    return Decision(title, **entry)
