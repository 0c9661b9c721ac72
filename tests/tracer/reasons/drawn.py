import streamlit as st

if st.checkbox("Show", True, key="show"):
    st.text_input("Name", key="name")
