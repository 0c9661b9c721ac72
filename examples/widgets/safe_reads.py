"""Read keys that may not exist yet."""

import streamlit as st

st.title("Safe reads")
st.caption("Try: log in and out.")


def log_in():
    st.session_state.user = "Ada"


def log_out():
    st.session_state.pop("user", None)


if "user" in st.session_state:
    st.write("User:", st.session_state.user)
st.write("Or a fallback:", st.session_state.get("user", "nobody"))
st.button("Log in", on_click=log_in)
st.button("Log out", on_click=log_out)
