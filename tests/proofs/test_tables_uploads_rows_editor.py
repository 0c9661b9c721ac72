"""What a data editor keeps in session state, and the write-back loop."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import harness
import pytest
import streamlit as st
from harness import send
from proving import proves, states_no_behaviour
from streamlit.testing.v1 import AppTest

states_no_behaviour("In the blocks, `state` is `st.session_state`.")

STATE = "examples/tables/editor_state.py"


def edited(**rows: dict[str, Any]) -> dict[str, Any]:
    """Return editor state as a browser sends it; ``r0`` stands for row position 0."""
    return {"edited_rows": {name[1:]: changes for name, changes in rows.items()}}


@proves(
    "| `edited_rows` | `{row position: {column: value}}`, positions as integers, "
    'the index as `"_index"` |',
    example=STATE,
)
def test_edited_rows_maps_positions_to_columns(app: AppTest) -> None:
    send(app, grid=edited(r1={"item": "gin", "_index": 7}))

    assert app.session_state.grid["edited_rows"] == {1: {"item": "gin", "_index": 7}}
    frame = app.dataframe[-1].value
    assert frame["item"].tolist() == ["tea", "gin", "ale"]
    assert frame.index.tolist() == [0, 7, 2]


@proves(
    "| `deleted_rows` | row positions |",
    "Positions count in the frame that you passed, whatever was deleted.",
)
def test_positions_are_those_of_the_frame_that_was_passed() -> None:
    app = AppTest.from_string(
        """
        import pandas as pd
        import streamlit as st

        frame = pd.DataFrame({"item": ["tea", "rum", "ale"]}, index=[30, 20, 10])
        st.dataframe(st.data_editor(frame, key="grid", num_rows="dynamic"))
        """,
        default_timeout=30,
    ).run()

    send(app, grid={"deleted_rows": [0], **edited(r2={"item": "gin"})})

    frame = app.dataframe[-1].value
    assert frame["item"].tolist() == ["rum", "gin"], "position 2 is ale, the third of the frame"
    assert frame.index.tolist() == [20, 10], "position 0 is label 30"


@proves("Deletions leave gaps in its index.", example=STATE)
def test_the_returned_index_has_gaps(app: AppTest) -> None:
    send(app, grid={"deleted_rows": [1], "added_rows": [{"item": "gin"}]})

    frame = app.dataframe[-1].value
    assert frame["item"].tolist() == ["tea", "ale", "gin"]
    assert frame.index.tolist() == [0, 2, 3]


@proves("The key is missing above the editor's first run.", example=STATE)
def test_no_key_before_the_first_run(app: AppTest) -> None:
    assert len(app.json) == 1, "the app found no key above the editor"
    assert app.session_state.grid == {"edited_rows": {}, "added_rows": [], "deleted_rows": []}

    app.run()
    assert len(app.json) == 2


@proves("From then on callbacks and code above the editor read the new edits.")
def test_the_edits_are_there_before_the_editor_runs() -> None:
    app = AppTest.from_string(
        """
        import pandas as pd
        import streamlit as st

        def note():
            st.session_state.seen = dict(st.session_state.grid["edited_rows"])

        st.text(st.session_state.grid["edited_rows"] if "grid" in st.session_state else "none")
        st.data_editor(pd.DataFrame({"item": ["tea"]}), key="grid", on_change=note)
        """,
        default_timeout=30,
    ).run()
    assert app.text[0].value == "none"

    send(app, grid=edited(r0={"item": "gin"}))

    assert app.text[0].value == "{0: {'item': 'gin'}}"
    assert app.session_state.seen == {0: {"item": "gin"}}


@proves("Only the returned frame has the column's types.", example=STATE)
def test_the_state_is_not_converted(app: AppTest) -> None:
    send(app, grid=edited(r0={"bought": "2026-04-08"}))

    assert app.session_state.grid["edited_rows"] == {0: {"bought": "2026-04-08"}}
    value = app.dataframe[-1].value["bought"].iloc[0]
    assert (value.year, value.month, value.day) == (2026, 4, 8)


@proves("A cleared integer cell makes its whole column float.", example=STATE)
def test_a_cleared_integer_changes_the_type(app: AppTest) -> None:
    assert app.dataframe[-1].value["amount"].dtype.kind == "i"

    send(app, grid=edited(r0={"amount": None}))

    column = app.dataframe[-1].value["amount"]
    assert column.dtype.kind == "f"
    assert column.isna().tolist() == [True, False, False]


@proves(
    "Assigning to the key in the run that draws the editor raises "
    "`StreamlitValueAssignmentNotAllowedError`."
)
def test_the_key_is_read_only() -> None:
    app = AppTest.from_string(
        """
        import pandas as pd
        import streamlit as st

        if st.button("Reset"):
            st.session_state.grid = {"edited_rows": {}, "added_rows": [], "deleted_rows": []}
        st.data_editor(pd.DataFrame({"item": ["tea"]}), key="grid")
        """,
        default_timeout=30,
    ).run()
    assert not app.exception

    app.button[0].click().run()

    (raised,) = harness.raised_on_page(app)
    assert raised.type == "StreamlitValueAssignmentNotAllowedError"


@proves(
    "Edits assigned in an earlier run reach Python.", example="examples/mistakes/editor_seeded.py"
)
def test_edits_assigned_before_the_editor_exists(app: AppTest) -> None:
    app.button[0].click().run()
    app.toggle[0].set_value(True).run()

    assert not app.exception
    assert app.text[0].value == "First amount: 99"


@proves(
    'AppTest takes edits as `at.session_state["grid"] = {"edited_rows": {0: {"amount": 7}}}` '
    "before `run()`.",
    "`at.data_editor[0].value` is the frame without them.",
)
@pytest.mark.about_apptest
def test_apptest_can_seed_edits() -> None:
    at = harness.open_app(STATE)
    at.session_state["grid"] = {"edited_rows": {0: {"amount": 7}}}
    at.run()

    assert not at.exception
    assert at.dataframe[-1].value["amount"].tolist() == [7, 2, 9]
    assert at.data_editor[0].value["amount"].tolist() == [4, 2, 9]


@proves("One run without the editor drops its edits.", example="examples/tables/hidden_editor.py")
def test_a_hidden_editor_forgets(app: AppTest) -> None:
    send(app, kept=edited(r0={"amount": 7}), left=edited(r0={"amount": 7}))
    assert [text.value for text in app.text] == [
        "Kept",
        "Left in the editor",
        "Tea: 7",
        "Kept tea: 4",
    ]

    app.button[0].click().run()
    assert app.text[-1].value == "Kept tea: 7", "the other table was moved into its base"
    app.button[0].click().run()

    assert app.text[2].value == "Tea: 4"
    assert "edited_rows" in app.session_state.left
    assert app.session_state.left["edited_rows"] == {}


@proves("Editors, selections and uploaders take no `persist_state`.")
def test_no_persist_state() -> None:
    commands: list[Callable[..., Any]] = [
        st.data_editor,
        st.dataframe,
        st.altair_chart,
        st.plotly_chart,
        st.vega_lite_chart,
        st.file_uploader,
        st.camera_input,
        st.audio_input,
    ]
    assert "persist_state" in inspect.signature(st.text_input).parameters
    assert not [c for c in commands if "persist_state" in inspect.signature(c).parameters]
