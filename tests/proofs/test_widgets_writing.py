"""When a widget's key may be written, and which widgets refuse."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType

import harness
import pytest
from proofs.inline_apps import raised_by, run_lines
from proving import proves
from streamlit import errors
from streamlit.testing.v1 import AppTest

CITY = "st.text_input('City', key='city')"
TOO_LATE = "StreamlitWidgetAlreadyInstantiatedError"
REFUSED = "StreamlitValueAssignmentNotAllowedError"


@proves(
    "Below the widget, an assignment raises `StreamlitWidgetAlreadyInstantiatedError`.",
    since="1.63",
    otherwise="^AssertionError",
)
def test_assigning_below_the_widget_raises() -> None:
    assert raised_by(CITY, "st.session_state.city = 'Rome'") == TOO_LATE
    assert raised_by(CITY, "st.session_state['city'] = 'Rome'") == TOO_LATE
    assert not raised_by("st.session_state.city = 'Rome'", CITY)
    assert issubclass(getattr(errors, TOO_LATE), errors.StreamlitAPIException)


@proves(
    'So do `update` and `st.session_state.city = st.text_input("City", key="city")`.',
    example="examples/mistakes/result_into_own_key.py",
)
def test_other_late_assignments_raise(app: AppTest) -> None:
    assert harness.raised_on_page(app)[0].type == TOO_LATE
    assert raised_by(CITY, "st.session_state.update(city='Rome')") == TOO_LATE


@proves("`setdefault`, `del`, `pop` and `clear` do not.")
def test_what_may_stand_below_the_widget() -> None:
    kept = run_lines(CITY, "st.session_state.setdefault('city', 'Rome')")
    assert not kept.exception
    assert kept.text_input[0].value == kept.session_state["city"] == ""
    for line in (
        "del st.session_state.city",
        "del st.session_state['city']",
        "st.session_state.pop('city')",
        "st.session_state.clear()",
    ):
        app = run_lines(CITY, line, "st.text('city' in st.session_state)")
        assert not app.exception, line
        assert app.text[0].value == "False", line


VEGA = (
    "{'mark': 'point', 'params': [{'name': 'p', 'select': 'point'}],"
    " 'encoding': {'x': {'field': 'a', 'type': 'quantitative'}}}"
)
READ_ONLY = (
    "st.button('L', key='k')",
    "st.download_button('L', 'text', key='k')",
    "st.link_button('L', 'https://streamlit.io', key='k')",
    "st.menu_button('L', ['a'], key='k')",
    "st.form('f').form_submit_button('L', key='k')",
    "st.form('k')",
    "st.file_uploader('L', key='k')",
    "st.camera_input('L', key='k')",
    "st.audio_input('L', key='k')",
    "st.data_editor({'a': [1]}, key='k')",
    "st.dataframe({'a': [1]}, column_config={'a': st.column_config.ButtonColumn('L', key='k')})",
    f"st.vega_lite_chart({{'a': [1]}}, {VEGA}, on_select='rerun', key='k')",
    "st.altair_chart(alt.Chart(alt.Data(values=[])).mark_point().add_params("
    "alt.selection_point(name='p')), on_select='rerun', key='k')",
    "st.pydeck_chart(pydeck.Deck(layers=[]), on_select='rerun', key='k')",
    "st.echarts_chart({'series': []}, on_select='rerun', key='k')",
    "st.plotly_chart({'data': []}, on_select='rerun', key='k')",
)


@proves(
    "These keys are read-only (`StreamlitValueAssignmentNotAllowedError`): `st.button`, "
    "`st.download_button`, `st.link_button`, `st.menu_button`, `st.form_submit_button`, "
    "`st.form`, `st.file_uploader`, `st.camera_input`, `st.audio_input`, `st.data_editor`, "
    "`ButtonColumn` and chart selections."
)
@pytest.mark.parametrize("call", READ_ONLY)
def test_a_read_only_key_refuses_an_assignment(call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # Plotly is not installed here. Streamlit imports it before it looks at the key, and uses it
    # only afterwards (streamlit/elements/plotly_chart.py), so empty modules do.
    for name in ("plotly", "plotly.io", "plotly.tools"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    imports = ("import altair as alt", "import pydeck")
    assert raised_by(*imports, "st.session_state.k = None", call) == REFUSED
    if "plotly" not in call:
        assert not raised_by(*imports, "st.session_state.other = None", call)


@proves(
    "`st.dataframe` selections and `st.chat_input` can be assigned.",
    since="1.56",
    otherwise="cannot be set using|Values for st.button|unexpected keyword argument",
)
def test_what_looks_read_only_and_is_not() -> None:
    table = run_lines(
        "if 'k' not in st.session_state:",
        "    st.session_state.k = {'selection': {'rows': [1], 'columns': []}}",
        "event = st.dataframe({'a': [1, 2]}, on_select='rerun', key='k')",
        "st.text(event.selection.rows)",
    )
    assert not table.exception
    assert table.text[0].value == "[1]"
    chat = run_lines("st.session_state.k = 'Hello'", "st.chat_input('Say', key='k')")
    assert not chat.exception
    assert chat.chat_input[0].proto.value == "Hello"
    assert chat.chat_input[0].proto.set_value


@proves(
    "The rule covers assignments of the same run.",
    "`True` from an earlier run presses the button.",
    example="examples/mistakes/button_pressed_by_state.py",
)
def test_a_value_from_an_earlier_run_presses_a_button(
    app: AppTest, run: Callable[..., AppTest]
) -> None:
    assert not app.success
    app.button[0].click().run()
    assert [button.label for button in app.button] == ["Order"]
    assert [message.value for message in app.success] == ["Ordered."]
    assert not app.run().success
    same_run = run("examples/mistakes/assign_button_key.py")
    assert harness.raised_on_page(same_run)[0].type == REFUSED


@proves(
    "A loop that assigns every key to itself raises if one of them is read-only, and each form's "
    "submit button has such a key.",
    example="examples/mistakes/rewrite_every_key.py",
)
def test_rewriting_every_key_raises(app: AppTest) -> None:
    assert not app.exception
    app.text_input[0].set_value("Rome").run()
    assert harness.raised_on_page(app)[0].type == REFUSED

    loop = ("for key in st.session_state:", "    st.session_state[key] = st.session_state[key]")
    form = ("with st.form('f'):", f"    {CITY}", "    st.form_submit_button('Send')")
    with_form = run_lines(*loop, *form, "st.text(list(st.session_state))")
    assert "FormSubmitter:f-Send" in with_form.text[0].value
    assert harness.raised_on_page(with_form.run())[0].type == REFUSED
    assert not run_lines(*loop, CITY).run().exception
