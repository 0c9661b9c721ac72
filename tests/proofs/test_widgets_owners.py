"""A default in the call and a value in session state: who wins, and what is said about it."""

from __future__ import annotations

from typing import Any

import harness
from proofs.inline_apps import assigned, run_lines
from proving import proves
from streamlit.testing.v1 import AppTest

TWO_OWNERS = "default value but also had its value set via the Session State API"


@proves("When its key was assigned, a widget ignores `value=`.")
def test_state_wins_over_the_default() -> None:
    for call, value in (
        ("st.text_input('L', value='default', key='k')", "assigned"),
        ("st.slider('L', 0, 9, value=3, key='k')", 7),
        ("st.selectbox('L', ['a', 'b', 'c'], index=2, key='k')", "b"),
        ("st.multiselect('L', ['a', 'b'], default=['a'], key='k')", ["b"]),
    ):
        app = assigned(call, value)
        assert app.session_state["returned"] == app.session_state["k"] == value
        assert app.run().session_state["returned"] == value


@proves(
    "Streamlit logs that once per server process, and shows nothing in the app.",
    since="1.56",
    otherwise="assert 3 == 2",
)
def test_two_owners_are_one_line_in_the_log() -> None:
    lines = (
        "st.session_state.a = 'state'",
        "st.session_state.b = 'state'",
        "st.text_input('A', value='default', key='a')",
        "st.text_input('B', value='default', key='b')",
    )
    with harness.streamlit_warnings() as logged:
        for app in (run_lines(*lines), run_lines(*lines)):
            assert len(app.main.children) == 2
            assert not app.run().exception
    assert len(logged) == 1
    assert TWO_OWNERS in logged[0]


@proves(
    'A default of `""`, `False`, `None` or `index=0` is not reported, but `value=0` and '
    "`default=[]` are."
)
def test_which_defaults_are_reported() -> None:
    def is_reported(call: str, value: Any) -> bool:
        harness.forget_example_modules()
        with harness.streamlit_warnings() as logged:
            assert assigned(call, value).session_state["returned"] == value
        return any(TWO_OWNERS in text for text in logged)

    assert not is_reported("st.text_input('L', value='', key='k')", "x")
    assert not is_reported("st.text_input('L', value=None, key='k')", "x")
    assert not is_reported("st.checkbox('L', value=False, key='k')", True)
    assert not is_reported("st.selectbox('L', ['a', 'b'], index=0, key='k')", "b")
    assert not is_reported("st.radio('L', ['a', 'b'], index=None, key='k')", "b")
    assert is_reported("st.number_input('L', value=0, key='k')", 1)
    assert is_reported("st.slider('L', 0, 9, value=0, key='k')", 1)
    assert is_reported("st.multiselect('L', ['a', 'b'], default=[], key='k')", ["b"])
    assert is_reported("st.checkbox('L', value=True, key='k')", False)


WRITTEN_BACK = (
    ("text_input", "", "''", ["one", "two", "three"]),
    ("number_input", "", "0", [1, 2, 3]),
    ("slider", "0, 9,", "0", [1, 2, 3]),
    ("checkbox", "", "False", [True, False, True]),
    ("color_picker", "", "'#000000'", ["#111111", "#222222", "#333333"]),
)


@proves(
    "With a key, a result written back into the widget's own default keeps every edit (1.51+).",
    since="1.51",
    otherwise="^AssertionError",
)
def test_a_keyed_write_back_loop_keeps_every_edit() -> None:
    for widget, arguments, first, entries in WRITTEN_BACK:
        app = write_back(widget, arguments, first, key="'k'")
        for entry in entries:
            element = getattr(app, widget)[0].set_value(entry).run()
            assert getattr(app, widget)[0].value == entry, (widget, element)
            assert app.session_state["x"] == entry


@proves(example="examples/mistakes/feedback_default.py")
def test_without_a_key_the_loop_loses_every_second_edit(app: AppTest) -> None:
    kept = [app.text_input[0].set_value(city).run().text_input[0].value for city in "abcd"]
    assert kept == ["a", "a", "c", "c"]
    for widget, arguments, first, entries in WRITTEN_BACK:
        loop = write_back(widget, arguments, first, key="None")
        for entry in entries[:2]:
            getattr(loop, widget)[0].set_value(entry).run()
        assert loop.session_state["x"] == entries[0], widget


def write_back(widget: str, arguments: str, first: str, *, key: str) -> AppTest:
    return run_lines(
        f"st.session_state.setdefault('x', {first})",
        "st.session_state.x = (",
        f"    st.{widget}('L', {arguments} value=st.session_state.x, key={key})",
        ")",
    )
