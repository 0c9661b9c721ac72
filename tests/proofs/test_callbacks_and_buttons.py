"""What a callback sees, when it fires, and which way of passing arguments does what."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from proving import proves, states_no_behaviour
from streamlit.testing.v1 import AppTest

states_no_behaviour("`st.session_state.note` in the callback")


def code_lines(app: AppTest) -> list[str]:
    return str(app.code[0].value).splitlines()


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


@proves(
    "Every callback runs after all new widget values are in `st.session_state`, and before the "
    "script's first line.",
    example="examples/callbacks/order_of_a_run.py",
)
def test_values_then_callbacks_then_script(app: AppTest) -> None:
    assert code_lines(app) == ["script starts, key None", "script ends"]
    app.text_input(key="name").input("Ada").run()
    assert code_lines(app)[2:] == [
        "callback: the key is already 'Ada'",
        "script starts, key 'Ada'",
        "script ends",
    ]


READS_ANOTHER = """
import streamlit as st

def first_changed():
    st.session_state.seen = (st.session_state.first, st.session_state.second)
    st.session_state.first = st.session_state.first.upper()
    st.session_state.second = "set by the callback"

st.text_input("First", key="first", on_change=first_changed)
st.text_input("Second", key="second")
"""


@proves(
    "Every callback runs after all new widget values are in `st.session_state`, and before the "
    "script's first line.",
    "A callback reads the new value of any keyed widget, its own included, and may assign to it.",
)
def test_callback_reads_and_assigns_all_keys() -> None:
    app = AppTest.from_string(READS_ANOTHER).run()
    app.text_input(key="first").input("ada")
    app.text_input(key="second").input("bob")
    app.run()
    assert app.session_state["seen"] == ("ada", "bob")
    for _ in range(2):
        assert app.text_input(key="first").value == "ADA"
        assert app.text_input(key="second").value == "set by the callback"
        app.run()


ONE_RUN_OLD = """
import streamlit as st

number = st.number_input("Number", value=1, key="number")

def as_closure():
    st.session_state.closure = number

def remember(argument, *, word, captured):
    st.session_state.seen = (argument, word, captured(), st.session_state.number)
    as_closure()

st.button("Go", on_click=remember, args=(number,),
          kwargs={"word": number, "captured": lambda number=number: number})
"""


@proves(
    "Script variables, `args`, `kwargs` and what a lambda captured are those of the previous run."
)
def test_arguments_and_closures_are_one_run_old() -> None:
    app = AppTest.from_string(ONE_RUN_OLD).run()
    app.number_input(key="number").set_value(2)
    app.button[0].click().run()
    assert app.session_state["seen"] == (1, 1, 1, 2)
    assert app.session_state["closure"] == 1
    app.button[0].click().run()
    assert app.session_state["seen"] == (2, 2, 2, 2)
    assert app.session_state["closure"] == 2


@proves("A callback fires even if the new run no longer draws its widget.")
def test_callback_of_a_widget_that_vanishes() -> None:
    app = AppTest.from_string(
        """
import streamlit as st

def changed():
    st.session_state.fired = st.session_state.name

st.session_state.runs = st.session_state.get("runs", 0) + 1
if st.session_state.runs == 1:
    st.text_input("Name", key="name", on_change=changed)
