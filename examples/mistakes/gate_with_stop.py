"""BAD: a login gate that ends the script with `st.stop()`."""

import streamlit as st

st.title("A gate with st.stop")
st.caption("Watch: log in as Ann, type, log out, log in as Bob. Bob's first run has Ann's text.")

state = st.session_state
state.setdefault("user", None)


def log_in(name):
    state.user = name


def log_out():
    for key in state:
        del state[key]


if state.user is None:
    for name in ("Ann", "Bob"):
        st.button(name, on_click=log_in, args=(name,))
    st.stop()
st.button("Log out", on_click=log_out)
st.button("Rerun")
note = st.text_input("Note", "empty")
st.text(f"{state.user} has the note: {note}")
