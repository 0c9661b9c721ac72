"""The commands that draw widgets, as far as rules need to know them.

Every line is compared with the installed Streamlit by ``tests/checker/test_streamlit_widgets.py``:
parameters with the signatures, the rest by running each command.
"""

from __future__ import annotations

from typing import Any, NamedTuple

Version = tuple[int, int]
# The newest version that the table is proven against; what is assumed where none is known.
NEWEST: Version = (1, 67)


class Command(NamedTuple):
    """A command that draws a widget.

    ``positional`` are the parameters that may be given by position. ``default`` is the parameter
    with the start value, ``neutral`` the constants there that count as none when the state has a
    value too. ``callback`` is the parameter that takes a function. A ``trigger`` returns something
    for one run only. A ``writable`` one accepts an assignment to its key before it is drawn, since
    the version ``writable_since``. ``key_rules_since`` is the version since which a keyed widget
    keeps its value when the default changes. ``widget_if`` names a parameter without which (or with
    "ignore") the command only draws. ``since`` is the version that has the command at all.
    """

    name: str
    positional: tuple[str, ...]
    default: str | None = None
    neutral: tuple[object, ...] = (None,)
    callback: str = "on_change"
    trigger: bool = False
    writable: bool = True
    writable_since: Version | None = None
    key_rules_since: Version | None = None
    widget_if: str | None = None
    since: Version | None = None


def _command(name: str, positional: str, default: str | None = None, **more: Any) -> Command:
    return Command(name, tuple(positional.split()), default, **more)


_KEYED_TAIL = "key help on_change args kwargs"
_CHOICE = f"format_func {_KEYED_TAIL}"
_BUTTON: dict[str, Any] = {"callback": "on_click", "trigger": True, "writable": False}
_CHART: dict[str, Any] = {"callback": "on_select", "widget_if": "on_select", "writable": False}
_LAYOUT: dict[str, Any] = {"widget_if": "on_change", "since": (1, 55)}
_TEXT: dict[str, Any] = {"neutral": (None, ""), "key_rules_since": (1, 50)}
_CHECK: dict[str, Any] = {"neutral": (None, False), "key_rules_since": (1, 50)}
_INDEX: dict[str, Any] = {"neutral": (None, 0)}

_ALL = (
    _command("button", "label key help on_click args kwargs", **_BUTTON),
    _command("download_button", "label data file_name mime key help on_click args kwargs", **_BUTTON),
    _command("form_submit_button", "label help on_click args kwargs", **_BUTTON),
    _command("link_button", "label url", widget_if="on_click", since=(1, 56), **_BUTTON),
    _command("menu_button", "label options", since=(1, 56), **_BUTTON),
    _command(
        "chat_input", "placeholder", callback="on_submit", trigger=True, writable_since=(1, 47)
    ),
    _command("text_input", "label value max_chars key type help autocomplete on_change args kwargs", "value", **_TEXT),
    _command("text_area", f"label value height max_chars {_KEYED_TAIL}", "value", **_TEXT),
    _command("number_input", f"label min_value max_value value step format {_KEYED_TAIL}", "value", neutral=(None, "min"), key_rules_since=(1, 50)),
    _command("slider", f"label min_value max_value value step format {_KEYED_TAIL}", "value", key_rules_since=(1, 51)),
    _command("select_slider", f"label options value {_CHOICE}", "value", key_rules_since=(1, 51)),
    _command("checkbox", f"label value {_KEYED_TAIL}", "value", **_CHECK),
    _command("toggle", f"label value {_KEYED_TAIL}", "value", **_CHECK),
    _command("selectbox", f"label options index {_CHOICE}", "index", key_rules_since=(1, 50), **_INDEX),
    _command("radio", f"label options index {_CHOICE}", "index", key_rules_since=(1, 51), **_INDEX),
    _command("multiselect", f"label options default {_CHOICE}", "default", key_rules_since=(1, 50)),
    _command("pills", "label options", "default", key_rules_since=(1, 51), since=(1, 40)),
    _command("segmented_control", "label options", "default", key_rules_since=(1, 51), since=(1, 40)),
    _command("date_input", f"label value min_value max_value {_KEYED_TAIL}", "value", neutral=(None, "today"), key_rules_since=(1, 50)),
    _command("time_input", f"label value {_KEYED_TAIL}", "value", neutral=(None, "now"), key_rules_since=(1, 50)),
    _command("datetime_input", "label value min_value max_value", "value", neutral=(None, "now"), key_rules_since=(1, 54), since=(1, 52)),
    _command("color_picker", f"label value {_KEYED_TAIL}", "value", key_rules_since=(1, 51)),
    _command("feedback", "options", "default", key_rules_since=(1, 51), since=(1, 37)),
    _command("pagination", "num_pages", "default", neutral=(), key_rules_since=(1, 58), since=(1, 58)),
    _command("file_uploader", f"label type accept_multiple_files {_KEYED_TAIL}", writable=False),
    _command("camera_input", f"label {_KEYED_TAIL}", writable=False),
    _command("audio_input", "label", writable=False, since=(1, 40)),
    _command("data_editor", "data", writable=False),
    _command("dataframe", "data width height", widget_if="on_select", callback="on_select", writable_since=(1, 56)),
    _command("plotly_chart", "figure_or_data use_container_width", **_CHART),
    _command("altair_chart", "altair_chart", **_CHART),
    _command("vega_lite_chart", "data spec", **_CHART),
    _command("pydeck_chart", "pydeck_obj", **_CHART),
    _command("echarts_chart", "spec", **_CHART),
    _command("tabs", "tabs", "default", **_LAYOUT),
    _command("expander", "label expanded", "expanded", **_LAYOUT),
    _command("popover", "label", **_LAYOUT),
)  # fmt: skip
COMMANDS: dict[str, Command] = {command.name: command for command in _ALL}

# Commands that return a container, or several, to draw in. (A `with` on them is transparent.)
CONTAINERS = frozenset(
    "container columns tabs expander popover form empty chat_message status grid "
    "spinner echo sidebar bottom beta_container beta_columns beta_expander".split()
)
SEVERAL = frozenset(("columns", "tabs", "beta_columns"))

# What `st.session_state` has as a method, so that the dotted form never reaches a key of that name.
STATE_METHODS = frozenset(
    "clear get items keys pop popitem setdefault to_dict update values".split()
)
