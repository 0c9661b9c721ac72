"""Rules whose finding or advice turns on one version of Streamlit say the right one."""

from __future__ import annotations

import pytest
from checking.engine import check_text
from checking.rule import Versions
from checking.rules import all_rules
from checking.streamlit_widgets import Version

NEW = {
    'st.text_input("A", persist_state="page")': (1, 59),
    'st.checkbox("A", key="a", bind="query-params")': (1, 55),
    'st.text_input("A", live=True)': (1, 64),
    '@st.dialog("A", on_dismiss="rerun")\ndef ask(): ...': (1, 48),
    'st.rerun(scope="fragment")': (1, 37),
    '@st.fragment(key="a")\ndef part(): ...': (1, 63),
    'st.tabs(["A"], on_change="rerun")': (1, 55),
    'st.expander("A", on_change="rerun")': (1, 55),
    '@st.cache_data(scope="session")\ndef load(): ...': (1, 53),
    '@st.cache_resource(scope="session")\ndef load(): ...': (1, 53),
    "st.navigation(pages).run()": (1, 36),
    'st.Page("a.py")': (1, 36),
    "@st.fragment\ndef part(): ...": (1, 37),
    '@st.dialog("A")\ndef ask(): ...': (1, 37),
    "st.pagination(9)": (1, 58),
}
GONE = {
    "st.experimental_rerun()": (1, 36),
    "@st.experimental_memo\ndef load(): ...": (1, 36),
    "@st.experimental_singleton\ndef load(): ...": (1, 36),
    "st.experimental_data_editor(frame)": (1, 36),
    'st.experimental_connection("a")': (1, 36),
    "@st.experimental_fragment\ndef part(): ...": (1, 48),
    '@st.experimental_dialog("A")\ndef ask(): ...': (1, 48),
    "st.experimental_get_query_params()": (1, 53),
    "st.experimental_set_query_params(a=1)": (1, 53),
    "st.experimental_user.email": (1, 53),
    "@st.cache\ndef load(): ...": (1, 61),
}
DOWNLOAD = """
if st.button("Run"):
    st.dataframe(work())
    st.download_button("Get", "a", "a.txt")
"""
EDITOR = 'st.session_state.rows = st.data_editor(st.session_state.rows, key="grid")'
RENAMED = """
if st.button(str(st.session_state.on), on_click=lambda: st.session_state.update(on=1)):
    st.write("Changed")
"""
KEYED = RENAMED.replace("on_click", 'key="flip", on_click')
IN_CALLBACK = """
if st.button("Again", on_click=lambda: st.rerun()):
    st.write("Again")
"""
IN_FRAGMENT = """
st.text_area("Note", key="note")

@st.fragment
def part():
    st.button("Clear", on_click=lambda: st.session_state.update(note=""))

part()
"""
SEEDED_CHAT = 'st.session_state.said = "Hello"\nst.chat_input("Say", key="said")'
SEEDED_FRAME = 'st.session_state.rows = {}\nst.dataframe(frame, on_select="rerun", key="rows")'
# Rules that find something on older versions only.
ONCE = {
    ("SS114", KEYED): (1, 50),
    ("SS203", SEEDED_CHAT): (1, 47),
    ("SS203", SEEDED_FRAME): (1, 56),
}
SAID = {
    ("SS114", RENAMED, "help", "Keep the label constant", "Give the button a key."): (1, 50),
    ("SS310", IN_CALLBACK, "message", "below Streamlit 1.63 this reruns nothing", "click"): (1, 63),
    ("SS314", IN_FRAGMENT, "help", "Set a flag here", "Call st.rerun()"): (1, 63),
    ("SS303", DOWNLOAD, "help", "Keep the result", 'Add on_click="ignore"'): (1, 43),
    ("SS110", EDITOR, "message", "every second edit", "typed straight back"): (1, 60),
}


# The first version on which a widget with a key stays the same one when its default changes.
STAYS = {
    'text_input("A", value={})': (1, 50),
    'text_area("A", value={})': (1, 50),
    'number_input("A", value={})': (1, 50),
    'checkbox("A", value={})': (1, 50),
    'toggle("A", value={})': (1, 50),
    'selectbox("A", [1, 2], index={})': (1, 50),
    'multiselect("A", [1, 2], default={})': (1, 50),
    'date_input("A", value={})': (1, 50),
    'time_input("A", value={})': (1, 50),
    'radio("A", [1, 2], index={})': (1, 51),
    'slider("A", value={})': (1, 51),
    'select_slider("A", [1, 2], value={})': (1, 51),
    'color_picker("A", value={})': (1, 51),
    'pills("A", [1, 2], default={})': (1, 51),
    'feedback("stars", default={})': (1, 51),
    'datetime_input("A", value={})': (1, 54),
}


@pytest.mark.parametrize(("call", "since"), STAYS.items())
def test_a_default_that_changes_resets_or_is_ignored(call: str, since: Version) -> None:
    keyed = call.removesuffix(")") + ', key="a")'
    loop = f"st.session_state.x = st.{keyed.format('st.session_state.x')}"
    other = f'n = st.number_input("N")\nst.{keyed.format("n")}'
    assert len(found("SS101", loop, before(since))) == 1
    assert found("SS101", loop, since) == []
    assert found("SS103", other, before(since)) == []
    assert len(found("SS103", other, since)) == 1
    may_have_more = loop.removesuffix(")") + ", **more)"
    assert found("SS101", may_have_more, before(since)) == []


def found(code: str, source: str, version: Version) -> list[tuple[str, str]]:
    """Return message and help of what a rule finds on a version, or on any up to it."""
    rule = all_rules()[code]
    findings = check_text(
        f"import streamlit as st\n{source}\n", "app.py", [rule], Versions(version, version)
    )
    return [(finding.message, finding.help or "") for finding in findings]


def before(version: Version) -> Version:
    return version[0], version[1] - 1


@pytest.mark.parametrize(("source", "since"), NEW.items())
def test_what_is_new_is_reported_on_older_versions(source: str, since: Version) -> None:
    assert found("SS503", source, since) == []
    [(message, _)] = found("SS503", source, before(since))
    assert f"1.{since[1]}" in message


@pytest.mark.parametrize(("source", "last"), GONE.items())
def test_what_has_gone_is_reported_on_later_versions(source: str, last: Version) -> None:
    assert found("SS502", source, last) == []
    [(message, _)] = found("SS502", source, (last[0], last[1] + 1))
    assert f"1.{last[1]} was the last" in message


@pytest.mark.parametrize(("case", "since"), SAID.items(), ids=lambda case: case[0])
def test_what_is_said_depends_on_the_version(case: tuple[str, ...], since: Version) -> None:
    code, source, where, older, newer = case
    for version, words in ((before(since), older), (since, newer)):
        [(message, cure)] = found(code, source, version)
        assert words in {"message": message, "help": cure}[where]


@pytest.mark.parametrize(("case", "since"), ONCE.items(), ids=lambda case: case[0])
def test_what_was_mended_is_not_reported_any_more(case: tuple[str, str], since: Version) -> None:
    assert len(found(*case, before(since))) == 1
    assert found(*case, since) == []


def test_an_old_rerun_in_a_callback_does_nothing_either() -> None:
    old = IN_CALLBACK.replace("rerun", "experimental_rerun")
    assert len(found("SS310", old, (1, 30))) == 1


def test_a_rerun_in_the_script_works_on_every_version() -> None:
    source = 'if st.button("Again"):\n    st.rerun()'
    assert found("SS310", source, (1, 62)) == found("SS310", source, (1, 63)) == []
