"""The second page."""

import streamlit as st

st.text(f"Sum in {st.session_state.currency}")
st.button("Rerun")
