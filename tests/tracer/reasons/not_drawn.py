import streamlit as st

show = st.checkbox("Show", True, key="show")
if show:
    st.text_input("Name", key="name")
