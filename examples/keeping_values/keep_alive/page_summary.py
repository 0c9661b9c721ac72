"""The page that does not."""

import streamlit as st

st.text(f"Name: {st.session_state.get('name', 'gone')}")
st.button("Rerun")
