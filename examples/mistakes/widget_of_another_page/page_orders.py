"""The page that reads its key."""

import streamlit as st

st.text(f"Orders of {st.session_state.get('user', 'nobody')}")
st.button("Rerun")
