"""BAD: two elements of one run have the same key."""

import streamlit as st

st.title("One key, two elements")
st.caption("Watch: the second field is an exception, though it stands in the sidebar.")

st.text_input("City", key="city")
st.sidebar.text_input("City", key="city")  # raises: StreamlitDuplicateElementKey
