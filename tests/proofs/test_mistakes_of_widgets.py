"""The mistakes with widgets that the checker reports and no document shows really are mistakes."""

from __future__ import annotations

from collections.abc import Callable

import harness
from proving import proves
from streamlit.testing.v1 import AppTest


@proves(example="examples/mistakes/default_beside_state.py")
def test_a_default_beside_state_does_nothing() -> None:
    with harness.streamlit_warnings() as warnings:
        app = harness.open_app("examples/mistakes/default_beside_state.py").run()
    assert app.number_input(key="level").value == 3
    assert len([each for each in warnings if "default value" in each]) == 1


@proves(example="examples/mistakes/key_in_loop.py")
def test_a_key_in_a_loop_ends_the_page_at_the_second_pass(app: AppTest) -> None:
    assert [box.label for box in app.checkbox] == ["Oslo"]
    assert [each.type for each in harness.raised_on_page(app)] == ["StreamlitDuplicateElementKey"]


@proves(example="examples/mistakes/equal_buttons_in_loop.py")
def test_equal_buttons_end_the_page_at_the_second_pass(run: Callable[..., AppTest]) -> None:
    app = run("examples/mistakes/equal_buttons_in_loop.py")
    assert len(app.button) == 1
    assert [each.type for each in harness.raised_on_page(app)] == ["StreamlitDuplicateElementId"]


@proves(example="examples/callbacks/counting_label.py")
def test_a_keyed_button_is_seen_although_its_label_changes(app: AppTest) -> None:
    for likes in (1, 2):
        app.button(key="like").click().run()
        assert app.button(key="like").label == f"Like ({likes})"
        assert [text.value for text in app.markdown] == ["Thanks!"]


@proves(example="examples/widgets/assign_choices.py")
def test_assigned_choices_stay(app: AppTest) -> None:
    app.multiselect(key="fruits").select("Pear").run()
    app.button[0].click().run()
    assert app.button[1].click().run().multiselect(key="fruits").value == ["Pear", "Plum"]


@proves(example="examples/mistakes/button_in_form.py")
def test_a_button_in_a_form_ends_the_page(app: AppTest) -> None:
    (raised,) = harness.raised_on_page(app)
    assert "can't be used in an `st.form()`" in raised.message
    assert not app.button
