"""Names that collide, keys that are missing, and objects whose class is defined anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from proofs.inline_apps import raised_by, run_lines
from proving import proves
from streamlit.runtime.state import SessionStateProxy
from streamlit.testing.v1 import AppTest


@proves(
    "A missing key raises `KeyError` with brackets and `AttributeError` with a dot.",
)
def test_a_missing_key_raises_by_the_way_it_is_read() -> None:
    assert raised_by("st.session_state['user']") == "KeyError"
    assert raised_by("st.session_state.user") == "AttributeError"
    assert raised_by("del st.session_state['user']") == "KeyError"
    assert raised_by("del st.session_state.user") == "AttributeError"


@proves(
    "`get`, `in`, `hasattr` and `pop(key, default)` do not raise.",
    example="examples/widgets/safe_reads.py",
)
def test_safe_reads_of_a_missing_key(app: AppTest) -> None:
    probed = run_lines(
        "state = st.session_state",
        "st.text([state.get('user'), 'user' in state, hasattr(state, 'user')])",
        "st.text(state.pop('user', 'nobody'))",
    )
    assert [text.value for text in probed.text] == ["[None, False, False]", "nobody"]

    for clicks, user in (([0], "Ada"), ([1], "nobody"), ([1], "nobody")):
        for button in clicks:
            app.button[button].click().run()
        assert not app.exception
        assert app.markdown[-1].value.endswith(user)


METHODS = {
    *("clear", "get", "items", "keys", "pop", "popitem"),
    *("setdefault", "to_dict", "update", "values"),
}


@proves(
    "`st.session_state.items = []` stores the list, but `st.session_state.items` stays the method.",
    "The same goes for `clear`, `get`, `keys`, `pop`, `popitem`, `setdefault`, `to_dict`, "
    "`update` and `values`.",
    example="examples/mistakes/items_as_attribute.py",
)
def test_method_names_are_stored_but_not_read_back(app: AppTest) -> None:
    assert app.exception[0].proto.type == "AttributeError"
    assert app.session_state["items"] == []
    assert {name for name in dir(SessionStateProxy) if not name.startswith("_")} == METHODS
    for name in sorted(METHODS | {"groceries"}):
        page = run_lines(
            f"st.session_state.{name} = []",
            f"st.text([st.session_state['{name}'], callable(st.session_state.{name})])",
        )
        assert page.text[0].value == f"[[], {name in METHODS}]", name


@proves(example="examples/widgets/list_of_items.py")
def test_a_list_under_another_name_grows(app: AppTest) -> None:
    for _ in range(2):
        app.button[0].click().run()
    assert app.session_state["cart_items"] == ["bread", "bread"]
    assert not app.exception


@proves(
    "A class in the main script is a new class in each run, so `isinstance` and `==` are false for "
    "a stored dataclass or Enum member.",
    example="examples/mistakes/class_in_main_script.py",
)
def test_classes_of_the_main_script_change_with_each_run(
    app: AppTest, run: Callable[..., AppTest]
) -> None:
    imported = run("examples/widgets/classes_from_a_module/app.py")
    for page, later in ((app, "False"), (imported, "True")):
        assert {text.value.split("`")[1] for text in page.markdown} == {"True"}
        page.button[0].click().run()
        assert {text.value.split("`")[1] for text in page.markdown} == {later}


@proves(
    "A select widget returns a member of the current Enum, while `st.session_state[key]` holds one "
    "of the old Enum."
)
@pytest.mark.parametrize("widget", ["selectbox", "radio", "pills", "select_slider"])
def test_only_the_returned_member_is_coerced(widget: str) -> None:
    app = run_lines(
        "from enum import Enum",
        "class Color(Enum):",
        "    RED = 1",
        "    BLUE = 2",
        f"color = st.{widget}('L', Color, key='k')",
        "kept = st.session_state.k",
        "st.text([color is Color.BLUE, kept is Color.BLUE, kept and kept.name])",
    )
    # AppTest names a choice by its label.
    getattr(app, widget)[0].set_value("Color.BLUE").run()
    assert app.text[0].value == "[True, False, 'BLUE']"
    assert app.run().text[0].value == "[True, False, 'BLUE']"
