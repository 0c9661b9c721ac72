"""The page that owns the widgets."""

import streamlit as st

st.selectbox("User", ["Ann", "Bob", "Cem"], key="user", persist_state="session")
st.text_input("Draft", key="draft", persist_state="page")
