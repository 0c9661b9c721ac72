"""A widget's value against what session state holds under its key."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import harness
import pytest
from proofs.inline_apps import assigned, raised_by
from proving import proves
from streamlit.testing.v1 import AppTest

TWO_OWNERS = "default value but also had its value set via the Session State API"


def settled(call: str, value: Any) -> Any:
    """Return what ``call`` makes of an assigned ``value``, silently.

    Fails where return value and session state, this run and the next, do not agree, or where the
    page or the log says anything but that there is a default, too.
    """
    with harness.streamlit_warnings() as logged:
        app = assigned(call, value)
        seen = []
        for _ in range(2):
            said = [*app.exception, *app.error, *app.warning]
            assert not said
            seen += [app.session_state["returned"], app.session_state["k"]]
            app.run()
    assert all(TWO_OWNERS in text for text in logged), logged
    assert all(found == seen[0] for found in seen), seen
    return seen[0]


@proves(
    "| unknown option in `st.selectbox`, `st.radio`, `st.select_slider`, `st.pills` | The "
    "default, silently. |",
    since="1.55",
    otherwise="is not in (iterable|list)|not part of the options|no attribute 'pills'",
)
def test_an_unknown_option_becomes_the_default() -> None:
    for widget in ("selectbox", "radio", "select_slider"):
        assert settled(f"st.{widget}('L', ['a', 'b'], key='k')", "x") == "a"
    assert settled("st.selectbox('L', ['a', 'b'], index=None, key='k')", "x") is None
    assert settled("st.pills('L', ['a', 'b'], key='k')", "x") is None


@proves(
    "| unknown option in `st.multiselect` | It is dropped, and the others stay. |",
    since="1.53",
    otherwise=r"default value|assert \['x', 'b'\]",
)
def test_multiselect_drops_unknown_options() -> None:
    assert settled("st.multiselect('L', ['a', 'b'], key='k')", ["x", "b"]) == ["b"]
    assert settled("st.multiselect('L', ['a', 'b'], key='k')", ["x"]) == []


MAY = "min_value=dt.date(2024, 5, 1), max_value=dt.date(2024, 5, 31), key='k'"


@proves(
    "| outside the bounds of `st.slider`, or of `st.date_input` without `value=` | "
    "`StreamlitValueAboveMaxError` or `StreamlitValueBelowMinError`. |",
    since="1.63",
    otherwise="== 'StreamlitValueAboveMaxError'|list index out of range",
)
def test_out_of_bounds_raises() -> None:
    def raised(call: str, value: Any) -> str:
        return harness.raised_on_page(assigned(call, value))[0].type

    slider, date = "st.slider('L', 2, 9, key='k')", f"st.date_input('L', {MAY})"
    assert raised(slider, 10) == "StreamlitValueAboveMaxError"
    assert raised(slider, 1) == "StreamlitValueBelowMinError"
    assert settled(slider, 9) == 9
    assert raised(date, dt.date(2024, 6, 1)) == "StreamlitValueAboveMaxError"
    assert raised(date, dt.date(2024, 4, 30)) == "StreamlitValueBelowMinError"
    assert settled(date, dt.date(2024, 5, 9)) == dt.date(2024, 5, 9)


@proves(
    "| outside the bounds of `st.number_input`, `st.pagination`, or of `st.date_input` with "
    "`value=` | The default, silently. |",
    since="1.58",
    otherwise="is greater than|no attribute 'pagination'|assert 10 == 2",
)
def test_out_of_bounds_becomes_the_default() -> None:
    assert settled("st.number_input('L', 2, 9, key='k')", 10) == 2
    assert settled("st.pagination(5, key='k')", 6) == 1
    call = f"st.date_input('L', value=dt.date(2024, 5, 9), {MAY})"
    assert settled(call, dt.date(2024, 6, 1)) == dt.date(2024, 5, 9)


@proves(
    "| float in an integer `st.slider` or `st.number_input` | Returned as it is in this run, "
    "truncated in the next. |"
)
def test_a_float_is_truncated_one_run_later() -> None:
    for widget in ("slider", "number_input"):
        app = assigned(f"st.{widget}('L', 0, 9, key='k')", 5.7)
        assert app.session_state["returned"] == app.session_state["k"] == 5.7
        app.run()
        assert app.session_state["returned"] == app.session_state["k"] == 5


@proves(
    "| number in a text input, string in `st.number_input`, `st.checkbox`, date and time inputs | "
    "`TypeError` or `AttributeError`. |"
)
@pytest.mark.parametrize(
    ("call", "value"),
    [
        ("st.text_input('L', key='k')", 5),
        ("st.text_area('L', key='k')", 5),
        ("st.number_input('L', key='k')", "5"),
        ("st.checkbox('L', key='k')", "yes"),
        ("st.toggle('L', key='k')", "yes"),
        ("st.date_input('L', key='k')", "2024-05-01"),
        ("st.time_input('L', key='k')", "10:30"),
        ("st.datetime_input('L', key='k')", "2024-05-01T10:30"),
    ],
)
def test_a_wrong_type_raises(call: str, value: Any) -> None:
    raised = harness.raised_on_page(assigned(call, value))
    assert [error.type for error in raised] in (["TypeError"], ["AttributeError"])


@proves(
    "| `None` in text, number, date, time, selectbox, radio and pills widgets | The widget is "
    "empty and returns `None`. |"
)
@pytest.mark.parametrize(
    "call",
    [
        *(f"st.{kind}_input('L', key='k')" for kind in ("text", "number", "date", "time")),
        "st.text_area('L', key='k')",
        "st.datetime_input('L', key='k')",
        *(f"st.{widget}('L', ['a', 'b'], key='k')" for widget in ("selectbox", "radio")),
        "st.pills('L', ['a', 'b'], default='a', key='k')",
    ],
)
def test_none_empties_a_widget(call: str) -> None:
    assert settled(call, None) is None


@proves(
    "| `None` in `st.slider`, `st.checkbox`, `st.multiselect`, `st.color_picker` | `TypeError`. |"
)
def test_none_raises_where_a_widget_always_has_a_value() -> None:
    for call in ("slider('L'", "checkbox('L'", "multiselect('L', ['a']", "color_picker('L'"):
        seed = "st.session_state.k = None"
        assert raised_by(seed, f"st.{call}, key='k')") == "TypeError", call


@proves(
    "| tuple in `st.slider` without `value=` | The slider is a range. |",
    example="examples/widgets/range_from_state.py",
)
def test_a_tuple_makes_the_slider_a_range(app: AppTest) -> None:
    assert app.slider[0].value == (20, 40)
    assert list(app.slider[0].proto.default) == [0, 100]
    app.slider[0].set_range(30, 50).run()
    assert app.slider[0].value == app.session_state["price"] == (30, 50)
    assert app.run().session_state["price"] == (30, 50)
    assert settled("st.slider('L', 0, 9, key='k')", 4) == 4


@proves(
    "| tuple in `st.slider` with one `value=` | The tuple in this run, the default in the next. |",
    since="1.55",
    otherwise="assert 2 == 5",
)
def test_a_tuple_does_not_make_a_range_of_a_slider_with_one_value() -> None:
    app = assigned("st.slider('L', 0, 9, value=5, key='k')", (2, 4))
    assert app.session_state["returned"] == app.session_state["k"] == (2, 4)
    app.run()
    assert app.session_state["returned"] == app.session_state["k"] == 5


@proves(
    "A date range is `()` or a 1-tuple until both days are chosen.",
    example="examples/widgets/date_range.py",
)
def test_a_date_range_is_chosen_in_two_steps(app: AppTest, run: Callable[..., AppTest]) -> None:
    first, last = dt.date(2024, 5, 1), dt.date(2024, 5, 9)
    assert app.session_state["trip"] == ()
    app.date_input[0].set_value((first,)).run()
    assert app.session_state["trip"] == (first,)
    assert "last_trip" not in app.session_state
    app.date_input[0].set_value((first, last)).run()
    app.date_input[0].set_value((last,)).run()
    assert app.session_state["trip"] == (last,)
    assert app.session_state["last_trip"] == (first, last)
    broken = run("examples/mistakes/half_a_date_range.py")
    assert harness.raised_on_page(broken)[0].type == "ValueError"


@proves(
    "The assignment also saves the value from the reset.",
    example="examples/widgets/clamped_slider.py",
)
def test_clamping_above_the_slider_keeps_its_value(
    app: AppTest, run: Callable[..., AppTest]
) -> None:
    app.number_input[0].set_value(6).run().slider[0].set_value(4).run()
    for seats, guests in ((8, 4), (3, 3), (9, 3)):
        app.number_input[0].set_value(seats).run()
        assert app.slider[0].value == app.session_state["guests"] == guests

    moving = run("examples/mistakes/moving_slider_bounds.py")
    moving.slider[0].set_value(4).run()
    assert moving.session_state["guests"] == 4
    assert moving.number_input[0].set_value(8).run().session_state["guests"] == 1
