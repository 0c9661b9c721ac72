"""A cached list: `cache_data` hands out copies, `cache_resource` the same object to everybody."""

import streamlit as st

st.title("A copy or the same object")
st.caption("Try: add to both lists, then open a second tab. Only the shared list shows the entry.")


@st.cache_data
def copied():
    return ["first"]


@st.cache_resource
def shared():
    return ["first"]


def add():
    copied().append("added")
    shared().append("added")


st.button("Add to both", on_click=add)
st.text(f"cache_data: {copied()}")
st.text(f"cache_resource: {shared()}")
