"""A persisted value can be read, assigned and deleted while its widget is hidden."""

import streamlit as st

st.title("Change a value while its widget is hidden")
st.caption("Try: type a street, hide the field, assign or forget the street, show the field.")


def assign():
    st.session_state.street = "Main Street 1"


def forget():
    st.session_state.pop("street", None)


if st.checkbox("Show the field", value=True):
    st.text_input("Street", key="street", persist_state="page")
st.button("Assign", on_click=assign)
st.button("Forget", on_click=forget)
st.text(f"Street: {st.session_state.get('street', 'gone')}")
