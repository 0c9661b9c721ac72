"""A click lasts one run, and a lock makes its work happen once."""

from __future__ import annotations

from collections.abc import Callable

from proving import proves
from streamlit.testing.v1 import AppTest


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def clicked(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


INNER_CALLBACK = """
import streamlit as st

def inner_clicked():
    st.session_state.callback = True

if st.button("Outer"):
    if st.button("Inner", on_click=inner_clicked):
        st.session_state.body = True
"""


@proves(
    "The body of a button inside `if st.button(...)` never runs, though its `on_click` does.",
    example="examples/mistakes/nested_buttons.py",
)
def test_nested_button(app: AppTest, run: Callable[..., AppTest]) -> None:
    clicked(app, "Delete all")
    assert labels(app) == ["Delete all", "Confirm"]
    clicked(app, "Confirm")
    assert labels(app) == ["Delete all"]
    assert app.session_state["files"] == ["a.csv", "b.csv"]

    inner = clicked(clicked(AppTest.from_string(INNER_CALLBACK).run(), "Outer"), "Inner")
    assert inner.session_state["callback"] is True
    assert "body" not in inner.session_state

    cured = clicked(run("examples/callbacks/two_steps.py"), "Delete all")
    clicked(cured, "Cancel")
    assert (labels(cured), cured.session_state["files"]) == (["Delete all"], ["a.csv", "b.csv"])
    clicked(clicked(cured, "Delete all"), "Confirm")
    assert (labels(cured), cured.session_state["files"]) == (["Delete all"], [])


@proves(
    "An input under `if st.button(...)` is gone after its first edit.",
    example="examples/mistakes/widget_under_button.py",
)
def test_input_under_a_button(app: AppTest) -> None:
    clicked(app, "Rename")
    assert app.text_input[0].value == "draft"
    app.text_input[0].input("final").run()
    assert not app.text_input
    clicked(app, "Rename")
    assert app.text_input[0].value == "draft"


FLAG_ONLY = """
import streamlit as st

rows = st.slider("Rows", 1, 5, key="rows")
if st.button("Make report"):
    st.session_state.wanted = True
if st.session_state.get("wanted"):
    st.session_state.made = st.session_state.get("made", 0) + 1
    st.code("rows: " + str(rows))
"""


@proves(
    "A result computed under a flag is computed anew in every run, with the inputs of then.",
    example="examples/callbacks/keep_the_result.py",
)
def test_a_flag_recomputes_and_a_kept_result_does_not(app: AppTest) -> None:
    flagged = clicked(AppTest.from_string(FLAG_ONLY).run(), "Make report")
    flagged.slider(key="rows").set_value(3).run()
    assert flagged.code[0].value == "rows: 3"
    assert flagged.session_state["made"] == 2

    clicked(app, "Make report")
    app.slider(key="rows").set_value(3).run()
    assert app.code[0].value == "row 1"


@proves(
    "A click on `st.download_button` is a rerun and removes what was drawn for one run.",
    example="examples/mistakes/download_wipes_result.py",
)
def test_download_wipes_what_stood_under_a_button(
    app: AppTest, run: Callable[..., AppTest]
) -> None:
    clicked(app, "Make report")
    assert app.code[0].value.startswith("region,sales")
    app.download_button[0].click().run()
    assert not app.code
    assert not app.download_button
    kept = clicked(run("examples/callbacks/keep_the_result.py"), "Make report")
    kept.run()
    assert kept.code[0].value == "row 1"


@proves(
    "A button without key whose label changes loses its click, though its `on_click` fires.",
    example="examples/mistakes/label_is_identity.py",
)
def test_changing_label(app: AppTest) -> None:
    clicked(app, "Like (0)")
    assert app.session_state["likes"] == 1
    assert not app.markdown
    app.button(key="like").click().run()
    assert app.session_state["likes"] == 2
    assert [text.value for text in app.markdown] == ["Thanks, with a key!"]


@proves(
    "Since 1.61 a button that its own `on_click` disables reads `False` in that very run.",
    example="examples/mistakes/disabled_by_own_click.py",
    since="1.61",
    otherwise="'1' == '0'",
)
def test_a_button_disabled_by_its_own_click(app: AppTest) -> None:
    clicked(app, "Charge")
    assert app.metric[0].value == "0"
    assert app.button[0].disabled
    assert app.session_state["busy"] is True


def test_busy_lock_refuses_a_second_order(run: Callable[..., AppTest]) -> None:
    app = run("examples/callbacks/busy_lock.py")
    app.number_input(key="seconds").set_value(0.0)
    for charges in (1, 2):
        clicked(app, "Charge")
        assert app.session_state["job"] == {"status": "done"}
        assert app.markdown[0].value == f"Job done, charges {charges}"
        assert not app.button[0].disabled

    # A second click, and a run, while another run still works: refused, and nothing begins anew.
    app.session_state["job"] = {"status": "running"}
    clicked(app, "Charge")
    assert app.button[0].disabled
    app.run()
    assert app.session_state["job"] == {"status": "running"}
    assert app.session_state["ledger"] == ["charge", "charge"]


def test_busy_lock_reports_a_failure(run: Callable[..., AppTest]) -> None:
    app = run("examples/callbacks/busy_lock.py")
    app.number_input(key="seconds").set_value(-1.0)
    clicked(app, "Charge")
    assert app.session_state["job"]["status"] == "failed"
    assert app.session_state["ledger"] == []
    assert not app.button[0].disabled
    assert not app.exception


def test_all_or_nothing_transfers(run: Callable[..., AppTest]) -> None:
    app = run("examples/callbacks/all_or_nothing.py")
    app.number_input(key="seconds").set_value(0.0)
    clicked(app, "Transfer")
    assert app.session_state["account"] == {"yours": 90, "theirs": 10}
