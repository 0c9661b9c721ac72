"""BAD: expecting a keyed widget to follow a default that changes."""

import streamlit as st

st.title("A default that is ignored")
st.caption("Watch: switch to Ben. The phone number is still Ada's.")

PHONES = {"Ada": "111", "Ben": "222"}
person = st.radio("Person", list(PHONES), key="person")
st.text_input("Phone", value=PHONES[person], key="phone")
