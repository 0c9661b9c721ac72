"""BAD: a command by its old name, which went away in 1.37."""

import streamlit as st

st.title("An old name")
st.caption("Watch: the button ends in an exception.")

if st.button("Again"):
    st.experimental_rerun()  # raises: AttributeError
