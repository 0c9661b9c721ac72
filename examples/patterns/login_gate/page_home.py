"""The first page."""

import streamlit as st

st.text(f"Welcome {st.session_state.user}")
st.text_input("Draft", key="draft", persist_state="session")
