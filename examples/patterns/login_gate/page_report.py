"""A page that somebody has a link to."""

import streamlit as st

st.text(f"The report for {st.session_state.user}")
note = st.text_input("Note", "empty")
st.text(f"Your note: {note}")
