"""The table of widgets and of parameter changes that ``widget_identity_probes`` tries out.

A parameter has several rows where it matters what it changes to: options that still contain the
user's value, and options that do not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

DAY = dt.date(2024, 5, 1)
NOON = dt.datetime(2024, 5, 1, 12, 0)
FRAME = {"city": ["Oslo", "Rome"], "count": [1, 2]}


@dataclass(frozen=True)
class Kind:
    """How to draw a widget, and what its user enters.

    ``entered`` is compared with what ``reading`` makes of the widget's result; ``None`` says that
    the user can enter nothing that a test could (files, clicks, messages): then only the widget's
    id is compared. ``sent`` is what the page sends where that is not ``entered``. Two keyless
    widgets are told apart by the parameter ``distinct_by``.
    """

    arguments: Mapping[str, Any]
    entered: Any = None
    distinct_by: str = "label"
    sent: Any = None
    reading: Callable[[Any], Any] = lambda result: result

    @property
    def wanted(self) -> Any:
        """What the page sends, as the serializer of the widget takes it."""
        return self.entered if self.sent is None else self.sent


@dataclass(frozen=True)
class Change:
    """One parameter of one widget going from what ``Kind.arguments`` say to ``after``."""

    widget: str
    parameter: str
    name: str
    after: Mapping[str, Any]
    before: Mapping[str, Any] = field(default_factory=dict)


EDITED = {"edited_rows": {"0": {"count": 9}}, "added_rows": [], "deleted_rows": []}
LETTERS = {"options": ["a", "b", "c"]}
KINDS: dict[str, Kind] = {
    "selectbox": Kind(LETTERS, "b"),
    "radio": Kind(LETTERS, "b"),
    "select_slider": Kind(LETTERS, "b"),
    "multiselect": Kind(LETTERS, ["b"]),
    "pills": Kind(LETTERS, "b"),
    "segmented_control": Kind(LETTERS, "b"),
    "slider": Kind({"min_value": 0, "max_value": 10, "value": 1}, 5),
    "number_input": Kind({"min_value": 0, "max_value": 10, "value": 1}, 5),
    "text_input": Kind({}, "typed"),
    "text_area": Kind({}, "typed"),
    "checkbox": Kind({}, True),
    "toggle": Kind({}, True),
    "date_input": Kind({"value": DAY}, dt.date(2024, 5, 9)),
    "time_input": Kind({"value": dt.time(8)}, dt.time(9)),
    "datetime_input": Kind({"value": NOON}, dt.datetime(2024, 5, 9, 9, 0)),
    "color_picker": Kind({}, "#112233"),
    "feedback": Kind({"options": "stars"}, 1, "width"),
    "pagination": Kind({"num_pages": 9}, 5, "width"),
    "file_uploader": Kind({}),
    "camera_input": Kind({}),
    "audio_input": Kind({}),
    "chat_input": Kind({}, distinct_by="placeholder"),
    "button": Kind({}),
    "download_button": Kind({"data": "text"}),
    "menu_button": Kind(LETTERS),
    "data_editor": Kind({"data": FRAME}, 9, "height", EDITED, lambda table: table["count"][0]),
    "dataframe": Kind(
        {"data": FRAME, "on_select": "rerun"},
        [1],
        "height",
        {"selection": {"rows": [1], "columns": [], "cells": []}},
        lambda event: event["selection"]["rows"],
    ),
    "tabs": Kind(
        {"tabs": ["a", "b"], "on_change": "rerun"}, True, "height", "b", lambda tabs: tabs[1].open
    ),
    "expander": Kind({"on_change": "rerun"}, True, reading=lambda block: block.open),
    "popover": Kind({"on_change": "rerun"}, True, reading=lambda block: block.open),
}


def _changes() -> list[Change]:
    rows: list[Change] = []

    def change(widgets: str, parameter: str, name: str = "", **after: Any) -> None:
        """Add a row a widget; ``parameter`` alone, unless ``after`` says more."""
        before = after.pop("before", {})
        rows.extend(Change(w, parameter, name or parameter, after, before) for w in widgets.split())

    lists = "selectbox radio select_slider multiselect pills segmented_control"
    dates = "date_input datetime_input"
    entries = f"{lists} slider number_input text_input text_area checkbox toggle {dates}"
    entries += " time_input color_picker"
    files = "file_uploader camera_input audio_input"
    buttons = "button download_button menu_button"
    blocks = "expander popover"

    change(f"{entries} {files} {buttons} {blocks}", "label", label="Another label")
    change(f"{entries} {files} {buttons} popover", "help", help="Another help")
    change(
        f"{entries} {files} {buttons} {blocks} feedback pagination data_editor dataframe tabs",
        "width",
        width=321,
    )
    change(
        f"{entries} {files} {buttons} feedback pagination data_editor", "disabled", disabled=True
    )
    change(f"{entries} {files}", "label_visibility", label_visibility="hidden")
    change(f"{entries} {files} feedback pagination data_editor", "on_change", on_change=print)

    change(lists, "options", "options, more", options=["a", "b", "c", "d"])
    change(lists, "options", "options, other order", options=["c", "b", "a"])
    change(lists, "options", "options, without the value", options=["a", "c"])
    change(lists, "format_func", format_func="[{}]".format, before={"format_func": "<{}>".format})
    change("selectbox radio", "index", index=2)
    change("selectbox multiselect", "accept_new_options", accept_new_options=True)
    change("selectbox multiselect", "filter_mode", filter_mode="contains")
    change("multiselect", "default", default=["c"])
    change("multiselect", "max_selections", max_selections=2)
    change("multiselect", "select_all", select_all=False)
    change("radio", "horizontal", horizontal=True)
    change("radio", "captions", captions=["1", "2", "3"])
    change("select_slider", "value", value="c")
    change("pills segmented_control", "default", default="c")
    change("pills segmented_control", "required", required=True)
    change("pills segmented_control", "selection_mode", selection_mode="multi")
    change(
        f"multiselect pills segmented_control checkbox toggle {buttons} popover", "wrap", wrap=False
    )

    excluded = "min_value, beyond the value"
    change("slider number_input", "value", value=2)
    change("slider number_input", "min_value", min_value=1)
    change("slider number_input", "max_value", max_value=9)
    change("slider number_input", "min_value", excluded, min_value=6, value=7)
    change("slider number_input", "step", step=2)
    change("slider number_input", "format", format="%03d")

    texts = "text_input text_area"
    change(texts, "value", value="other")
    change(texts, "max_chars", max_chars=99)
    change("text_area", "height", height=200)
    change("text_input", "type", type="password")
    change("text_input", "autocomplete", autocomplete="email")
    change("text_input", "validate", validate="^.*$")
    change("text_input", "live", live=True)
    change(f"{texts} number_input selectbox multiselect", "placeholder", placeholder="Other")
    change("text_input number_input selectbox", "icon", icon="🔑")
    change(f"{texts} number_input selectbox time_input {dates}", "required", required=True)
    change("checkbox toggle", "value", value=True)
    change("color_picker", "value", value="#445566")

    change("date_input", "value", value=dt.date(2024, 5, 2))
    change("datetime_input", "value", value=dt.datetime(2024, 5, 2, 12, 0))
    change("time_input", "value", value=dt.time(10))
    change(dates, "min_value", min_value=DAY)
    change(dates, "max_value", max_value=dt.date(2024, 6, 1))
    later = dt.datetime(2024, 5, 20, 12, 0)
    change("date_input", "min_value", excluded, min_value=later.date(), value=later.date())
    change("datetime_input", "min_value", excluded, min_value=later, value=later)
    change(dates, "format", format="DD.MM.YYYY")
    change("time_input", "format", format="12h")
    change("time_input datetime_input", "step", step=1800)

    change("feedback", "options", options="faces")
    change("feedback", "default", default=3)
    change("pagination", "num_pages", "num_pages, more", num_pages=12)
    change("pagination", "num_pages", "num_pages, without the value", num_pages=3)
    change("pagination", "default", default=2)
    change("pagination", "max_visible_pages", max_visible_pages=5)

    change("file_uploader", "type", type=["csv"])
    change("file_uploader", "accept_multiple_files", accept_multiple_files=True)
    change("file_uploader chat_input", "max_upload_size", max_upload_size=5)
    change("camera_input", "resolution", resolution="720p")
    change("audio_input", "sample_rate", sample_rate=8000)
    change("chat_input", "accept_file", accept_file=True)
    change("chat_input", "file_type", file_type=["csv"], before={"accept_file": True})
    change("chat_input", "max_chars", max_chars=99)
    change("chat_input", "submit_mode", submit_mode="disable")
    change("chat_input", "placeholder", placeholder="Other")
    change("chat_input", "accept_audio", accept_audio=True)
    change("chat_input", "audio_sample_rate", audio_sample_rate=8000)
    change("chat_input", "disabled", disabled=True)
    change("chat_input", "width", width=321)
    change("chat_input", "height", height=200)
    change(buttons, "type", type="primary")
    change("download_button", "data", data="another text")
    change("download_button", "file_name", file_name="other.txt")
    change("download_button", "mime", mime="text/csv")
    change("button download_button", "icon_position", icon_position="right")
    change("button download_button", "shortcut", shortcut="Ctrl+K")
    change("menu_button", "options", options=["a", "b", "d"])
    change("menu_button", "format_func", format_func=str.upper)

    other_cell = {**FRAME, "count": [1, 3]}
    longer = {"city": ["Oslo", "Rome", "Kyiv"], "count": [1, 2, 3]}
    dynamic = {"num_rows": "dynamic"}
    change("data_editor dataframe", "data", "data, other cells", data=other_cell)
    change("data_editor dataframe", "data", "data, more rows", data=longer)
    change("data_editor dataframe", "data", "data, more columns", data={**FRAME, "more": [1, 1]})
    change(
        "data_editor", "data", "data, other cells, dynamic rows", data=other_cell, before=dynamic
    )
    change("data_editor", "num_rows", num_rows="dynamic")
    change("data_editor dataframe", "column_order", column_order=["count", "city"])
    change("data_editor dataframe", "column_config", column_config={"city": "Town"})
    change("data_editor dataframe", "hide_index", hide_index=False)
    change("dataframe", "selection_mode", selection_mode="single-row")
    first_row = {"selection": {"rows": [0]}}
    change("dataframe", "selection_default", selection_default=first_row)
    change("data_editor dataframe tabs", "height", height=321)
    change("data_editor dataframe", "row_height", row_height=50)
    change("data_editor dataframe", "placeholder", placeholder="-")
    change("data_editor dataframe", "alt", alt="A table of cities")

    change("tabs", "tabs", tabs=["a", "b (1)"])
    change("tabs", "default", default="b")
    change("expander", "expanded", expanded=True)
    change("expander", "type", type="compact")
    change("popover", "type", type="primary")
    change("popover", "disabled", disabled=True)
    change(f"{blocks} tabs", "on_change", on_change=print)
    change(f"{blocks} button download_button menu_button", "icon", icon="🔑")
    return rows


CHANGES = _changes()
