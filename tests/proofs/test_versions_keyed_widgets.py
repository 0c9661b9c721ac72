"""Since when a keyed widget survives a change of its arguments, each boundary from both sides.

The outcomes are those of ``widget_identity_probes``, on the installed Streamlit.
"""

from __future__ import annotations

import pytest
from proofs.widget_identity_probes import outcomes
from proving import proves

LOST = "AssertionError: .* (reset|absent)"
BOUNDS = ("min_value", "max_value")
OPTIONS = ("options, more", "options, other order")


def assert_kept(widget: str, *changes: str) -> None:
    """Assert that none of ``changes``, as the table names them, costs the keyed widget's value."""
    found = outcomes(keyed=True)
    lost = [(change, found[widget, change]) for change in changes]
    lost = [(change, outcome) for change, outcome in lost if outcome != "kept"]
    assert not lost, f"st.{widget}, {lost[0][0]}: {lost[0][1]}"


def default_of(widget: str) -> str:
    return {
        "selectbox": "index",
        "radio": "index",
        "multiselect": "default",
        "pills": "default",
        "segmented_control": "default",
    }.get(widget, "value")


@proves(
    "A keyed `st.text_input`, `st.text_area`, `st.number_input`, `st.checkbox`, `st.toggle`, "
    "`st.selectbox`, `st.multiselect`, `st.date_input` or `st.time_input` keeps its value when "
    "its label or default changes.",
    since="1.50",
    otherwise=LOST,
)
@pytest.mark.parametrize(
    "widget",
    [
        *("text_input", "text_area", "number_input", "checkbox", "toggle"),
        *("selectbox", "multiselect", "date_input", "time_input"),
    ],
)
def test_label_or_default_changes(widget: str) -> None:
    assert_kept(widget, "label", default_of(widget))


@proves(
    "A keyed `st.radio`, `st.slider`, `st.select_slider` or `st.color_picker` keeps its value when "
    "its label or default changes.",
    since="1.51",
    otherwise=LOST,
)
@pytest.mark.parametrize("widget", ["radio", "slider", "select_slider", "color_picker"])
def test_label_or_default_of_more_widgets_changes(widget: str) -> None:
    assert_kept(widget, "label", default_of(widget))


@proves(
    "A keyed `st.pills` or `st.segmented_control` keeps its value when its default changes.",
    since="1.51",
    otherwise=LOST,
)
@pytest.mark.parametrize("widget", ["pills", "segmented_control"])
def test_default_of_pills_changes(widget: str) -> None:
    assert_kept(widget, default_of(widget))


@proves(
    "A keyed `st.datetime_input` keeps its value when its default changes.",
    since="1.54",
    otherwise=LOST,
)
def test_default_of_a_datetime_input_changes() -> None:
    assert_kept("datetime_input", "value")


@proves(
    "A keyed `st.selectbox` or `st.multiselect` keeps a value that is still among changed options.",
    since="1.53",
    otherwise=LOST,
)
@pytest.mark.parametrize("widget", ["selectbox", "multiselect"])
def test_options_of_a_select_change(widget: str) -> None:
    assert_kept(widget, *OPTIONS)


@proves(
    "A keyed `st.radio` or `st.select_slider` keeps a value that is still among changed options.",
    since="1.54",
    otherwise=LOST,
)
@pytest.mark.parametrize("widget", ["radio", "select_slider"])
def test_options_of_a_radio_change(widget: str) -> None:
    assert_kept(widget, *OPTIONS)


@proves(
    "Keyed `st.pills` and `st.segmented_control` keep a value that is still among changed options.",
    since="1.55",
    otherwise=LOST,
)
@pytest.mark.parametrize("widget", ["pills", "segmented_control"])
def test_options_of_pills_change(widget: str) -> None:
    assert_kept(widget, *OPTIONS)


@proves(
    "A keyed `st.number_input` keeps a value that is within changed bounds.",
    since="1.53",
    otherwise=LOST,
)
def test_bounds_of_a_number_input_change() -> None:
    assert_kept("number_input", *BOUNDS, "step")


@proves(
    "A keyed `st.date_input` or `st.datetime_input` keeps a value that is within changed bounds.",
    since="1.54",
    otherwise=LOST,
)
@pytest.mark.parametrize("widget", ["date_input", "datetime_input"])
def test_bounds_of_dates_change(widget: str) -> None:
    assert_kept(widget, *BOUNDS)


@proves(
    "A keyed `st.file_uploader` or `st.camera_input` stays the same widget when its label changes.",
    since="1.52",
    otherwise=LOST,
)
@pytest.mark.parametrize("widget", ["file_uploader", "camera_input"])
def test_label_of_an_upload_changes(widget: str) -> None:
    assert_kept(widget, "label")


@proves(
    "A keyed `st.dataframe` keeps its selection when its data changes.",
    since="1.54",
    otherwise=LOST,
)
def test_data_of_a_selectable_table_changes() -> None:
    assert_kept("dataframe", "data, other cells", "data, more rows")


@proves(
    "A keyed `st.data_editor` with fixed rows keeps its edits when values of its frame change.",
    since="1.60",
    otherwise=LOST,
)
def test_frame_of_an_editor_changes() -> None:
    assert_kept("data_editor", "data, other cells")


@proves(
    "A keyed `st.data_editor` loses its edits when `disabled` changes.",
    since="1.60",
    otherwise="AssertionError: .* kept",
)
def test_an_editor_is_disabled() -> None:
    outcome = outcomes(keyed=True)["data_editor", "disabled"]
    assert outcome == "reset", f"the edits are {outcome}"
