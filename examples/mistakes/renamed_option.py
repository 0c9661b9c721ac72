"""BAD: changing the label of the option that is chosen."""

import streamlit as st

st.title("The chosen option gets another label")
st.caption("Watch: choose Ben, rename him, then rerun. The choice is gone.")

names = st.session_state.setdefault("names", {1: "Ada", 2: "Ben"})


def rename():
    st.session_state.names[2] = "Benjamin"


person = st.radio("Person", [1, 2], format_func=names.get, key="person")
st.button("Rename Ben", on_click=rename)
st.button("Rerun")
st.write("Chosen:", names[person])
