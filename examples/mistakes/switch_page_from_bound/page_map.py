"""The page that cannot be reached by that button."""

import streamlit as st

st.text(f"Map of {st.session_state.get('city', 'nothing')}")
