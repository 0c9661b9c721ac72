"""Comparing the arguments that make two drawings of a widget two widgets."""

from __future__ import annotations

from tracing import reasons
from tracing.reasons import Reason
from tracing.records import Widget

# Arguments of Streamlit's own that say where an element stands, not what it is.
_PLACES = frozenset(("key", "page", "active_script_hash", "dg", "element_type"))
_DEFAULTS = frozenset(("value", "index", "default"))


def changed_arguments(before: Widget, after: Widget) -> list[tuple[str, str, str]]:
    """Return the arguments of the identity that differ: name, text before, text after."""
    names = [*before.given, *(name for name in after.given if name not in before.given)]
    return [
        (name, before.given.get(name, "-"), after.given.get(name, "-"))
        for name in names
        if name not in _PLACES and before.given.get(name) != after.given.get(name)
    ]


def reason_of(arguments: list[tuple[str, str, str]]) -> Reason:
    """Return the reason that changed arguments come to."""
    names = {name for name, _, _ in arguments}
    if names and names <= {"data", "arrow_data"}:
        return reasons.EDITOR
    if names and names <= _DEFAULTS:
        return reasons.FEEDBACK
    return reasons.IDENTITY


def why(arguments: list[tuple[str, str, str]], place: str) -> tuple[Reason, str]:
    """Return the reason that changed arguments come to, and the words for it."""
    reason = reason_of(arguments)
    return reason, place if reason is reasons.EDITOR else f"{told(arguments)} ({place})"


def told(arguments: list[tuple[str, str, str]]) -> str:
    """Return the changed arguments as a text."""
    texts = [f"{name} {before} -> {after}" for name, before, after in arguments[:3]]
    return "widget identity changed: " + ", ".join(texts)
