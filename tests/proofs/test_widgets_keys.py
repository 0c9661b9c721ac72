"""Keys: what Streamlit makes of one, and which elements may not share it."""

from __future__ import annotations

import pytest
from proofs.inline_apps import raised_by, run_lines
from proving import proves
from streamlit.testing.v1 import AppTest


@proves('| `5` | The key is the string `"5"`. |')
def test_numbers_become_strings() -> None:
    app = run_lines("st.text_input('Note', key=5)", "st.text(st.session_state)")
    app.text_input[0].set_value("tea").run()
    assert app.text[0].value == "{'5': 'tea'}"
    assert app.session_state["5"] == "tea"
    by_number = run_lines("st.text_input('Note', key='5')", "st.text(st.session_state[5])")
    by_number.text_input[0].set_value("tea").run()
    assert by_number.text[0].value == "tea"


@proves(
    '| `"None"` | The widget counts as keyless, and session state never has the key. |',
    since="1.50",
    otherwise="assert '' == 'StreamlitDuplicateElementId'",
)
def test_the_key_none_counts_as_no_key() -> None:
    lines = (
        "st.text_input('Note', key='None')",
        "st.text_input('Note', key='none')",
        "st.text(sorted(st.session_state))",
    )
    app = run_lines(*lines)
    app.text_input[0].set_value("tea").run()
    assert app.text_input[0].value == "tea"
    assert app.text[0].value == "['none']"
    assigned = run_lines("st.session_state['None'] = 'tea'", *lines)
    assert assigned.text_input[0].value == ""
    assert raised_by(*lines[:1], "st.text_input('Other', key='None')") == (
        "StreamlitDuplicateElementId"
    )


@proves('| `""` or `"$$ID…"` | The widget raises. |')
@pytest.mark.parametrize("key", ["", "$$ID", "$$ID-note"])
def test_empty_and_reserved_keys_raise(key: str) -> None:
    assert raised_by(f"st.text_input('Note', key={key!r})")
    assert not raised_by(f"st.text_input('Note', key={'x' + key!r})")


@proves(
    "| one key for two elements | `StreamlitDuplicateElementKey`, also across the sidebar, tabs "
    "and keyed containers. Only a form may share a widget's key. |",
    example="examples/mistakes/key_used_twice.py",
)
def test_a_key_belongs_to_one_element(app: AppTest) -> None:
    assert app.exception[0].proto.type.endswith("StreamlitDuplicateElementKey")
    note = "st.text_input('Note', key='k')"
    for other in (
        "st.number_input('Count', key='k')",
        "st.sidebar.text_input('Note', key='k')",
        "st.tabs(['A'])[0].text_input('Note', key='k')",
        "st.tabs(['A'], key='k')",
        "st.container(key='k')",
    ):
        assert raised_by(note, other) == "StreamlitDuplicateElementKey", other
    form = run_lines("form = st.form('k')", f"form.{note[3:]}", "form.form_submit_button('Go')")
    assert not form.exception
    form.text_input[0].set_value("tea")
    assert form.button[0].click().run().session_state["k"] == "tea"


@proves(
    "| no keys, equal arguments | `StreamlitDuplicateElementId`, unless a sidebar or a form "
    "separates them. |"
)
def test_equal_keyless_widgets_need_a_sidebar_or_a_form_between_them() -> None:
    note, form = "st.text_input('Note')", "form = st.form('f')"
    for other in (note, "st.container().text_input('Note')", "st.tabs('A')[0].text_input('Note')"):
        assert raised_by(note, other) == "StreamlitDuplicateElementId", other
    assert not raised_by(note, "st.sidebar.text_input('Note')")
    assert not raised_by(note, form, "form.text_input('Note')", "form.form_submit_button('Go')")


@proves(
    '| `f"note_{uuid4()}"` | Each run draws another widget, so the input is lost. |',
    example="examples/mistakes/volatile_key.py",
)
def test_a_new_key_in_each_run_loses_the_input(app: AppTest) -> None:
    first = app.text_input[0]
    first.set_value("tea").run()
    assert app.text_input[0].value == "" != first.value
    assert app.text_input[0].key != first.key


@proves(
    '| `"profile.city"` | It is one flat name, and `st.session_state.profile` does not change. |',
    example="examples/mistakes/dotted_key.py",
)
def test_a_key_is_no_path(app: AppTest) -> None:
    app.text_input[0].set_value("Rome").run()
    assert app.session_state["profile"] == {"city": "Oslo"}
    assert app.session_state["profile.city"] == "Rome"


@proves(example="examples/widgets/flat_keys.py")
def test_flat_keys_gather_into_the_record(app: AppTest) -> None:
    app.text_input(key="ada/city").set_value("Rome").run()
    record = app.json[0].value
    assert '"Rome"' in record
    assert '"Ada"' in record


@proves(
    "| one key on two pages | They are two widgets, because the page is part of the identity. |",
    example="examples/widgets/one_key_two_pages/app.py",
)
def test_one_key_on_two_pages_is_two_widgets(app: AppTest) -> None:
    app.text_input(key="city").set_value("Rome").run()
    first = app.text_input(key="city").proto.id
    app.switch_page("page_two.py").run()
    assert app.text_input(key="city").proto.id != first
    assert app.text_input(key="city").value == app.session_state["city"] == ""
    app.text_input(key="city").set_value("Kyiv").run()
    app.switch_page("page_one.py").run()
    assert app.text_input(key="city").proto.id == first
    assert app.text_input(key="city").value == ""
