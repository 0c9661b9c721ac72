"""Options, labels and values that other widgets change."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from proofs.inline_apps import run_lines
from proofs.widget_identity_probes import outcomes
from proving import proves
from streamlit.testing.v1 import AppTest

LISTS = ("selectbox", "radio", "select_slider", "multiselect", "pills", "segmented_control")


@proves(
    "A keyed choice stays while its label is among the options.",
    since="1.55",
    otherwise="assert 'reset' == 'kept'|no attribute '(pills|segmented_control)'",
)
def test_a_keyed_choice_stays_while_it_is_an_option() -> None:
    found = outcomes(keyed=True)
    for widget in LISTS:
        assert found[widget, "options, more"] == "kept"
        assert found[widget, "options, other order"] == "kept"
        assert found[widget, "options, without the value"] == "invalid"


@proves(
    "When the label goes, the key holds the old choice until the widget's line runs, and "
    "`on_change` does not fire.",
)
def test_a_vanished_choice_is_replaced_at_the_widgets_line() -> None:
    app = run_lines(
        "state = st.session_state",
        "options = state.setdefault('options', ['a', 'b'])",
        "above = state.get('k')",
        "st.selectbox('L', options, key='k', on_change=state.update, kwargs={'fired': True})",
        "st.text([above, state.k, state.get('fired')])",
    )
    app.selectbox[0].set_value("b").run()
    assert app.text[0].value == "['b', 'b', True]"
    app.session_state["options"] = ["a", "c"]
    app.session_state["fired"] = False
    assert app.run().text[0].value == "['b', 'a', False]"
    assert app.run().text[0].value == "['a', 'a', False]"


@proves(example="examples/mistakes/copy_of_the_choice.py")
def test_a_copy_of_the_choice_goes_stale(app: AppTest) -> None:
    app.selectbox(key="city").set_value("Bergen").run()
    app.selectbox(key="country").set_value("Italy").run()
    assert app.selectbox(key="city").value == "Rome"
    assert app.markdown[-1].value == "The trip goes to Bergen"


@proves(
    "A choice among records that are built anew in each run is one run old.",
    example="examples/mistakes/records_as_options.py",
)
def test_a_chosen_record_is_one_run_old(app: AppTest, run: Callable[..., AppTest]) -> None:
    by_id = run("examples/widgets/options_by_id.py")
    for page, price in ((app, "Price now: 3 Price of the choice: 2"), (by_id, "of the choice: 3")):
        select = page.selectbox[0]
        select.set_value({"name": "Tea", "price": 1} if page is app else "Tea").run()
        page.button[0].click().run()
        page.button[0].click().run()
        assert price in page.markdown[-1].value.replace("`", "").replace("  ", " ")


@proves(
    "`st.selectbox` returns a deep copy, which `options.index` does not find if the class has no "
    "`__eq__`."
)
def test_selectbox_returns_a_deep_copy() -> None:
    app = run_lines(
        "class City:",
        "    def __init__(self, name):",
        "        self.name = name",
        "        self.visits = []",
        "options = [City('Oslo'), City('Rome')]",
        "choice = st.selectbox('L', options, format_func=lambda city: city.name)",
        "choice.visits.append('May')",
        "st.text([choice.name, options[0].visits, choice in options])",
        "options.index(choice)",
    )
    assert app.text[0].value == "['Oslo', [], False]"
    assert app.exception[0].proto.type == "ValueError"


@proves(
    "Inserting into the list of options in place does not change the choice.",
)
@pytest.mark.parametrize("widget", ["selectbox", "radio"])
def test_options_may_be_changed_in_place(widget: str) -> None:
    app = run_lines(
        "options = st.session_state.setdefault('options', ['b', 'c'])",
        f"choice = st.{widget}('L', options, key='k')",
        "st.button('Insert', on_click=options.insert, args=(0, 'a'))",
        "st.text([choice, st.session_state.k])",
    )
    getattr(app, widget)[0].set_value("c").run()
    app.button[0].click().run()
    assert getattr(app, widget)[0].options == ["a", "b", "c"]
    assert app.text[0].value == "['c', 'c']"


@proves("Such a write fires no callback.")
def test_a_write_fires_no_callback() -> None:
    app = run_lines(
        "state = st.session_state",
        "def first(): state.calls.append('first'); state.b = state.a",
        "def second(): state.calls.append('second'); state.a = 'overwritten'",
        "state.setdefault('calls', [])",
        "st.text_input('A', key='a', on_change=first)",
        "st.text_input('B', key='b', on_change=second)",
    )
    app.text_input(key="a").set_value("tea").run()
    assert [field.value for field in app.text_input] == ["tea", "tea"]
    app.run()
    assert [field.value for field in app.text_input] == ["tea", "tea"]
    assert app.session_state["calls"] == ["first"]
