"""What is still known about names where branches meet."""

from __future__ import annotations

from checking.model.values import Imported, Value

Names = dict[str, "Value | None"]


def merge(one: Names, other: Names) -> Names:
    """Return what is known where either branch may have run.

    A name that only one of them has was bound there if it is bound at all.
    """
    merged = dict(one)
    for name, value in other.items():
        if name not in merged:
            merged[name] = value
        elif merged[name] is not value and merged[name] != value:
            merged[name] = None
    return merged


def merge_attempt(body: Names, handled: Names) -> Names:
    """Return what is known after ``try``: what it imports is taken to be there."""
    merged = merge(body, handled)
    for name, value in body.items():
        if isinstance(value, Imported):
            merged[name] = value
    return merged
