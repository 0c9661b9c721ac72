"""Describing values of session state: a short text to show and a digest to compare.

Both are bounded in size and in time, need no pickle, follow no cycle twice, and call no code of
the app: an object of an unknown class is shown by its class and its attributes.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import hashlib
import pathlib
import re
import uuid
from collections.abc import Iterator
from typing import Any

SHOWN = 80  # characters of a value
ITEMS = 6  # of a collection that are shown
DEPTH = 3  # of collections within collections that is shown
COMPARED = 20_000  # parts of a value that are compared
COMPARED_BYTES = 1_000_000  # of one string or array that are compared
HELD = 40  # texts and numbers in a collection that are told apart
MASK = "***"

_PLAIN = (
    bool,
    type(None),
    datetime.date,
    datetime.time,
    datetime.timedelta,
    decimal.Decimal,
    pathlib.PurePath,
    uuid.UUID,
    complex,
    range,
    slice,
)
# The text, the digest, and for collections the digests of what they hold.
Description = tuple[str, ...]


class Describer:
    """Describes values; what stands under a name that matches ``secret`` is masked."""

    def __init__(self, secret: str) -> None:
        self.secret = re.compile(secret, re.IGNORECASE) if secret else None

    def hides(self, name: object) -> bool:
        """Say whether values under ``name`` are not to be shown."""
        return bool(self.secret and isinstance(name, str) and self.secret.search(name))

    def describe(self, name: object, value: Any) -> Description:
        """Return the text and the digest of ``value``, which stands under ``name``.

        Behind them stand the digests of the texts and numbers that a collection holds.
        """
        text = MASK if self.hides(name) else self.text(value)
        walk = _Digest()
        return (text, walk.of(value), *walk.parts)

    def text(self, value: Any, depth: int = 0) -> str:
        """Return ``value`` as a short text, at most ``SHOWN`` characters."""
        try:
            shown = self._text(value, depth, set())
        except Exception as error:  # a value may be broken in any way; the trace goes on
            shown = f"<{type(value).__name__}: {type(error).__name__} when shown>"
        return shown if len(shown) <= SHOWN else shown[: SHOWN - 1] + "…"

    def _text(self, value: Any, depth: int, seen: set[int]) -> str:
        kind = type(value)
        if kind in (str, bytes, bytearray):
            return repr(value[:SHOWN])
        if kind is int:
            return repr(value) if abs(value) < 10**40 else f"<int of {value.bit_length()} bits>"
        if kind is float or isinstance(value, _PLAIN):
            return repr(value)
        if isinstance(value, enum.Enum):
            return f"{kind.__name__}.{value.name}"
        if callable(value) and hasattr(value, "__qualname__"):
            return f"<{kind.__name__} {value.__qualname__}>"
        if id(value) in seen or depth >= DEPTH:
            return "…"
        seen = seen | {id(value)}
        if isinstance(value, dict):
            pairs = (
                f"{self._text(key, depth + 1, seen)}: {self._item(key, item, depth, seen)}"
                for key, item in value.items()
            )
            return _wrapped(kind, dict, "{", pairs, len(value), "}")
        if isinstance(value, (list, tuple, set, frozenset)):
            return self._sequence(value, kind, depth, seen)
        if table := _table(value):
            return table
        if fields := _attributes(value):
            pairs = (f"{name}={self._item(name, item, depth, seen)}" for name, item in fields)
            return f"{kind.__name__}({_joined(pairs, len(fields))})"
        return f"<{kind.__name__}>"

    def _item(self, name: object, value: Any, depth: int, seen: set[int]) -> str:
        return MASK if self.hides(name) else self._text(value, depth + 1, seen)

    def _sequence(self, value: Any, kind: type, depth: int, seen: set[int]) -> str:
        names = getattr(kind, "_fields", None)
        if isinstance(names, tuple) and len(names) == len(value):  # a named tuple
            pairs = (f"{n}={self._item(n, v, depth, seen)}" for n, v in zip(names, value))
            return f"{kind.__name__}({_joined(pairs, len(value))})"
        items = (self._text(item, depth + 1, seen) for item in value)
        if isinstance(value, list):
            return _wrapped(kind, list, "[", items, len(value), "]")
        if isinstance(value, tuple):
            return _wrapped(kind, tuple, "(", items, len(value), ",)" if len(value) == 1 else ")")
        if not value:
            return f"{kind.__name__}()"
        return _wrapped(kind, set, "{", sorted_texts(items), len(value), "}")


def sorted_texts(texts: Iterator[str]) -> Iterator[str]:
    """Yield the texts of a set's items in an order that does not change."""
    return iter(sorted(text for text, _ in zip(texts, range(1000))))


