import streamlit as st

st.text_input("Name", key="name", on_change="ignore")
st.button("Rerun")
