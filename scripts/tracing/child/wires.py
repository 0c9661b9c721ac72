"""Turning what a step says into what a browser sends for a widget."""

from __future__ import annotations

import datetime
import importlib
import json
import operator
from collections.abc import Callable
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState

from . import versions
from .elements import Node

CLICKED = ("button", "download_button", "link_button", "form_submit_button")
TABLES = ("arrow_data_frame", "dataframe", "arrow_vega_lite_chart", "vega_lite_chart")


class NotPossibleError(Exception):
    """A person at the page could not do this; the message says why."""


def click(node: Node) -> Any:
    """Return what a click on a button sends."""
    _refuse_disabled(node)
    return WidgetState(id=node.id, trigger_value=True)


def is_clickable(node: Node) -> bool:
    """Say whether the node is a button of some kind."""
    return node.kind in CLICKED


def is_trigger(node: Node, metadata: Any) -> bool:
    """Say whether what is entered lasts one run, as a message to a chat does."""
    return node.kind in ("chat_input", "menu_button")


def enter(node: Node, metadata: Any, value: Any) -> Any:
    """Return what a browser sends after the user has entered ``value`` (JSON or text).

    Raises ``NotPossibleError`` where the page would not let the user do it.
    """
    _refuse_disabled(node)
    if node.kind in CLICKED:
        raise NotPossibleError("is a button: use --click")
    if node.kind in ("file_uploader", "camera_input", "audio_input"):
        raise NotPossibleError("takes files: use --upload")
    convert = _BY_KIND.get(node.kind)
    try:
        if convert is not None:
            return convert(node, metadata, value)
        return _by_field(node, metadata, value)
    except NotPossibleError:
        raise
    except (TypeError, ValueError, OverflowError, AttributeError) as error:
        raise NotPossibleError(f"does not take {value!r} ({error})") from error


def _refuse_disabled(node: Node) -> None:
    if getattr(node.proto, "disabled", False):
        raise NotPossibleError("is disabled")


def _wire(node: Node, field: str, value: Any) -> Any:
    wire = WidgetState(id=node.id)
    if field.endswith("_array_value"):
        getattr(wire, field).SetInParent()
        getattr(wire, field).data.extend(value)
    elif value is not None:
        setattr(wire, field, value)
    return wire


def _text(node: Node, metadata: Any, value: Any) -> Any:
    if value is None:
        return _wire(node, "string_value", None)
    text = value if isinstance(value, str) else json.dumps(value)
    longest = getattr(node.proto, "max_chars", 0)
    if longest and len(text) > longest:
        raise NotPossibleError(f"takes at most {longest} characters")
    if node.kind == "color_picker" and not text.startswith("#"):
        raise NotPossibleError("takes a colour such as #ff0000")
    return _wire(node, "string_value", text)


def _bool(node: Node, metadata: Any, value: Any) -> Any:
    if isinstance(value, str) and value.lower() in ("true", "false"):
        value = value.lower() == "true"
    if not isinstance(value, bool):
        raise NotPossibleError("takes true or false")
    return _wire(node, "bool_value", value)


def _number(node: Node, metadata: Any, value: Any) -> Any:
    field = metadata.value_type or "double_value"
    if value is None:
        return _wire(node, field, None)
    number = _float(value)
    proto = node.proto
    low, high = getattr(proto, "has_min", False), getattr(proto, "has_max", False)
    if (low and number < proto.min) or (high and number > proto.max):
        raise NotPossibleError(f"takes numbers from {_bound(proto.min)} to {_bound(proto.max)}")
    if proto.data_type == proto.INT and not number.is_integer():
        raise NotPossibleError("takes whole numbers")
    return _wire(node, field, int(number) if field == "int_value" else number)


def _page_number(node: Node, metadata: Any, value: Any) -> Any:
    number = int(_float(value))
    if not 1 <= number <= node.proto.num_pages:
        raise NotPossibleError(f"has the pages 1 to {node.proto.num_pages}")
    return _wire(node, metadata.value_type or "int_value", number)


