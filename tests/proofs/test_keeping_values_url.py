"""What a widget bound to the URL reads from it and writes to it."""

from __future__ import annotations

import inspect
from datetime import date, time
from typing import Any
from urllib.parse import parse_qs

import harness
import pytest
import streamlit as st
from proving import proves
from streamlit.testing.v1 import AppTest

KINDS = "examples/keeping_values/bound_values.py"
PAGES = "examples/keeping_values/bound_pages/app.py"
LEAVING = "examples/mistakes/switch_page_from_bound/app.py"
DAYS = (date(2026, 1, 1), date(2026, 1, 31))


def visit(query: str, example: str = KINDS) -> AppTest:
    """Open an example by an address with this query and return it after its first run."""
    app = harness.open_app(example)
    for name, values in parse_qs(query, keep_blank_values=True).items():
        app.query_params[name] = values
    app.run()
    assert not app.exception
    return app


def url(app: AppTest, name: str) -> list[str]:
    """Return the values of a parameter in the URL, [] without it."""
    values = app.query_params.get(name, [])
    return [values] if isinstance(values, str) else values


def read(query: str) -> tuple[Any, list[str]]:
    """Return the value that the first parameter gives, and what is left of it in the URL."""
    app = visit(query)
    name = query.partition("=")[0]
    value = app.session_state[name]
    # What the first run made of the URL must last.
    app.run()
    assert app.session_state[name] == value
    return value, url(app, name)


BOUND = """
import streamlit as st

{above}
{widget}
{below}
"""


def bound(above: str = "", below: str = "", widget: str = "", **query: str) -> AppTest:
    widget = widget or "st.text_input('Name', 'default', key='name', bind='query-params')"
    app = AppTest.from_string(BOUND.format(above=above, widget=widget, below=below))
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def raised(app: AppTest) -> list[str]:
    return [error.type for error in harness.raised_on_page(app)]


@proves('`bind="query-params"` needs a key, which is the parameter\'s name.')
def test_bind_needs_a_key() -> None:
    without = bound(widget="st.text_input('Name', bind='query-params')")
    assert raised(without) == ["StreamlitMissingRequiredParameterError"]
    assert bound(name="Zoe").text_input[0].value == "Zoe"
    assert bound(Name="Zoe").text_input[0].value == "default"


@proves(
    "All takers of `persist_state` take it except password inputs, and `st.tabs` and "
    "`st.expander` too."
)
def test_who_takes_bind() -> None:
    takers: dict[str, set[str]] = {"bind": set(), "persist_state": set()}
    for name in dir(st):
        command = getattr(st, name)
        if callable(command) and not inspect.isclass(command):
            for parameter in takers.keys() & inspect.signature(command).parameters.keys():
                takers[parameter].add(name)
    assert takers["bind"] == takers["persist_state"] | {"tabs", "expander"}
    secret = "st.text_input('Name', key='name', type='password', {0})"
    kept = bound(widget=secret.format("persist_state='session'"))
    assert not kept.exception
    leaked = bound(widget=secret.format("bind='query-params'"))
    assert raised(leaked) == ["StreamlitIncompatibleParametersError"]


@proves(
    "The widget's default leaves no parameter.",
    since="1.58",
    otherwise=r"unexpected keyword argument 'bind'|assert \['Zoe'\] == \[\]",
)
def test_default_leaves_no_parameter() -> None:
    app = bound(name="default")
    assert url(app, "name") == []
    reset = bound("if st.button('Reset'): st.session_state.name = 'default'", name="Zoe")
    assert url(reset, "name") == ["Zoe"]
    reset.button[0].click().run()
    assert reset.text_input[0].value == "default"
    assert url(reset, "name") == []


@proves(
    "In the first run the URL wins over an assignment, from then on the assignment wins and "
    "changes the URL.",
    since="1.58",
    otherwise=r"unexpected keyword argument 'bind'|'assigned', \['Zoe'\]",
)
def test_url_against_assignment() -> None:
    app = bound("st.session_state.name = 'assigned'", name="Zoe")
    assert (app.text_input[0].value, url(app, "name")) == ("Zoe", ["Zoe"])
    app.run()
    assert (app.text_input[0].value, url(app, "name")) == ("assigned", ["assigned"])


@proves(
    "| `?toggle=true` | `True`, while `1` and `yes` are invalid |",
    "| `?size=M` | the option that `format_func` shows as `M` |",
    '| `?tags=red&tags=blue` | `["red", "blue"]`, while `?tags=red,blue` is invalid |',
    "| `?range=20&range=30` | `(20, 30)`, and dates likewise |",
    "| `?day=2026-05-05` | a date, and `?time=10:30` a time |",
    example=KINDS,
    since="1.55",
    otherwise="unexpected keyword argument 'bind'",
)
def test_forms_in_the_url() -> None:
    assert read("toggle=true") == (True, ["true"])
    assert read("toggle=1") == (False, [])
    assert read("toggle=yes") == (False, [])
    assert read("size=M") == ("m", ["M"])
    assert read("size=m") == ("s", [])
    assert read("tags=red&tags=blue") == (["red", "blue"], ["red", "blue"])
    assert read("tags=red,blue") == ([], [])
    assert read("range=20&range=30") == ((20, 30), ["20", "30"])
    days = date(2026, 3, 1), date(2026, 4, 2)
    assert read("days=2026-03-01&days=2026-04-02") == (days, ["2026-03-01", "2026-04-02"])
    assert read("day=2026-05-05") == (date(2026, 5, 5), ["2026-05-05"])
    assert read("time=10:30") == (time(10, 30), ["10:30"])


