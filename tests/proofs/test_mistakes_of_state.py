"""The mistakes with session state that the checker reports and no document shows are mistakes.

The tables of versions in the checker's rules are compared with whatever Streamlit is installed, so
that running these proofs on every version shows each boundary from both sides.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable

import pytest
import streamlit as st
from checking.rules.ss114_label_changed_by_click import KEY_IS_IDENTITY
from checking.rules.ss502_removed_command import REMOVED
from checking.rules.ss503_not_yet_there import COMMANDS, PARAMETERS
from checking.streamlit_widgets import COMMANDS as WIDGETS
from harness import STREAMLIT_VERSION
from proving import proves
from streamlit.testing.v1 import AppTest


@proves(example="examples/mistakes/guard_of_another_key.py")
def test_a_guard_of_another_key_never_closes(app: AppTest) -> None:
    for _ in range(2):
        app.button[0].click().run()
        assert app.text[0].value == "Count: 1"


@proves(example="examples/mistakes/widget_of_another_page/app.py")
def test_a_widget_of_another_page_is_gone_in_the_second_run(run: Callable[..., AppTest]) -> None:
    app = run("examples/mistakes/widget_of_another_page/app.py")
    app.selectbox(key="user").select("Bob").run()
    app.switch_page("page_orders.py").run()
    assert app.button[0].click().run().text[0].value == "Orders of nobody"


@proves(example="examples/mistakes/removed_rerun.py")
def test_an_old_name_ends_in_an_exception(app: AppTest) -> None:
    assert not app.exception
    (raised,) = app.button[0].click().run().exception
    assert "experimental_rerun" in raised.message


@pytest.mark.parametrize("name", REMOVED)
def test_a_removed_command_is_gone_since_that_version(name: str) -> None:
    last, _ = REMOVED[name]
    first = (1, 33) if name in ("experimental_fragment",) else (1, 28)
    first = (1, 34) if name == "experimental_dialog" else first
    assert hasattr(st, name) == (first <= STREAMLIT_VERSION[:2] <= last)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_new_command_is_there_since_that_version(name: str) -> None:
    assert hasattr(st, name) == (STREAMLIT_VERSION[:2] >= COMMANDS[name])


@pytest.mark.parametrize(("command", "parameter"), PARAMETERS)
def test_a_new_parameter_is_there_since_that_version(command: str, parameter: str) -> None:
    there = STREAMLIT_VERSION[:2] >= PARAMETERS[command, parameter]
    inputs = ("text_input", "selectbox", "slider", "multiselect", "checkbox", "date_input")
    for name in inputs if command == "*" else (command,):
        if name in WIDGETS or hasattr(st, name):
            assert (parameter in parameters(name)) == there, name


def parameters(name: str) -> set[str]:
    """Return the names of a command's parameters."""
    command = getattr(st, name)
    call = command if inspect.isroutine(command) else type(command).__call__
    return set(inspect.signature(call).parameters)


def test_a_key_makes_up_for_a_changed_label_since_that_version() -> None:
    script = """
import streamlit as st
st.session_state.setdefault("n", 0)
def more():
    st.session_state.n += 1
if st.button(f"More {st.session_state.n}", key="more", on_click=more):
    st.text("seen")
"""
    app = AppTest.from_string(script).run()
    seen = bool(app.button[0].click().run().text)
    assert seen == (STREAMLIT_VERSION[:2] >= KEY_IS_IDENTITY)
