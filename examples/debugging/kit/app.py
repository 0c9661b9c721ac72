"""An app with the debugging kit: it says in which run a key changed, and who changed it."""

import state_debug
import streamlit as st

st.title("Who changed the state?")
st.caption("Try: type a name, save it, hide the input, and read the log below.")

state_debug.begin()


def save():
    st.session_state.saved = st.session_state.get("name")


if not st.checkbox("Hide the input", key="hide"):
    st.text_input("Name", key="name")
st.text_input("An input without a key, absent from the dump")
st.button("Save", on_click=state_debug.logged(save))
st.session_state.length = len(st.session_state.get("saved") or "")

state_debug.panel()
