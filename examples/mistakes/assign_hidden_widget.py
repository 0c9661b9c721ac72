"""BAD: assigning to the key of a hidden widget that keeps no value."""

import streamlit as st

st.title("Assign to a hidden widget")
st.caption("Watch: hide the field, assign, show it, rerun. It is empty, and a change is counted.")


def assign():
    st.session_state.name = "Bob"


def count():
    st.session_state.changes = st.session_state.get("changes", 0) + 1


if st.checkbox("Show the field", value=True):
    st.text_input("Name", key="name", on_change=count)
st.button("Assign", on_click=assign)
st.button("Rerun")
st.text(f"Name: {st.session_state.get('name', 'gone')}")
st.text(f"Changes: {st.session_state.get('changes', 0)}")
