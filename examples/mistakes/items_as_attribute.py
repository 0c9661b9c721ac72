"""BAD: an attribute of session state with the name of a dictionary method."""

import streamlit as st

st.title("A list called items")
st.caption("Watch: appending to the list fails, although it is there.")

st.session_state.items = []
st.write("Stored:", st.session_state["items"])
st.session_state.items.append("bread")  # raises: AttributeError
