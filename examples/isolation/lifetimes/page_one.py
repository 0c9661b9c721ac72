"""The page with a widget."""

import streamlit as st

st.text_input("Note", key="note")
st.button("Rerun")
