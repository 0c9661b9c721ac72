"""The page without the name."""

import streamlit as st

st.text("The second page")
st.button("Rerun")
