"""BAD: assigning to the key of a hidden widget that keeps no value."""

import streamlit as st

st.title("Assign to a hidden widget")
st.caption("Watch: hide the field, assign, show the field, rerun. The field is empty.")


def assign():
    st.session_state.name = "Bob"


if st.checkbox("Show the field", value=True):
    st.text_input("Name", key="name")
st.button("Assign", on_click=assign)
st.button("Rerun")
st.text(f"Name: {st.session_state.get('name', 'gone')}")
