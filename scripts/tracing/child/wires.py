"""Turning what a step says into what a browser sends for a widget."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState

from . import versions
from .elements import Node

CLICKED = ("button", "download_button", "link_button", "form_submit_button")


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


def wire_with(node: Node, field: str, value: Any) -> Any:
    """Return the message in which the page sends ``value`` in that field."""
    wire = WidgetState(id=node.id)
    if field.endswith("_array_value"):
        getattr(wire, field).SetInParent()
        getattr(wire, field).data.extend(value)
    elif value is not None:
        setattr(wire, field, value)
    return wire


def _text(node: Node, metadata: Any, value: Any) -> Any:
    if value is None:
        return wire_with(node, "string_value", None)
    text = value if isinstance(value, str) else json.dumps(value)
    longest = getattr(node.proto, "max_chars", 0)
    if longest and len(text) > longest:
        raise NotPossibleError(f"takes at most {longest} characters")
    if node.kind == "color_picker" and not text.startswith("#"):
        raise NotPossibleError("takes a colour such as #ff0000")
    return wire_with(node, "string_value", text)


def _bool(node: Node, metadata: Any, value: Any) -> Any:
    if isinstance(value, str) and value.lower() in ("true", "false"):
        value = value.lower() == "true"
    if not isinstance(value, bool):
        raise NotPossibleError("takes true or false")
    return wire_with(node, "bool_value", value)


def _number(node: Node, metadata: Any, value: Any) -> Any:
    field = metadata.value_type or "double_value"
    if value is None:
        return wire_with(node, field, None)
    number = _float(value)
    proto = node.proto
    low, high = getattr(proto, "has_min", False), getattr(proto, "has_max", False)
    if (low and number < proto.min) or (high and number > proto.max):
        raise NotPossibleError(f"takes numbers from {_bound(proto.min)} to {_bound(proto.max)}")
    if proto.data_type == proto.INT and not number.is_integer():
        raise NotPossibleError("takes whole numbers")
    return wire_with(node, field, int(number) if field == "int_value" else number)


def _page_number(node: Node, metadata: Any, value: Any) -> Any:
    number = int(_float(value))
    if not 1 <= number <= node.proto.num_pages:
        raise NotPossibleError(f"has the pages 1 to {node.proto.num_pages}")
    return wire_with(node, metadata.value_type or "int_value", number)


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
            return wire_with(node, "string_array_value", [proto.options[p] for p in positions])
        return wire_with(node, "double_array_value", [float(p) for p in positions])
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
    return wire_with(node, "double_array_value", numbers)


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
        return wire_with(node, field, None)
    if field == "string_value" and getattr(node.proto, "accept_new_options", False):
        return wire_with(node, field, str(value))
    position = _position(node, options, value)
    return wire_with(node, field, options[position] if field == "string_value" else position)


def _choices(node: Node, metadata: Any, value: Any) -> Any:
    field = metadata.value_type
    chosen = value if isinstance(value, list) else [value] if value is not None else []
    most = getattr(node.proto, "max_selections", 0)
    if most and len(chosen) > most:
        raise NotPossibleError(f"takes at most {most} options")
    if node.kind == "multiselect":
        options = list(node.proto.options)
        if field == "string_array_value" and getattr(node.proto, "accept_new_options", False):
            return wire_with(node, field, [str(item) for item in chosen])
    else:
        options = [str(option.content) for option in node.proto.options]
        if not any(options):  # stars and faces: their values are numbers
            return versions.wire_of(metadata, None if value is None else int(value))
    positions = [_position(node, options, item) for item in chosen]
    if field == "string_array_value":
        return wire_with(node, field, [options[position] for position in positions])
    return wire_with(node, field, positions)


def _date(node: Node, metadata: Any, value: Any) -> Any:
    days = value if isinstance(value, list) else [] if value is None else [value]
    parsed = [datetime.date.fromisoformat(str(day)) for day in days]
    shown = [day.strftime("%Y/%m/%d") for day in parsed]
    low, high = getattr(node.proto, "min", ""), getattr(node.proto, "max", "")
    if any((low and day < low) or (high and day > high) for day in shown):
        raise NotPossibleError(f"takes days from {low} to {high}")
    return wire_with(node, "string_array_value", shown)


def _time(node: Node, metadata: Any, value: Any) -> Any:
    if value is None:
        return wire_with(node, "string_value", None)
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
        return wire_with(node, field, json.dumps(value))
    if field == "string_value":
        text = value if isinstance(value, str) else json.dumps(value)
        return wire_with(node, field, text)
    if field in ("int_value", "double_value"):
        return wire_with(node, field, int(_float(value)) if field == "int_value" else _float(value))
    raise NotPossibleError(f"({node.kind}) cannot be operated by this tool")


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