@proves(
    "| not a number, an option, a date | the default, and the parameter is removed |",
    "| out of the bounds | the default, not the nearest bound |",
    '| `?tags=red&tags=pink` | `["red"]`, and the URL is corrected |',
    "| `?range=20`, or one wrong end | the default of both ends |",
    "| `?days=2026-03-01` for a date range | a tuple of one date |",
    "| `?range=40&range=20` | `(40, 20)`, unsorted |",
    "| `?range=17&range=30` with `step=10` | `(17, 30)`, off the step |",
    "| `?number=5.7` for whole numbers | `5`, and the URL is corrected |",
    example=KINDS,
    since="1.55",
    otherwise="unexpected keyword argument 'bind'",
)
def test_what_becomes_of_wrong_values() -> None:
    assert read("number=many") == (10, [])
    assert read("number=nan") == (10, [])
    assert read("size=XL") == ("s", [])
    assert read("day=2026-13-01") == (date(2026, 1, 1), [])
    assert read("colour=green") == ("#ff0000", [])
    assert read("number=500") == (10, [])
    assert read("number=-5") == (10, [])
    assert read("day=2024-12-31") == (date(2026, 1, 1), [])
    assert read("tags=red&tags=pink") == (["red"], ["red"])
    assert read("tags=pink") == ([], [])
    assert read("range=20") == ((10, 90), [])
    assert read("range=20&range=500") == ((10, 90), [])
    assert read("range=20&range=many") == ((10, 90), [])
    assert read("days=2026-03-01") == ((date(2026, 3, 1),), ["2026-03-01"])
    assert read("days=2026-03-01&days=never") == (DAYS, [])
    assert read("range=40&range=20") == ((40, 20), ["40", "20"])
    assert read("range=17&range=30") == ((17, 30), ["17", "30"])
    assert read("number=5.7") == (5, ["5"])


@proves(
    "Writing `st.query_params` of a bound key raises `StreamlitAPIException`, also above the "
    "widget from the second run on.",
    example="examples/mistakes/bound_param_written.py",
    since="1.55",
    otherwise="unexpected keyword argument 'bind'",
)
def test_bound_parameter_cannot_be_written(app: AppTest) -> None:
    app.button[0].click().run()
    assert raised(app) == ["StreamlitAPIException"]
    above = bound(above="st.query_params['name'] = 'Zoe'")
    assert raised(above) == []
    assert raised(above.run()) == ["StreamlitAPIException"]


@proves(
    "`st.switch_page(page)` and `st.query_params.clear()` raise it too while a bound value is in "
    "the URL.",
    example=LEAVING,
    since="1.58",
    otherwise="unexpected keyword argument 'bind'|no attribute 'Page'|expected 1, got 0",
)
def test_switch_page_raises_while_a_bound_value_is_in_the_url(app: AppTest) -> None:
    app.button[0].click().run()
    (error,) = harness.raised_on_page(app)
    assert error.type == "StreamlitAPIException"
    assert "Cannot clear query parameters" in error.message
    assert raised(bound(below="st.query_params.clear()", name="Zoe")) == ["StreamlitAPIException"]
    assert raised(bound(below="st.query_params.clear()", name="default")) == []


@pytest.mark.parametrize(("button", "order"), [(0, ["2"]), (1, [])])
@proves(
    "With `query_params`, even `{}`, the switch works and the value of the page that is left is "
    "kept:",
    example=PAGES,
    since="1.56",
    otherwise="unexpected keyword argument 'bind'|no attribute 'Page'|City: gone",
)
def test_switch_page_with_query_params(button: int, order: list[str]) -> None:
    app = visit("city=Rome", PAGES)
    app.button[button].click().run()
    assert not app.exception
    assert url(app, "order") == order
    assert app.selectbox(key="order").value == (order or ["none"])[0]
    assert app.text[0].value == "City: Rome"


@proves(
    "While the widget is hidden, the parameter is not in the URL and the key keeps the value.",
    "Both come back together, but a reload meanwhile loses the value.",
    since="1.56",
    otherwise="unexpected keyword argument 'bind'|session_state has no key",
)
def test_parameter_of_a_hidden_widget() -> None:
    widget = "if st.checkbox('Show', True): st.text_input('N', 'd', key='n', bind='query-params')"
    app = bound(widget=widget, n="Zoe")
    app.checkbox[0].uncheck().run()
    app.run()
    assert (url(app, "n"), app.session_state["n"]) == ([], "Zoe")
    address = {name: url(app, name)[-1] for name in app.query_params}
    assert bound(widget=widget, **address).session_state["n"] == "d"
    app.checkbox[0].check().run()
    assert (url(app, "n"), app.text_input(key="n").value) == (["Zoe"], "Zoe")
