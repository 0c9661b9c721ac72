"""The city list: a filter leads to its first page, and no page is ever empty."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest


def test_filter_and_pages(run: Callable[..., AppTest]) -> None:
    app = run("examples/patterns/pagination_with_filter.py")
    app.pagination[0].set_value(5).run()
    assert app.caption[-1].value == "45 matches, page 5 of 5"
    assert len(app.table[0].value) == 5

    app.text_input[0].set_value("oslo").run()
    assert app.caption[-1].value == "15 matches, page 1 of 2"
    assert len(app.table[0].value) == 10
    app.pagination[0].set_value(2).run()
    assert len(app.table[0].value) == 5
    app.run()
    assert app.caption[-1].value == "15 matches, page 2 of 2"

    app.text_input[0].set_value("").run()
    assert app.caption[-1].value == "45 matches, page 1 of 5"
    app.text_input[0].set_value("Paris").run()
    assert app.caption[-1].value == "0 matches, page 1 of 1"
    assert not app.exception