def _joined(texts: Iterator[str], count: int) -> str:
    first = [text for text, _ in zip(texts, range(ITEMS))]
    return ", ".join(first + ([f"… {count} in all"] if count > ITEMS else []))


def _wrapped(
    kind: type, usual: type, start: str, texts: Iterator[str], count: int, end: str
) -> str:
    inner = start + _joined(texts, count) + end
    plain = kind is usual or kind.__module__.startswith("streamlit")
    return inner if plain else f"{kind.__name__}({inner})"


def _table(value: Any) -> str:
    """Return the kind and the shape of an array or a table, "" for anything else."""
    shape = getattr(value, "shape", None)
    if not isinstance(shape, tuple) or not all(isinstance(size, int) for size in shape):
        return ""
    return f"<{type(value).__name__} {' x '.join(map(str, shape))}>"


def _attributes(value: Any) -> list[tuple[str, Any]]:
    if hasattr(value, "file_id") and hasattr(value, "size"):  # a file that was uploaded
        return [(name, getattr(value, name, None)) for name in ("name", "type", "size")]
    found = getattr(value, "__dict__", None)
    named = list(found.items()) if isinstance(found, dict) else []
    for owner in type(value).__mro__:
        slots = owner.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if not name.startswith("__") and hasattr(value, name):
                named.append((name, getattr(value, name)))
    return named


def digest(value: Any) -> str:
    """Return a text that is the same for equal values, "~" behind it where parts were left out."""
    return _Digest().of(value)


class _Digest:
    def __init__(self) -> None:
        self.hash = hashlib.blake2b(digest_size=8)
        self.left = COMPARED
        self.seen: dict[int, int] = {}
        self.parts: list[str] = []

    def of(self, value: Any) -> str:
        """Return the digest of ``value``."""
        try:
            self.add(value)
        except Exception:  # a broken value compares as one of its class
            self.put("broken", type(value).__name__)
        return self.hash.hexdigest() + ("~" if self.left <= 0 else "")

    def put(self, *texts: str) -> None:
        for text in texts:
            self.hash.update(text.encode("utf-8", "surrogatepass") + b"\0")

    def add(self, value: Any) -> None:
        self.left -= 1
        if self.left <= 0:
            return
        kind = type(value)
        if self.seen and len(self.parts) < HELD and kind in (str, int, float) and value:
            self.parts.append(digest(value))
        if kind in (str, bytes, bytearray):
            self._text(value)
        elif kind in (int, float):
            # A browser returns 5.0 where the app has said 5.
            whole = kind is float and value.is_integer()
            self.put("number", hex(int(value)) if kind is int or whole else repr(value))
        elif isinstance(value, _PLAIN):
            self.put(kind.__name__, repr(value))
        elif isinstance(value, enum.Enum):
            self.put(kind.__qualname__, value.name)
        elif id(value) in self.seen:
            self.put("again", str(self.seen[id(value)]))
        else:
            self.seen[id(value)] = len(self.seen)
            self._compound(value, kind)

    def _text(self, value: Any) -> None:
        self.put(type(value).__name__, str(len(value)))
        part = value[:COMPARED_BYTES]
        self.hash.update(part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part)

    def _compound(self, value: Any, kind: type) -> None:
        self.put(kind.__qualname__)
        if isinstance(value, dict):
            self.put(str(len(value)))
            for key, item in value.items():
                self.add(key)
                self.add(item)
        elif isinstance(value, (list, tuple)):
            self.put(str(len(value)))
            for item in value:
                self.add(item)
        elif isinstance(value, (set, frozenset)):
            self.put(str(len(value)), *sorted(digest(item) for item, _ in zip(value, range(1000))))
        elif _table(value):
            self._add_table(value)
        elif callable(value) and hasattr(value, "__qualname__"):
            self.put(value.__qualname__)
        else:
            for name, item in _attributes(value):
                self.put(name)
                self.add(item)

    def _add_table(self, value: Any) -> None:
        self.put(_table(value))
        columns = getattr(value, "columns", None)
        if columns is not None and hasattr(value, "iloc"):  # a pandas frame
            self.put(*(str(name) for name in columns[:1000]))
            for position in range(min(len(columns), 200)):
                self._add_array(value.iloc[:, position].to_numpy())
        elif hasattr(value, "to_numpy"):
            self._add_array(value.to_numpy())
        elif hasattr(value, "tobytes"):
            self._add_array(value)

    def _add_array(self, array: Any) -> None:
        if getattr(array, "dtype", None) is not None and array.dtype.hasobject:
            for item in array.ravel()[:2000]:
                self.add(item)
            return
        step = max(1, int(array.nbytes) // COMPARED_BYTES)
        self.hash.update(array.ravel()[::step].tobytes())
