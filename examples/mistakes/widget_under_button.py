"""BAD: an input widget inside `if st.button(...)`."""

import streamlit as st

st.title("Widget under a button")
st.caption("Watch: the field disappears as soon as you have typed a name.")

if st.button("Rename"):
    name = st.text_input("New name", "draft")
    st.write("New name:", name)
