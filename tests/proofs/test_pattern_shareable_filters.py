"""Shareable filters: the address says what is shown, and nonsense in it does no harm."""

from __future__ import annotations

from typing import Any

import harness
from streamlit.testing.v1 import AppTest

FILTERS = "examples/patterns/shareable_filters.py"
ALL = [40, 15, 70, 25]


def visit(**query: str | list[str]) -> AppTest:
    app = harness.open_app(FILTERS)
    app.query_params.update(query)
    return app.run()


def amounts(app: AppTest) -> list[Any]:
    assert not app.exception
    frame = app.dataframe[0].value
    return list(frame["amount"]) if len(frame) else []


def test_address_decides_what_is_shown() -> None:
    assert amounts(visit()) == ALL
    assert amounts(visit(city="Rome")) == [15, 70]
    assert amounts(visit(kinds=["tea", "ale"], largest="true")) == [70, 40, 25]
    assert amounts(visit(city="Rome", least="20")) == [70]
    assert amounts(visit(city="Lima", kinds="rum")) == []


def test_nonsense_in_the_address_falls_back_and_is_removed() -> None:
    app = visit(city="Paris", kinds=["tea", "gin"], least="500", largest="1")
    assert amounts(app) == [40, 70]
    assert app.query_params == {"kinds": "tea"}


def test_reset_empties_filters_and_address() -> None:
    app = visit(city="Rome", kinds="tea", least="50", largest="true")
    assert amounts(app) == [70]
    app.sidebar.button[0].click().run()
    assert amounts(app) == ALL
    assert app.query_params == {}
    assert app.sidebar.selectbox(key="city").value == "All"
    assert app.sidebar.multiselect(key="kinds").value == []
    assert amounts(app.run()) == ALL


def test_filter_is_kept_over_reruns() -> None:
    app = visit(city="Rome")
    app.sidebar.multiselect(key="kinds").set_value(["tea"]).run()
    assert amounts(app) == [70]
    assert amounts(app.run()) == [70]
    assert app.text[0].value == "1 of 4 orders"
