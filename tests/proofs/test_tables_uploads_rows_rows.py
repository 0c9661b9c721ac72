"""Rows of widgets, pages of results, and values that are one object under two names."""

from __future__ import annotations

from collections.abc import Callable

import harness
from proving import proves
from streamlit.testing.v1 import AppTest


def names(app: AppTest) -> list[str | None]:
    """Return what stands in the text inputs of the page."""
    return [field.value for field in app.text_input]


@proves(
    "With keys from an index, deleting any row takes the last row's text from the page.",
    example="examples/mistakes/index_keys.py",
    since="1.50",
    otherwise=r"assert \['Bob', 'Cem'\] == \['Ada', 'Bob'\]",
)
def test_index_keys(app: AppTest, run: Callable[..., AppTest]) -> None:
    assert names(app) == ["Ada", "Bob", "Cem"]
    app.button[0].click().run()
    assert app.text[0].value == "List: ['Bob', 'Cem']"
    assert names(app) == ["Ada", "Bob"]
    app.run()
    assert names(app) == ["Ada", "Bob"]

    app = run("examples/mistakes/index_keys.py")
    app.button[1].click().run()
    assert names(app) == ["Ada", "Bob"], "another row, the same loss"


@proves(
    "The keys of the deleted row go by themselves at the end of that run.",
    example="examples/patterns/dynamic_rows.py",
)
def test_keys_of_a_deleted_row_go(app: AppTest) -> None:
    app.button(key="delete_1").click().run()
    app.run()
    assert "name_1" not in app.session_state
    assert "seats_1" not in app.session_state


@proves(
    "Rows that are filtered or paged away lose their values in the same way.",
    '`key="1/name"` is not bound to `st.session_state.people[1]["name"]`.',
)
def test_hidden_rows_and_flat_keys() -> None:
    app = AppTest.from_string(
        """
        import streamlit as st

        people = st.session_state.setdefault("people", {1: {"name": "Ada"}, 2: {"name": "Bob"}})
        wanted = st.radio("Show", [1, 2], key="wanted")
        st.text_input("Name", people[wanted]["name"], key=f"{wanted}/name")
        """,
        default_timeout=30,
    ).run()
    app.text_input[0].set_value("Eve").run()
    assert app.session_state["1/name"] == "Eve"
    assert app.session_state.people[1]["name"] == "Ada", "the record knows nothing of it"

    app.radio[0].set_value(2).run()
    app.run()
    assert "1/name" not in app.session_state
    app.radio[0].set_value(1).run()
    assert names(app) == ["Ada"]


@proves("A key is flat:", example="examples/rows/nested_fields.py")
def test_written_to_the_record(app: AppTest) -> None:
    app.text_input[0].set_value("Eve")
    app.text_input[1].set_value("Ash Way").run()
    assert app.session_state["1/name"] == "Eve", "one entry of session state"
    assert app.session_state.people[1] == {"name": "Eve", "address": {"street": "Ash Way"}}

    app.radio[0].set_value(2).run()
    assert names(app) == ["Bob", "Oak Lane"]
    app.radio[0].set_value(1).run()
    assert names(app) == ["Eve", "Ash Way"]


@proves(
    "A page number of your own survives a filter and shows an empty page.",
    example="examples/mistakes/page_out_of_range.py",
)
def test_a_page_number_of_your_own(app: AppTest) -> None:
    app.button[0].click().run()
    app.button[0].click().run()
    assert app.text[0].value == "30 matches, page 3"
    assert len(app.table[0].value) == 10

    app.text_input[0].set_value("Oslo").run()

    assert app.text[0].value == "10 matches, page 3"
    assert len(app.table[0].value) == 0


PAGES = """
import streamlit as st

state = st.session_state
state.above = state.get("page")
if st.button("Assign"):
    state.page = 50
state.returned = st.pagination(state.get("pages", 10), default=2, key="page")
"""


@proves(
    "`st.pagination` returns to its default when the stored page no longer exists, not to the "
    "last page.",
    "Above it in that run the key still holds the old page.",
    since="1.58",
    otherwise="no attribute 'pagination'",
)
def test_pagination_with_fewer_pages() -> None:
    app = AppTest.from_string(PAGES, default_timeout=30).run()
    app.pagination[0].set_value(9).run()
    assert (app.session_state.returned, app.session_state.page) == (9, 9)

    app.session_state["pages"] = 4
    app.run()
    assert (app.session_state.returned, app.session_state.page) == (2, 2)
    assert app.session_state.above == 9

    app.session_state["pages"] = 10
    app.run()
    assert (app.session_state.returned, app.session_state.above) == (2, 2)


@proves(
    "Assigning a page that does not exist does the same, without error.",
    since="1.58",
    otherwise="no attribute 'pagination'",
)
def test_pagination_assigned_out_of_range() -> None:
    app = AppTest.from_string(PAGES, default_timeout=30).run()
    app.pagination[0].set_value(9).run()
    app.button[0].click().run()

    assert not app.exception
    assert (app.session_state.returned, app.session_state.page) == (2, 2)


@proves("`st.pagination(0)` raises.", since="1.58", otherwise="no attribute 'pagination'")
def test_no_pages() -> None:
    app = AppTest.from_string("import streamlit as st\nst.pagination(0)", default_timeout=30).run()
    (raised,) = harness.raised_on_page(app)
    assert raised.type == "StreamlitAPIException"


@proves(
    "Session state holds the object, not a copy:",
    "a draft, a default or an undo step that is the same list, dict or frame changes with the "
    "original.",
    example="examples/mistakes/undo_same_list.py",
)
def test_one_object_under_two_names(app: AppTest, run: Callable[..., AppTest]) -> None:
    app.button[0].click().run()
    app.button[0].click().run()
    assert app.text[0].value == "Items: ['item 1', 'item 2']"
    app.button[1].click().run()
    assert app.text[0].value == "Items: ['item 1', 'item 2']", "undo brought the same list back"
    assert app.session_state.items_ is app.session_state.history[0]

    app = run("examples/mistakes/draft_same_dict.py")
    app.button[0].click().run()
    app.button[1].click().run()
    assert app.text[0].value == "Record: Rome", "the draft was the record"

    app = AppTest.from_string(FRAMES, default_timeout=30).run()
    assert app.session_state.kept["price"].tolist() == [3, 3]


FRAMES = """
import pandas as pd
import streamlit as st

st.session_state.now = pd.DataFrame({"price": [1, 2]})
st.session_state.kept = st.session_state.now
st.session_state.now["price"] = 3
"""


def test_a_deep_copy_is_a_draft(run: Callable[..., AppTest]) -> None:
    app = run("examples/rows/draft_copy.py")
    app.button[0].click().run()
    assert [text.value for text in app.text] == ["Record: Oslo", "Draft: Rome"]
    app.button[2].click().run()
    assert [text.value for text in app.text] == ["Record: Oslo", "Draft: Oslo"]
    app.button[0].click().run()
    app.button[1].click().run()
    assert [text.value for text in app.text] == ["Record: Rome", "Draft: Rome"]
