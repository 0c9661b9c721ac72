"""The page without the widget."""

import streamlit as st

st.button("Rerun")
