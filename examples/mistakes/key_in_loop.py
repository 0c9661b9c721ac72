"""BAD: one key for all widgets of a loop."""

import streamlit as st

st.title("One key in a loop")
st.caption("Watch: the second city is an exception, and the third never comes.")

for city in ["Oslo", "Rome", "Lima"]:
    st.checkbox(city, key="visited")  # raises: StreamlitDuplicateElementKey
