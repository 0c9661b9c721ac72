"""The page with the widget."""

import streamlit as st

st.session_state.user = st.selectbox("User", ["Ann", "Bob", "Cem"])
