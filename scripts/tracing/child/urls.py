"""How a bound widget's value reads in the address of the page."""

from __future__ import annotations

from typing import Any

from .elements import Node


def parameter_of(node: Node, wire: Any) -> list[str]:
    """Return the texts of the parameter that stands for the value a browser sends."""
    field = wire.WhichOneof("value")
    if field is None:
        return []
    value = getattr(wire, field)
    values = list(value.data) if hasattr(value, "data") else [value]
    return [_text(node, item) for item in values]


def _text(node: Node, item: Any) -> str:
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, float):
        return str(int(item)) if item.is_integer() else repr(item)
    return str(item)
