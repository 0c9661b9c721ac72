"""Describing values: short, quick, and the same for equal values, whatever they are."""

from __future__ import annotations

import dataclasses
import datetime
import enum
import threading
from collections import namedtuple
from typing import Any

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import pytest
from tracing.child.values import MASK, SHOWN, Describer, digest

SHOW = Describer("password|token")


class Colour(enum.Enum):
    RED = 1


@dataclasses.dataclass
class Person:
    name: str
    token: str = "abc"


Point = namedtuple("Point", "x y")


class Endless:
    def __repr__(self) -> str:
        raise AssertionError("the app's code is not to be called")

    def __eq__(self, other: object) -> bool:
        raise AssertionError("the app's code is not to be called")

    __hash__ = object.__hash__


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Ada", "'Ada'"),
        (7, "7"),
        (2.5, "2.5"),
        (None, "None"),
        ([1, "a"], "[1, 'a']"),
        ((1,), "(1,)"),
        ({"a": [1]}, "{'a': [1]}"),
        ({3, 1}, "{1, 3}"),
        (set(), "set()"),
        (Colour.RED, "Colour.RED"),
        (Point(1, 2), "Point(x=1, y=2)"),
        (Person("Ada"), "Person(name='Ada', token=***)"),
        ({"password": "x", "n": 1}, "{'password': ***, 'n': 1}"),
        (datetime.date(2026, 5, 1), "datetime.date(2026, 5, 1)"),
        (list(range(9)), "[0, 1, 2, 3, 4, 5, … 9 in all]"),
        (pd.DataFrame({"a": [1, 2]}), "<DataFrame 2 x 1>"),
        (np.zeros((3, 4)), "<ndarray 3 x 4>"),
        (len, "<builtin_function_or_method len>"),
        (Endless(), "<Endless>"),
        (threading.Lock(), "<lock>"),
        ([[[[1]]]], "[[[…]]]"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_text(value: Any, text: str) -> None:
    assert SHOW.text(value) == text


def test_values_under_secret_names_are_masked() -> None:
    assert SHOW.describe("user_password", "hunter2")[0] == MASK
    assert SHOW.describe("name", "Ada")[0] == "'Ada'"


def test_long_texts_and_huge_collections_stay_short() -> None:
    for value in ("x" * 10_000_000, list(range(2_000_000)), dict.fromkeys(range(99999), "y" * 99)):
        assert len(SHOW.text(value)) <= SHOWN


def test_what_contains_itself_ends() -> None:
    loop: list[Any] = [1]
    loop.append(loop)
    assert SHOW.text(loop) == "[1, …]"
    other: list[Any] = [1]
    other.append(other)
    assert digest(loop) == digest(other)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([1, 2], [1, 3]),
        ([1, [2]], [1, [2, 3]]),
        ({"a": 1}, {"a": 2}),
        ("a" * 500_000 + "b", "a" * 500_000 + "c"),
        (pd.DataFrame({"a": [1, 2]}), pd.DataFrame({"a": [1, 3]})),
        (pd.DataFrame({"a": ["x", "y"]}), pd.DataFrame({"a": ["x", "z"]})),
        (np.zeros(5), np.ones(5)),
        (Person("Ada"), Person("Bob")),
        (True, 1),
        ("1", 1),
        (None, False),
        ([], ()),
        (datetime.date(2026, 5, 1), datetime.date(2026, 5, 2)),
    ],
    ids=lambda value: f"{type(value).__name__} {str(value)[:12]}",
)
def test_different_values_differ(before: Any, after: Any) -> None:
    assert digest(before) != digest(after)


@pytest.mark.parametrize(
    ("one", "other"),
    [(5, 5.0), ({"a": [1]}, {"a": [1]}), ({1, 2, 3}, {3, 2, 1}), (Person("A"), Person("A"))],
    ids=str,
)
def test_equal_values_are_the_same(one: Any, other: Any) -> None:
    assert digest(one) == digest(other)


def test_a_collection_tells_what_it_holds() -> None:
    _, _, *parts = SHOW.describe("log", [{"name": "Ada"}, "Bob"])
    assert {digest("Ada"), digest("Bob")} <= set(parts)


def test_a_value_that_cannot_be_looked_at_is_described_all_the_same() -> None:
    class Broken(dict[str, int]):
        def items(self) -> Any:
            raise RuntimeError("gone")

    assert SHOW.text(Broken(a=1)) == "<Broken: RuntimeError when shown>"
    assert digest(Broken(a=1)) == digest(Broken(a=2))
