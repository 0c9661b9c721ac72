"""The measurements that tell the causes of a symptom apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import harness
import pytest
from proving import proves
from sessions import session, texts
from streamlit.testing.v1 import AppTest

STALE_ARGUMENT = """
import streamlit as st
def save(value): st.session_state.saved = value
text = st.text_input("Name", "a", key="name")
st.button("Save", on_click=save, args=(text,))
st.text(st.session_state.get("saved"))
"""


def edit(app: AppTest, value: object, widget: str = "text_input") -> tuple[str, str]:
    """Give the first widget of a kind a value and rerun; return its id before and after."""
    element: Any = app.get(widget)[0]
    before = element.proto.id
    element.set_value(value).run()
    element = app.get(widget)[0]
    return before, element.proto.id


@proves(
    "A new id means that the widget's result is fed into its own default.",
    "With the same id a callback stored an old argument.",
)
def test_id_tells_a_fed_back_default_from_a_stale_argument() -> None:
    fed_back = session(
        "import streamlit as st\n"
        "name = st.session_state.get('name', 'a')\n"
        "st.session_state.name = st.text_input('Name', value=name)\n"
    ).run()
    edit(fed_back, "b")
    before, after = edit(fed_back, "c")
    assert before != after
    assert fed_back.session_state.name == "b"

    stale = session(STALE_ARGUMENT).run()
    stale.text_input[0].set_value("b")
    stale.button[0].click().run()
    assert texts(stale) == ["a"]
    before, after = edit(stale, "c")
    assert before == after
    assert stale.session_state.name == "c"


@proves(
    "If it is right now, the state changed below the element that shows it.",
    "If it stays wrong, a callback stored an old argument.",
)
def test_run_without_interaction_tells_late_change_from_stale_argument() -> None:
    late = session(
        "import streamlit as st\n"
        "st.session_state.setdefault('n', 0)\n"
        "st.text(st.session_state.n)\n"
        "if st.button('Add'): st.session_state.n += 1\n"
    ).run()
    late.button[0].click().run()
    assert texts(late) == ["0"]
    assert texts(late.run()) == ["1"]

    stale = session(STALE_ARGUMENT).run()
    stale.text_input[0].set_value("b")
    stale.button[0].click().run()
    assert texts(stale) == texts(stale.run()) == ["a"]


@proves(
    "A new id means that a parameter of its identity changed.",
    "With the same id the script assigned the key, or the value is no longer among the options.",
)
def test_id_tells_identity_from_assignment_and_invalid_value() -> None:
    bounds = session(
        "import streamlit as st\n"
        "high = 20 if st.checkbox('More') else 10\n"
        "st.slider('Level', 0, high, key='level')\n"
    ).run()
    bounds.slider[0].set_value(7).run()
    before = bounds.slider[0].proto.id
    bounds.checkbox[0].check().run()
    assert bounds.slider[0].proto.id != before
    assert bounds.session_state.level == 0

    assigned = session(
        "import streamlit as st\n"
        "st.session_state.level = 3\n"
        "st.slider('Level', 0, 10, key='level')\n"
    ).run()
    before, after = edit(assigned, 7, "slider")
    assert before == after
    assert assigned.session_state.level == 3

    options = session(
        "import streamlit as st\n"
        "few = st.checkbox('Few')\n"
        "st.selectbox('Town', ['Rome', 'Lima'][:1 if few else 2], key='town')\n"
    ).run()
    options.selectbox[0].select("Lima").run()
    before = options.selectbox[0].proto.id
    options.checkbox[0].check().run()
    assert options.selectbox[0].proto.id == before
    assert options.session_state.town == "Rome"


@proves(
    "A missing key in a later run means that the widget was not drawn in some run.",
    "A missing key in run 1 means a new session.",
    "A key that is there and empty was emptied by code.",
)
def test_presence_of_the_key_tells_why_a_widget_is_empty() -> None:
    script = (
        "import streamlit as st\n"
        "def empty(): st.session_state.name = ''\n"
        "run = st.session_state.run = st.session_state.get('run', 0) + 1\n"
        "st.text(f\"{run} {st.session_state.get('name', 'missing')!r}\")\n"
        "if not st.checkbox('Hide'): st.text_input('Name', key='name')\n"
        "st.button('Empty', on_click=empty)\n"
    )
    hidden = session(script).run()
    hidden.text_input[0].set_value("ann").run()
    hidden.checkbox[0].check().run()
    hidden.checkbox[0].uncheck().run()
    assert texts(hidden) == ["4 'missing'"]

    assert texts(session(script).run()) == ["1 'missing'"]

    emptied = session(script).run()
    emptied.text_input[0].set_value("ann").run()
    emptied.button[0].click().run()
    assert texts(emptied) == ["3 ''"]


@pytest.mark.parametrize(("part", "gone"), [("number", "note_1"), ("row", "note_tea")])
@proves(
    "If the last row's key disappears, the keys are positions.",
    "If the deleted row's key does, they are ids.",
)
def test_disappearing_key_tells_positions_from_ids(part: str, gone: str) -> None:
    app = session(
        "import streamlit as st\n"
        "rows = st.session_state.setdefault('rows', ['tea', 'bread'])\n"
        "for number, row in enumerate(rows):\n"
        f"    st.text_input(row, key=f'note_{{{part}}}')\n"
        "st.button('Delete the first', on_click=rows.pop, args=(0,))\n"
    ).run()
    app.text_input[0].set_value("green").run()
    app.text_input[1].set_value("rye").run()
    before = set(app.session_state.keys())
    app.button[0].click().run()
    app.run()
    assert before - set(app.session_state.keys()) == {gone}
    assert app.text_input[0].value == ("green" if part == "number" else "rye")


@proves(
    "If the other shows the change, a module, a class or a cache holds it.",
    example="examples/mistakes/module_state/app.py",
)
def test_second_session_tells_who_holds_the_value(
    app: AppTest, run: Callable[..., AppTest]
) -> None:
    others = [
        run("examples/mistakes/module_state/app.py"),
        run("examples/mistakes/cart_in_resource.py"),
        run("examples/isolation/own_defaults/app.py"),
    ]
    app.button[0].click().run()
    run("examples/mistakes/cart_in_resource.py").button[0].click().run()
    run("examples/isolation/own_defaults/app.py").button[0].click().run()
    assert [texts(other.run()) for other in others] == [
        ["Items: ['tea']", "Count: 1"],
        ["Cart: ['tea']"],
        ["Tags: ['new']"],
    ]


@proves(
    "Without a run before `switch_page` it is a link: if it fails only there, another page "
    "initialises the key."
)
def test_page_opened_by_link_shows_a_missing_initialisation(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(
        "import streamlit as st\n"
        "st.navigation([st.Page('page_one.py'), st.Page('page_two.py')]).run()\n"
    )
    (tmp_path / "page_one.py").write_text(
        "import streamlit as st\nst.session_state.setdefault('user', 'ann')\n"
    )
    (tmp_path / "page_two.py").write_text(
        "import streamlit as st\n"
        "st.text(st.query_params.get('q'))\n"
        "st.text(st.session_state.user)\n"
    )

    def opened() -> AppTest:
        app = AppTest.from_file(str(tmp_path / "app.py"), default_timeout=10)
        app.query_params["q"] = "tea"
        return app

    clicked = opened().run().switch_page("page_two.py").run()
    assert texts(clicked) == ["tea", "ann"]
    linked = opened().switch_page("page_two.py").run()
    assert [error.type for error in harness.raised_on_page(linked)] == ["AttributeError"]
    assert [element.value for element in linked.text] == ["tea"]


@proves(
    "A change of the key without a line for the callback was made by code, and only the user's own "
    "change fires."
)
def test_log_of_the_kit_tells_code_from_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(harness.REPOSITORY / "examples/debugging/kit"))
    app = session(
        "import state_debug, streamlit as st\n"
        "state_debug.begin()\n"
        "if st.checkbox('Set it'): st.session_state.name = 'set by code'\n"
        "def changed(): pass\n"
        "st.text_input('Name', key='name', on_change=state_debug.logged(changed))\n"
        "state_debug.panel()\n"
    ).run()
    app.checkbox[0].check().run()
    by_code = app.code[0].value
    assert "run 2, script: name: '' -> 'set by code'" in by_code
    assert "callback" not in by_code

    app.checkbox[0].uncheck().run()
    app.text_input[0].set_value("typed").run()
    by_user = app.code[0].value.removeprefix(by_code)
    assert "run 4, before it: name: 'set by code' -> 'typed'" in by_user
    assert "run 4, callback changed called" in by_user
