import streamlit as st

with st.form("guest", clear_on_submit=True):
    st.text_input("Name", key="name")
    st.form_submit_button("Save")
st.button("Rerun")
