"""The page that tries to keep the value."""

import streamlit as st

if "name" in st.session_state:
    st.session_state.name = st.session_state.name
st.text(f"Name: {st.session_state.get('name', 'gone')}")
st.button("Rerun")