"""
    ).run()
    assert len(app.text_input) == 1
    app.text_input(key="name").input("Ada").run()
    assert len(app.text_input) == 0
    assert app.session_state["fired"] == "Ada"


@proves(
    "Assigning a key in code fires no `on_change`, and neither does the first drawing.",
    example="examples/callbacks/who_fires.py",
)
def test_only_the_user_fires_on_change(app: AppTest) -> None:
    assert app.metric[0].value == "0"
    app.slider(key="level").set_value(50).run()
    assert app.metric[0].value == "1"
    silently, handled = app.button
    silently.click().run()
    assert app.slider(key="level").value == 10
    assert app.metric[0].value == "1"
    app.run()
    assert app.metric[0].value == "1"
    handled.click().run()
    assert app.slider(key="level").value == 90
    assert app.metric[0].value == "2"


@proves("AppTest runs them in page order.", example="examples/callbacks/edit_and_click.py")
def test_apptest_runs_callbacks_in_page_order(app: AppTest) -> None:
    app.text_input(key="second").input("b")
    app.text_input(key="first").input("a")
    app.button[0].click().run()
    assert code_lines(app) == ["Save clicked", "First changed", "Second changed"]


@proves(
    "| `args=(note,)`, where `note` is a widget's result "
    "| The callback gets the text before the last edit. |",
    example="examples/mistakes/stale_args.py",
)
def test_a_result_in_args_is_the_text_before(app: AppTest, run: Callable[..., AppTest]) -> None:
    for text in ("one", "two"):
        app.text_input[0].input(text)
        app.button[0].click().run()
    assert app.session_state["saved"] == ["", "one"]
    cured = run("examples/callbacks/read_keys_in_callback.py")
    for text in ("one", "two"):
        cured.text_input(key="note").input(text)
        cured.button[0].click().run()
        assert cured.text_input(key="note").value == ""
    assert cured.session_state["saved"] == ["one", "two"]


@proves(
    "| `on_click=pay(10)` | Every run pays, and the click does nothing. "
    "| `on_click=pay, args=(10,)` |",
    example="examples/mistakes/callback_called_at_once.py",
)
def test_calling_the_callback_at_once(app: AppTest) -> None:
    assert app.metric[0].value == "90"
    app.checkbox[0].check().run()
    assert app.metric[0].value == "80"
    app.button[0].click().run()
    assert app.metric[0].value == "70", "the click runs the script, and the callback adds nothing"

    script = """
import streamlit as st

def pay(amount):
    st.session_state.balance = st.session_state.get("balance", 100) - amount

st.button("Pay", on_click=pay, args=(10,))
st.checkbox("Receipt")
"""
    cured = AppTest.from_string(script).run()
    cured.checkbox[0].check().run()
    assert "balance" not in cured.session_state
    cured.button[0].click().run()
    assert cured.session_state["balance"] == 90


@proves(
    '| `args=("DE")` | The callback gets two letters. | `args=("DE",)` |',
    example="examples/mistakes/args_without_comma.py",
)
def test_a_string_as_args_is_taken_apart(app: AppTest) -> None:
    app.button[0].click().run()
    assert app.session_state["received"] == ["D", "E"]
    app.button[1].click().run()
    assert app.session_state["received"] == ["FR"]


@proves("| `args=5` | The click raises `TypeError`. | `args=(5,)` |")
@pytest.mark.parametrize(("args", "raised"), [("5", ["TypeError"]), ("(5,)", [])])
def test_a_number_as_args(args: str, raised: list[str]) -> None:
    app = AppTest.from_string(
        f"""
import streamlit as st

def take(number):
    st.session_state.taken = number

st.button("Take", on_click=take, args={args})
"""
    ).run()
    assert not app.exception
    app.button[0].click().run()
    assert [error.proto.type for error in app.exception] == raised
    assert ("taken" in app.session_state) is not bool(raised)


@proves(
    "| `on_click=lambda: finish(task_id)` in a loop | Every button finishes the last task. "
    "| `on_click=finish, args=(task_id,)` |",
    example="examples/mistakes/loop_lambda.py",
)
def test_lambda_in_a_loop_acts_on_the_last_item(app: AppTest, run: Callable[..., AppTest]) -> None:
    app.button(key="finish_1").click().run()
    assert labels(app) == ["Finish: Water the plants", "Finish: Call Ada"]
    cured = run("examples/callbacks/buttons_in_a_loop.py")
    cured.button(key="finish_1").click().run()
    assert labels(cured) == ["Finish: Call Ada", "Finish: Pay rent"]
