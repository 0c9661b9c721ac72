"""The page that owns the name."""

import streamlit as st

st.text_input("Name", key="name")
if st.button("To the second page"):
    st.switch_page("page_two.py")
