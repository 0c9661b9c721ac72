"""Selections in tables and charts are positions and points under a key, not records."""

from __future__ import annotations

import harness
from harness import send
from proving import proves
from streamlit.testing.v1 import AppTest

BY_POSITION = "examples/mistakes/selection_by_position.py"


def rows(*positions: int) -> dict[str, object]:
    """Return a selection of whole rows as a browser sends it."""
    return {"selection": {"rows": list(positions), "columns": [], "cells": []}}


def texts(app: AppTest) -> list[str]:
    """Return what the app shows with ``st.text``."""
    return [text.value for text in app.text]


@proves(
    "A keyed `st.dataframe` keeps its selected positions when the rows change.",
    "They then name other records, or none.",
    example=BY_POSITION,
)
def test_positions_stay_when_rows_change(app: AppTest) -> None:
    send(app, orders=rows(0))
    assert texts(app) == ["Positions: [0]", "Orders: [41]"]
    app.segmented_control[0].set_value("Rome")
    send(app, orders=rows(0))
    assert texts(app) == ["Positions: [0]", "Orders: [42]"]

    app.segmented_control[0].set_value("all")
    send(app, orders=rows(3))
    assert texts(app) == ["Positions: [3]", "Orders: [44]"]
    app.segmented_control[0].set_value("Rome")
    send(app, orders=rows(3))
    assert texts(app) == ["Positions: [3]"]
    assert harness.raised_on_page(app)[0].type == "IndexError"


def test_a_key_for_each_choice_of_rows_ends_the_selection() -> None:
    app = harness.open_app("examples/tables/selection_ids.py").run()
    send(app, orders_all=rows(0, 3))
    assert texts(app) == ["Orders: [41, 44]"]
    assert app.metric[0].value == "70"

    app.segmented_control[0].set_value("Rome")
    send(app, orders_all=rows(0, 3))
    assert texts(app) == ["Orders: []"]
    send(app, orders_Rome=rows(1))
    assert texts(app) == ["Orders: [43]"]


def test_a_selection_can_be_assigned_and_cleared() -> None:
    app = harness.open_app("examples/tables/assign_selection.py").run()
    send(app, orders=rows(0))
    assert texts(app) == ["Rows: [0]", "Selected by hand: 1"]

    app.button[0].click().run()
    assert texts(app) == ["Rows: [1, 3]", "Selected by hand: 1"]
    app.button[2].click()
    send(app, orders=rows(1, 3))
    assert texts(app) == ["Rows: [1, 3]", "Selected by hand: 1"], "all three lists: no change"

    app.button[1].click()
    send(app, orders=rows(1, 3))
    assert texts(app) == ["Rows: []", "Selected by hand: 1"]


@proves(
    "A list left out is missing from the key in that run.",
    example="examples/mistakes/partial_selection.py",
)
def test_a_partial_selection(app: AppTest) -> None:
    assert texts(app)[1] == "Keys in state: ['cells', 'columns', 'rows']"

    app.button[0].click().run()
    assert texts(app) == ["Selected by hand: 0", "Keys in state: ['rows']"]

    # The Python half of the browser proof: the table sends all three lists.
    app.button[1].click()
    send(app, orders=rows(0))
    assert texts(app) == ["Selected by hand: 1", "Keys in state: ['cells', 'columns', 'rows']"]


@proves("Assigning to a chart's key raises.")
def test_a_chart_selection_is_read_only() -> None:
    app = AppTest.from_string(
        """
        import altair as alt
        import pandas as pd
        import streamlit as st

        if st.button("Clear"):
            st.session_state.chart = {"selection": {"pick": []}}
        bars = alt.Chart(pd.DataFrame({"x": [1, 2]})).mark_bar().encode(x="x")
        bars = bars.add_params(alt.selection_point("pick"))
        st.altair_chart(bars, key="chart", on_select="rerun")
        """,
        default_timeout=30,
    ).run()
    assert not app.exception

    app.button[0].click().run()

    (raised,) = harness.raised_on_page(app)
    assert raised.type == "StreamlitValueAssignmentNotAllowedError"


@proves(
    "A keyed Altair chart keeps its selection when its data change.",
    example="examples/tables/chart_selection.py",
    since="1.54",
    otherwise=r"assert \[\['Oslo'|no attribute 'when'",
)
def test_a_chart_keeps_its_selection(app: AppTest) -> None:
    rome = {"selection": {"pick": [{"city": "Rome"}]}}
    send(app, chart_0=rome)
    assert app.dataframe[0].value.to_numpy().tolist() == [["Rome", 35]]

    app.slider[0].set_value(2)
    send(app, chart_0=rome)
    assert app.dataframe[0].value.to_numpy().tolist() == [["Rome", 70]]

    app.button[0].click()
    send(app, chart_0=rome)
    assert len(app.dataframe[0].value) == 3, "a new key has no selection"
