"""BAD: a form without a submit button."""

import streamlit as st

st.title("No submit button")
st.caption("Watch: whatever you type, the greeting stays the same.")

with st.form("guest"):
    st.text_input("Name", key="name")
st.button("Greet")
st.write(f"Hello {st.session_state.name}!")
