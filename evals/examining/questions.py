"""A question with its answer, and an order that depends on nothing but the questions."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

YES, NO = "yes", "no"
_VERSION = re.compile(r"(?<![\d.])(\d+\.\d+)(?:\.\d+)?(?![\d.])")
T = TypeVar("T")


@dataclass(frozen=True)
class Question:
    """``options`` are the answers to choose from; without any, a minor version is asked for."""

    kind: str
    text: str
    options: tuple[str, ...]
    answer: str

    def as_json(self, id: str) -> dict[str, Any]:
        """Return the question as ``exam.json`` has it."""
        return {"id": id, **asdict(self), "options": list(self.options)}


def question_from(entry: dict[str, Any]) -> Question:
    """Return the question of an entry of ``exam.json``."""
    return Question(entry["kind"], entry["text"], tuple(entry["options"]), entry["answer"])


def is_right(question: Question, given: object) -> bool:
    """Say whether an answer is the right one, however it is written.

    A version may have a patch number and words around it, as long as it is the only one.
    """
    if isinstance(given, bool):
        given = YES if given else NO
    said = " ".join(str(given).split()).strip(" .\"'`").lower()
    if question.options:
        return said == question.answer.lower()
    return _VERSION.findall(said) == [question.answer]


def in_order(items: Iterable[T], text: Callable[[T], str]) -> list[T]:
    """Return the items in an order that looks random and is the same everywhere."""
    return sorted(items, key=lambda item: hashlib.sha256(text(item).encode()).digest())
