"""What a reset costs the user, and what an app does about it."""

from __future__ import annotations

from collections.abc import Callable

import harness
from proofs.inline_apps import run_lines
from proving import proves
from streamlit.testing.v1 import AppTest


@proves(
    "A count in a tab's label brings the user back to the first tab.",
    example="examples/mistakes/count_in_tab_label.py",
)
def test_another_tab_label_opens_the_first_tab(app: AppTest) -> None:
    app.session_state["tab"] = "Tasks (0)"
    assert app.run().session_state["tab"] == "Tasks (0)"
    app.button[0].click().run()
    assert [tab.label for tab in app.tabs] == ["Info", "Tasks (1)"]
    assert app.session_state["tab"] == "Info"


SEEDED_SLIDER = (
    "st.session_state.setdefault('level', 50)",
    "if st.session_state.get('drawn', True):",
    "    st.slider('Level', 0, st.session_state.top, key='level')",
)


@proves("A reset loses a seed that was set in the widget's first run.")
def test_a_reset_loses_the_seed_of_the_first_run() -> None:
    app = run_lines(*SEEDED_SLIDER, top=100)
    assert app.slider[0].value == 50
    app.session_state["top"] = 60
    assert app.run().slider[0].value == app.session_state["level"] == 0


@proves(
    "A seed from an earlier run comes back, and raises outside a slider's new bounds.",
)
def test_a_reset_returns_to_the_seed_of_an_earlier_run() -> None:
    app = run_lines(*SEEDED_SLIDER, top=100, drawn=False)
    assert not app.slider
    app.session_state["drawn"] = True
    app.run().slider[0].set_value(20).run()
    assert app.session_state["level"] == 20
    app.session_state["top"] = 60
    assert app.run().slider[0].value == app.session_state["level"] == 50
    app.session_state["top"] = 30
    assert harness.raised_on_page(app.run())[0].type == "StreamlitValueAboveMaxError"


@proves(
    "An assignment in every run undoes what the user types.",
    example="examples/mistakes/loaded_every_run.py",
)
def test_loading_in_every_run_undoes_the_edit(app: AppTest, run: Callable[..., AppTest]) -> None:
    assert app.text_input[0].set_value("999").run().text_input[0].value == "111"

    once = run("examples/widgets/load_record.py")
    once.text_input[0].set_value("999").run()
    assert once.run().text_input[0].value == once.session_state["phone"] == "999"
    assert once.radio[0].set_value("Ben").run().text_input[0].value == "222"
    assert once.radio[0].set_value("Ada").run().text_input[0].value == "111"


@proves(example="examples/widgets/key_per_record.py")
def test_a_key_per_record_starts_at_the_saved_value(app: AppTest) -> None:
    app.text_input[0].set_value("999").run()
    assert app.run().text_input[0].value == "999"
    assert app.radio[0].set_value("Ben").run().text_input[0].value == "222"
    assert app.radio[0].set_value("Ada").run().text_input[0].value == "111"
