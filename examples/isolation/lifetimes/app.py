"""How long a value lives: each line shows a random number made in another place."""

import kept
import streamlit as st
from kept import number

st.title("Lifetimes")
st.caption(
    "Try: rerun, change the page, reload, open a second tab, restart the server, edit kept.py."
)


@st.cache_data
def cached_data():
    return number()


@st.cache_data(scope="session")
def session_data():
    return number()


@st.cache_resource
def cached_resource():
    return number()


if "plain" not in st.session_state:
    st.session_state.plain = number()
    st.session_state.thing = kept.Thing()

st.navigation([st.Page("page_one.py"), st.Page("page_two.py")]).run()
st.text(f"local variable: {number()}")
st.text(f"module global: {kept.MADE_AT_IMPORT}")
st.text(f"plain key: {st.session_state.plain}")
st.text(f"widget: {st.session_state.get('note', 'missing')}")
st.text(f"cache_data: {cached_data()}")
st.text(f"cache_data(scope='session'): {session_data()}")
st.text(f"cache_resource: {cached_resource()}")
st.text(f"cookie: {st.context.cookies.get('visitor', 'none')}")
st.text(f"instance of its class: {isinstance(st.session_state.thing, kept.Thing)}")
