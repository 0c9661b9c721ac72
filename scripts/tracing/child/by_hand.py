"""What a person does one after the other, so that the page sends what a step asks for."""

from __future__ import annotations

import json
import operator
from typing import Any

from .elements import Node
from .wires import NotPossibleError, wire_with

TABLES = ("arrow_data_frame", "dataframe", "arrow_vega_lite_chart", "vega_lite_chart")


def gestures(node: Node, held: Any, wire: Any) -> list[Any]:
    """Return the messages of a page on which a person makes ``wire`` of ``held``.

    Options and rows are chosen, and the ends of a slider moved, one after the other; what is there
    already needs nothing.
    """
    if held == wire:
        return []
    field, wanted, now = wire.WhichOneof("value"), _data(wire), _data(held)
    found: list[Any] = []
    if node.kind in TABLES:
        wanted, now = _rows(wanted), _rows(now)
        parts = _one_by_one(now, wanted) if len(wanted) > 1 or len(now) > 1 else [wanted]
        return [_selection(node, sorted(rows)) for rows in parts] or [wire]
    if not isinstance(wanted, list) or not isinstance(now, list):
        return [wire]
    if node.kind == "slider" and len(wanted) == 2 and sum(map(operator.ne, wanted, now)) == 2:
        early = _numbers(node, wanted)[1] < _numbers(node, now)[0]  # thumbs do not pass each other
        found = [[wanted[0], now[1]] if early else [now[0], wanted[1]]]
    elif node.kind == "multiselect" or (node.kind == "button_group" and node.proto.click_mode):
        found = _one_by_one(now, wanted)[:-1]
    return [*(wire_with(node, field, data) for data in found), wire]


def _one_by_one(now: list[Any], wanted: list[Any]) -> list[list[Any]]:
    """Return the lists on the way from ``now`` to ``wanted`` with one item more or less each."""
    found, now = [], list(now)
    while now != wanted[: len(now)]:
        now.remove(next((item for item in reversed(now) if item not in wanted), now[-1]))
        found.append(list(now))
    return found + [wanted[: count + 1] for count in range(len(now), len(wanted))]


def _rows(selection: str | None) -> list[int]:
    told = json.loads(selection or "{}").get("selection", {})
    others = {name: value for name, value in told.items() if name != "rows" and value}
    if others:
        raise NotPossibleError("is operated with --server for the selection of rows only")
    return list(told.get("rows", ()))


def _selection(node: Node, rows: list[int]) -> Any:
    text = json.dumps({"selection": {"rows": rows, "columns": []}})
    return wire_with(node, "string_value", text)


def gesture(node: Node, held: Any, wire: Any) -> dict[str, Any]:
    """Return what whoever operates the page has to know of a message that it is to send.

    ``wire`` is its value, ``option`` and ``position`` say which option is chosen or taken away.
    """
    wanted, now = _data(wire), _data(held)
    if node.kind in TABLES and not getattr(node.proto, "editing_mode", 0):
        wanted, now = _rows(wanted), _rows(now)
    told: dict[str, Any] = {"wire": wanted}
    options = [getattr(o, "content", o) for o in getattr(node.proto, "options", ())]
    if node.kind == "slider":
        told["wire"] = _numbers(node, wanted)
    item = wanted
    if isinstance(wanted, list):
        others = now if isinstance(now, list) else []
        item = next((i for i in wanted if i not in others), None)
        if item is None:
            item = next((i for i in others if i not in wanted), None)
    if isinstance(item, int) and 0 <= item < len(options):
        told |= {"option": options[item]}
    elif isinstance(item, str):
        told |= {"option": item}
    told["position"] = options.index(item) if item in options else item
    if node.kind == "feedback":
        number = int(wanted or now)  # a second click takes a rating back
        told["position"] = 1 - number if node.proto.type == node.proto.THUMBS else number
    return told


def _numbers(node: Node, ends: list[Any]) -> list[float]:
    return [list(node.proto.options).index(e) if isinstance(e, str) else e for e in ends]


def _data(wire: Any) -> Any:
    field = wire.WhichOneof("value") if wire is not None else None
    value = getattr(wire, field) if field else None
    data = getattr(value, "data", value)
    if data is None or isinstance(data, (str, int, float)):
        return data
    return list(data) if hasattr(value, "data") else None
