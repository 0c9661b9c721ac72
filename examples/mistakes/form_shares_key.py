"""BAD: a form and a field with the same key."""

import streamlit as st

st.title("One key for form and field")
st.caption("Watch: all is well until Clear assigns the key.")


def clear() -> None:
    st.session_state.name = ""


st.button("Clear", on_click=clear)
with st.form("name"):  # raises: StreamlitValueAssignmentNotAllowedError
    st.text_input("Name", key="name")
    st.form_submit_button("Save")
