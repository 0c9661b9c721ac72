"""Which changes make another widget of it, with a key and without.

The outcomes come from ``widget_identity_probes``, which changes every parameter of every widget.
"""

from __future__ import annotations

import inspect

import pytest
import streamlit as st
from proofs.inline_apps import run_lines
from proofs.widget_identity_probes import outcomes
from proofs.widget_identity_table import CHANGES, KINDS, Change
from proving import proves
from streamlit.testing.v1 import AppTest

NAMED = {"label", "help", "value", "index", "default", "options", "min_value", "max_value"}
RESETTING = {
    ("slider", "min_value"),
    ("slider", "max_value"),
    ("feedback", "options"),
    ("tabs", "default"),
    *((block, parameter) for block in ("expander", "popover") for parameter in ("label", "help")),
}


def changes_of(parameters: set[str]) -> list[Change]:
    return [change for change in CHANGES if change.parameter in parameters]


def reset_by(widget: str) -> set[str]:
    """Return which parameters reset a keyed ``widget``; one with two outcomes by its rows' names.

    Fails where this Streamlit does not know a row: then nothing was measured.
    """
    found = outcomes(keyed=True)
    rows = [change for change in CHANGES if change.widget == widget]
    assert rows, f"no probe changes anything of st.{widget}"
    results = {row.name: (row.parameter, found[widget, row.name]) for row in rows}
    assert all(outcome != "absent" for _, outcome in results.values()), results
    kept = {parameter for parameter, outcome in results.values() if outcome != "reset"}
    return {
        name if parameter in kept else parameter
        for name, (parameter, outcome) in results.items()
        if outcome == "reset"
    }


def moved(key: str | None) -> AppTest:
    """Return an app whose field, once filled, was moved to the sidebar."""
    app = run_lines(
        "place = st.sidebar if st.session_state.get('moved') else st",
        f"place.text_input('Note', key={key!r})",
    )
    app.text_input[0].set_value("tea").run()
    app.session_state["moved"] = True
    return app.run()


@proves(
    "Without a key, a change of label, help, default, options or bounds makes a new widget at its "
    "default.",
)
def test_without_a_key_most_changes_reset() -> None:
    found = outcomes(keyed=False)
    rows = changes_of(NAMED)
    assert len(rows) > 80
    assert {found[row.widget, row.name] for row in rows} == {"reset"}


@proves("So does a move to the sidebar.")
def test_without_a_key_a_move_resets() -> None:
    assert moved(key=None).sidebar.text_input[0].value == ""


@proves(
    "With a key, neither does, and a changed `value=`, `index=` or `default=` is ignored.",
    example="examples/mistakes/ignored_default.py",
)
def test_with_a_key_the_same_changes_keep(app: AppTest) -> None:
    found = outcomes(keyed=True)
    rows = [row for row in changes_of(NAMED) if (row.widget, row.parameter) not in RESETTING]
    assert len(rows) > 70
    assert {found[row.widget, row.name] for row in rows} == {"kept", "invalid"}
    defaults = [row for row in rows if row.parameter in {"value", "index", "default"}]
    assert {found[row.widget, row.name] for row in defaults} == {"kept"}
    assert moved(key="note").sidebar.text_input[0].value == "tea"

    assert app.text_input(key="phone").value == "111"
    app.radio(key="person").set_value("Ben").run()
    assert app.text_input(key="phone").value == app.session_state["phone"] == "111"


@proves("Only these changes still make a new widget:")
def test_all_other_widgets_never_reset() -> None:
    never = {widget for widget in KINDS if not reset_by(widget)}
    inputs = {"radio", "select_slider", "number_input", "checkbox", "toggle", "color_picker"}
    others = {"pagination", "camera_input", "audio_input"}
    assert never == inputs | others | {"button", "download_button", "menu_button"}


@pytest.mark.parametrize("widget", KINDS)
def test_the_probes_change_every_parameter(widget: str) -> None:
    # What must not change, what only names or keeps the value, and the callbacks of buttons;
    # `lazy` excludes selections.
    elsewhere = {"key", "args", "kwargs", "bind", "persist_state", "on_click", "on_submit"}
    elsewhere |= {"on_select", "use_container_width", "lazy"}
    changed = {change.parameter for change in CHANGES if change.widget == widget}
    assert set(inspect.signature(getattr(st, widget)).parameters) - elsewhere <= changed


@proves("| `st.slider` | `min_value`, `max_value`, `step` |")
def test_slider() -> None:
    assert reset_by("slider") == {"min_value", "max_value", "step"}


@proves("| `st.text_input` | `max_chars`, `validate` |")
def test_text_input() -> None:
    assert reset_by("text_input") == {"max_chars", "validate"}


@proves("| `st.text_area` | `max_chars` |")
def test_text_area() -> None:
    assert reset_by("text_area") == {"max_chars"}


@proves("| `st.selectbox` | `accept_new_options` |")
def test_selectbox() -> None:
    assert reset_by("selectbox") == {"accept_new_options"}


@proves("| `st.multiselect` | `accept_new_options`, `max_selections` |")
def test_multiselect() -> None:
    assert reset_by("multiselect") == {"accept_new_options", "max_selections"}


@proves("| `st.pills`, `st.segmented_control` | `selection_mode` |")
def test_button_groups() -> None:
    assert reset_by("pills") == reset_by("segmented_control") == {"selection_mode"}


@proves("| `st.date_input` | `format` |")
def test_date_input() -> None:
    assert reset_by("date_input") == {"format"}


@proves("| `st.time_input` | `step` |")
def test_time_input() -> None:
    assert reset_by("time_input") == {"step"}


@proves("| `st.datetime_input` | `format`, `step` |")
def test_datetime_input() -> None:
    assert reset_by("datetime_input") == {"format", "step"}


@proves("| `st.feedback` | `options` |")
def test_feedback() -> None:
    assert reset_by("feedback") == {"options"}


@proves("| `st.file_uploader` | `type`, `accept_multiple_files`, `max_upload_size` |")
def test_file_uploader() -> None:
    assert reset_by("file_uploader") == {"type", "accept_multiple_files", "max_upload_size"}


@proves("| `st.chat_input` | `accept_file`, `file_type`, `max_chars`, `max_upload_size` |")
def test_chat_input() -> None:
    assert reset_by("chat_input") == {"accept_file", "file_type", "max_chars", "max_upload_size"}


@proves("| `st.dataframe` | `selection_mode` |")
def test_dataframe() -> None:
    assert reset_by("dataframe") == {"selection_mode"}


@proves(
    "| `st.data_editor` | `num_rows`, `disabled`, the shape of the data, with dynamic rows any "
    "data |"
)
def test_data_editor() -> None:
    data = {"data, more rows", "data, more columns", "data, other cells, dynamic rows"}
    assert reset_by("data_editor") == {"num_rows", "disabled"} | data


@proves(
    "| `st.tabs`, `st.expander`, `st.popover` | all but `on_change` and `wrap`, so the labels too |"
)
def test_blocks() -> None:
    for block in ("tabs", "expander", "popover"):
        changed = {change.parameter for change in CHANGES if change.widget == block}
        assert {"tabs", "label"} & changed
        assert reset_by(block) == changed - {"on_change", "wrap"}