def _float(value: Any) -> float:
    if isinstance(value, bool):
        raise NotPossibleError("takes a number")
    return float(value)


def _bound(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else str(number)


def _slider(node: Node, metadata: Any, value: Any) -> Any:
    proto = node.proto
    ends = value if isinstance(value, list) else [value]
    if proto.options:  # a select slider
        positions = [_position(node, list(proto.options), end) for end in ends]
        if metadata.value_type == "string_array_value":
            return _wire(node, "string_array_value", [proto.options[p] for p in positions])
        return _wire(node, "double_array_value", [float(p) for p in positions])
    current = versions.value_of(metadata, versions.default_wire(metadata))
    sample = current[0] if isinstance(current, (tuple, list)) else current
    if isinstance(sample, (datetime.date, datetime.time)):
        parsed = [_moment(type(sample), end, sample) for end in ends]
        wire = versions.wire_of(metadata, tuple(parsed) if len(parsed) > 1 else parsed[0])
        numbers = list(wire.double_array_value.data)
    else:
        numbers = [_float(end) for end in ends]
    if len(numbers) != len(proto.default):
        raise NotPossibleError(f"takes {len(proto.default)} value(s)")
    if any(not proto.min <= number <= proto.max for number in numbers):
        raise NotPossibleError(f"takes values from {_bound(proto.min)} to {_bound(proto.max)}")
    return _wire(node, "double_array_value", numbers)


def _moment(kind: type, text: Any, sample: Any) -> Any:
    found = kind.fromisoformat(str(text))  # type: ignore[attr-defined]
    zone = getattr(sample, "tzinfo", None)
    return found.replace(tzinfo=zone) if zone is not None else found


def _position(node: Node, options: list[str], value: Any) -> int:
    text = value if isinstance(value, str) else json.dumps(value)
    if text in options:
        return options.index(text)
    listed = ", ".join(options[:12]) + (", …" if len(options) > 12 else "")
    raise NotPossibleError(f"has no option {text!r}; it has {listed}")


def _choice(node: Node, metadata: Any, value: Any) -> Any:
    field, options = metadata.value_type, list(node.proto.options)
    if value is None:
        return _wire(node, field, None)
    if field == "string_value" and getattr(node.proto, "accept_new_options", False):
        return _wire(node, field, str(value))
    position = _position(node, options, value)
    return _wire(node, field, options[position] if field == "string_value" else position)


def _choices(node: Node, metadata: Any, value: Any) -> Any:
    field = metadata.value_type
    chosen = value if isinstance(value, list) else [value] if value is not None else []
    most = getattr(node.proto, "max_selections", 0)
    if most and len(chosen) > most:
        raise NotPossibleError(f"takes at most {most} options")
    if node.kind == "multiselect":
        options = list(node.proto.options)
        if field == "string_array_value" and getattr(node.proto, "accept_new_options", False):
            return _wire(node, field, [str(item) for item in chosen])
    else:
        options = [str(option.content) for option in node.proto.options]
        if not any(options):  # stars and faces: their values are numbers
            return versions.wire_of(metadata, None if value is None else int(value))
    positions = [_position(node, options, item) for item in chosen]
    if field == "string_array_value":
        return _wire(node, field, [options[position] for position in positions])
    return _wire(node, field, positions)


def _date(node: Node, metadata: Any, value: Any) -> Any:
    days = value if isinstance(value, list) else [] if value is None else [value]
    parsed = [datetime.date.fromisoformat(str(day)) for day in days]
    shown = [day.strftime("%Y/%m/%d") for day in parsed]
    low, high = getattr(node.proto, "min", ""), getattr(node.proto, "max", "")
    if any((low and day < low) or (high and day > high) for day in shown):
        raise NotPossibleError(f"takes days from {low} to {high}")
    return _wire(node, "string_array_value", shown)


def _time(node: Node, metadata: Any, value: Any) -> Any:
    if value is None:
        return _wire(node, "string_value", None)
    return versions.wire_of(metadata, datetime.time.fromisoformat(str(value)))


def _datetime(node: Node, metadata: Any, value: Any) -> Any:
    found = [datetime.datetime.fromisoformat(str(v)) for v in _listed(value)]
    return versions.wire_of(metadata, tuple(found) if isinstance(value, list) else found[0])


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _chat(node: Node, metadata: Any, value: Any) -> Any:
    wire = WidgetState(id=node.id)
    if metadata.value_type == "chat_input_value":
        wire.chat_input_value.data = str(value)
    else:
        wire.string_trigger_value.data = str(value)
    return wire


def _by_field(node: Node, metadata: Any, value: Any) -> Any:
    """Enter a value into an element of another kind, by the type that the server expects."""
    field = metadata.value_type
    if field == "bool_value":
        return _bool(node, metadata, value)
    if field == "json_value":
        return _wire(node, field, json.dumps(value))
    if field == "string_value":
        text = value if isinstance(value, str) else json.dumps(value)
        return _wire(node, field, text)
    if field in ("int_value", "double_value"):
        return _wire(node, field, int(_float(value)) if field == "int_value" else _float(value))
    raise NotPossibleError(f"({node.kind}) cannot be operated by this tool")


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
    return [*(_wire(node, field, data) for data in found), wire]


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
    return _wire(node, "string_value", text)


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


def rows_of(node: Node) -> int:
    """Return the number of rows of the frame that a data editor was given."""
    pyarrow = importlib.import_module("pyarrow")
    holder = getattr(node.proto, "arrow_data", node.proto)  # since 1.6x a message of its own
    return int(pyarrow.ipc.open_stream(holder.data).read_all().num_rows)


def edits(pending: dict[str, Any], change: dict[str, Any], rows: int) -> dict[str, Any]:
    """Return the edits of a table of ``rows`` rows with one more.

    ``change`` has ``row`` and ``column`` and ``value``, or ``add``, or ``delete``. Rows count as
    in the frame, and those that were added follow. Raises ``NotPossibleError``.
    """
    added, deleted = pending["added_rows"], pending["deleted_rows"]
    if "add" in change:
        added.append(change["add"])
        return pending
    row = int(change["delete"] if "delete" in change else change["row"])
    if row >= rows + len(added) or row in deleted:
        raise NotPossibleError(f"has no row {row}")
    if row >= rows and "delete" in change:
        del added[row - rows]
    elif "delete" in change:
        pending["deleted_rows"] = sorted({*deleted, row})
        pending["edited_rows"].pop(str(row), None)
    elif row >= rows:
        added[row - rows][change["column"]] = change["value"]
    else:
        cells = pending["edited_rows"].setdefault(str(row), {})
        cells[change["column"]] = change["value"]
    return pending


def shown_edit(
    node: Node, pending: dict[str, Any], change: dict[str, Any], rows: int
) -> dict[str, Any]:
    """Return the change in the table's own words: its column labels, no deleted rows."""
    deleted = pending["deleted_rows"]
    if "add" in change:
        return {"add": {}, "rows": rows + len(pending["added_rows"]) - len(deleted)}
    name = "delete" if "delete" in change else "row"
    row = int(change[name])
    shown = {**change, name: row - sum(other < row for other in deleted)}
    if column := change.get("column"):
        configured = json.loads(node.proto.columns or "{}").get(column) or {}
        shown["column"] = configured.get("label") or column
    return shown


_BY_KIND: dict[str, Callable[[Node, Any, Any], Any]] = {
    "text_input": _text,
    "text_area": _text,
    "color_picker": _text,
    "checkbox": _bool,
    "number_input": _number,
    "pagination": _page_number,
    "slider": _slider,
    "selectbox": _choice,
    "radio": _choice,
    "multiselect": _choices,
    "button_group": _choices,
    "date_input": _date,
    "time_input": _time,
    "date_time_input": _datetime,
    "chat_input": _chat,
    "menu_button": _chat,
}
