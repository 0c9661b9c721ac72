"""BAD: reading an uploaded file in the callback and again in the script."""

import streamlit as st

st.title("A file that is read once")
st.caption("Watch: upload a text file. The callback sees its length, the script sees nothing.")


def measure():
    file = st.session_state.file
    st.session_state.length = len(file.read()) if file else 0


file = st.file_uploader("Text file", key="file", on_change=measure)
if file:
    st.text(f"Callback: {st.session_state.length} bytes")
    st.text(f"Script: {len(file.read())} bytes")
    st.text(f"getvalue: {len(file.getvalue())} bytes")
st.button("Something else")
