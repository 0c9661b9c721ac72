"""BAD: processing an uploaded file in every run in which the uploader still holds it."""

import streamlit as st

st.title("Imported again and again")
st.caption("Watch: upload a text file, then click. Every click imports the same lines again.")

st.session_state.setdefault("lines", [])

file = st.file_uploader("Text file", key="file")
if file:
    st.session_state.lines += file.getvalue().decode().splitlines()

st.metric("Lines imported", len(st.session_state.lines))
st.button("Something else")
