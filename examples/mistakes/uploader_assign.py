"""BAD: clearing an uploader by assigning to its key."""

import streamlit as st

st.title("Clear by assigning")
st.caption("Watch: the button ends in an exception instead of an empty uploader.")


def clear():
    st.session_state.file = None


st.button("Clear", on_click=clear)
st.file_uploader("Text file", key="file")  # raises: StreamlitValueAssignmentNotAllowedError
