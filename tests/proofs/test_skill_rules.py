"""The order of a rerun and the rules of SKILL.md."""

from __future__ import annotations

import subprocess
import sys

import harness
import streamlit
from proving import proves
from streamlit.testing.v1 import AppTest


def log_of(app: AppTest) -> list[str]:
    return str(app.code[0].value).splitlines()


@proves(
    "Ask the interpreter that runs the app, then its pin (`requirements.txt`, `pyproject.toml`, "
    "a lock file):"
)
def test_version_command_of_the_skill() -> None:
    text = (harness.REPOSITORY / "SKILL.md").read_text(encoding="utf-8")
    command = text.split("```bash\n")[1].split("\n")[0]
    assert command.startswith("python ")
    done = subprocess.run(
        command.replace("python", sys.executable, 1), shell=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == streamlit.__version__


@proves(
    "The values that the browser holds for its widgets enter `st.session_state`.",
    "Callbacks of the changed widgets run, before any line of the script.",
    "The script runs from the top, and a widget command returns the value of its key.",
    "The keys of widgets that were not drawn in this run are dropped.",
    example="examples/basics/rerun_order.py",
)
def test_order_of_a_rerun(app: AppTest) -> None:
    before = len(log_of(app))
    app.text_input(key="name").set_value("Ada").run()
    assert log_of(app)[before:] == [
        "callback sees 'Ada'",
        "script starts with 'Ada'",
        "widget returns 'Ada'",
        "script ends with 'Ada'",
    ]
    before = len(log_of(app))
    app.checkbox(key="hide").check().run()
    assert log_of(app)[before:] == ["script starts with 'Ada'", "script ends with 'Ada'"]
    before = len(log_of(app))
    app.button[0].click().run()
    assert log_of(app)[before:] == ["script starts with None", "script ends with None"]


@proves(
    "`setdefault` evaluates its argument in every rerun.",
    example="examples/basics/initialise_once.py",
)
def test_setdefault_evaluates_its_argument(app: AppTest) -> None:
    for _ in range(3):
        app.run()
    assert app.session_state["calls"] == {"load_orders": 1, "build_greeting": 4}
    app.button[0].click().run()
    assert app.session_state["orders"] == ["tea", "bread", "butter"]


@proves(
    "A keyless widget whose result is written back into its own default loses every second edit.",
    "The widget's result feeds its own default.",
)
def test_write_back_without_a_key() -> None:
    app = AppTest.from_string(
        "import streamlit as st\n"
        "st.session_state.setdefault('x', 'a')\n"
        "st.session_state.x = st.text_input('X', value=st.session_state.x)"
    ).run()
    seen = []
    for edit in ("b", "c", "d", "e"):
        app.text_input[0].set_value(edit).run()
        seen.append(app.session_state["x"])
    assert seen == ["b", "b", "d", "d"]


@proves(
    "Assigning to a widget's key below the widget raises.",
    example="examples/mistakes/assign_after_widget.py",
)
def test_assigning_below_the_widget(app: AppTest) -> None:
    app.slider(key="level").set_value(80).run()
    assert not app.exception
    app.button[0].click().run()
    assert [error.type for error in harness.raised_on_page(app)] == [
        "StreamlitWidgetAlreadyInstantiatedError"
    ]
    assert app.session_state["level"] == 80


@proves(
    "Values passed by `args=` are one run old.",
    example="examples/basics/read_in_callback.py",
)
def test_arguments_of_a_callback(app: AppTest) -> None:
    app.text_input(key="city").set_value("Rome").run()
    assert (app.session_state["by_key"], app.session_state["by_argument"]) == ("Rome", "")
    app.text_input(key="city").set_value("Oslo").run()
    assert (app.session_state["by_key"], app.session_state["by_argument"]) == ("Oslo", "Rome")


@proves(
    "A click reads `True` for one run.",
    "A click lasts one run.",
    example="examples/basics/keep_the_result.py",
)
def test_click_lasts_one_run(app: AppTest) -> None:
    script = "import streamlit as st\nst.write(str(st.button('Go')))\nst.checkbox('Other')"
    momentary = AppTest.from_string(script).run()
    momentary.button[0].click().run()
    assert momentary.markdown[0].value == "True"
    momentary.checkbox[0].check().run()
    assert momentary.markdown[0].value == "False"

    app.button[0].click().run()
    dice = list(app.session_state["dice"])
    app.slider(key="bonus").set_value(3).run()
    assert app.session_state["dice"] == dice
    assert app.metric[0].value == str(sum(dice) + 3)


@proves(
    "With keys made from positions, the row after a deleted one shows the deleted row's text.",
    example="examples/basics/stable_keys.py",
    since="1.50",
    otherwise=r"assert \['', ''\] == \['one', 'two'\]",
)
def test_keys_from_positions_and_from_ids(app: AppTest) -> None:
    positional = AppTest.from_string(
        "import streamlit as st\n"
        "rows = st.session_state.setdefault('rows', ['first', 'second', 'third'])\n"
        "for position, row in enumerate(rows):\n"
        "    st.text_input(row, key=f'note_{position}')\n"
        "st.button('Delete', on_click=rows.pop, args=(0,))"
    )
    for opened in (positional.run(), app):
        for field, text in zip(opened.text_input, ("one", "two", "three"), strict=True):
            field.set_value(text)
        opened.run()
        opened.button[0].click().run()
    assert [field.label for field in positional.text_input] == ["second", "third"]
    assert [field.value for field in positional.text_input] == ["one", "two"]
    assert [field.value for field in app.text_input] == ["two", "three"]


@proves("Reset by assigning, never by `del`.", example="examples/basics/reset_by_assigning.py")
def test_reset_by_assigning(app: AppTest) -> None:
    app.text_input(key="customer").set_value("Ada").run()
    app.number_input(key="amount").set_value(7).run()
    assert (app.session_state["customer"], app.session_state["amount"]) == ("Ada", 7)
    for run in (app.button[0].click().run, app.run):
        run()
        assert (app.text_input(key="customer").value, app.number_input(key="amount").value) == (
            "",
            1,
        )


@proves(
    "Objects there belong to every session of the process.",
    example="examples/basics/per_user_data.py",
)
def test_objects_outside_the_session(app: AppTest) -> None:
    app.button[0].click().run()
    other = harness.open_app("examples/basics/per_user_data.py").run()
    assert (app.session_state["basket"], other.session_state["basket"]) == (["tea"], [])

    shared = (
        "import streamlit as st\n"
        "@st.cache_resource\n"
        "def basket():\n"
        "    return []\n"
        "import colorsys\n"
        "colorsys.basket = getattr(colorsys, 'basket', [])\n"
        "basket().append('tea')\n"
        "colorsys.basket.append('tea')\n"
        "st.session_state.counts = len(basket()), len(colorsys.basket)"
    )
    counts = [AppTest.from_string(shared).run().session_state["counts"] for _ in range(2)]
    assert counts == [(1, 1), (2, 2)]


@proves(
    "Write before the widget or in a callback.",
    example="examples/basics/write_in_callback.py",
)
def test_writing_in_a_callback_and_before_the_widget(app: AppTest) -> None:
    app.slider(key="level").set_value(80).run()
    app.button[0].click().run()
    assert (app.slider(key="level").value, app.metric[0].value) == (90, "90")
    app.button[1].click().run()
    assert (app.slider(key="level").value, app.metric[0].value) == (50, "50")

    before = harness.open_app("examples/basics/write_before_widget.py").run()
    before.selectbox(key="choice").select("Pear").run()
    before.radio(key="kind").set_value("vegetables").run()
    assert before.selectbox(key="choice").value == "Leek"
    assert before.markdown[0].value == "You chose Leek."
