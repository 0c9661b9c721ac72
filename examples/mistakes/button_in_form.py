"""BAD: an ordinary button in a form."""

import streamlit as st

st.title("A button in a form")
st.caption("Watch: the form ends in an exception.")

with st.form("guest"):
    st.text_input("Name", key="name")
    st.button("Save")  # raises: StreamlitAPIException
