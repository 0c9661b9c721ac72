"""BAD: a button inside `if st.button(...)`."""

import streamlit as st

st.title("Nested buttons")
st.caption("Watch: Confirm disappears when you click it, and nothing is deleted.")

st.session_state.setdefault("files", ["a.csv", "b.csv"])
if st.button("Delete all"):
    st.write("Are you sure?")
    if st.button("Confirm"):
        st.session_state.files = []
st.write("Files:", st.session_state.files)
