"""The page that reads the choice."""

import streamlit as st

st.text(f"Orders of {st.session_state.get('user', 'nobody')}")
