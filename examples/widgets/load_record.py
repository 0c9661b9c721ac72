"""Fill a keyed widget when another record is chosen, and leave it to the user afterwards."""

import streamlit as st

st.title("Load a record once")
st.caption("Try: edit Ada's phone, switch to Ben and back. Each switch loads the saved number.")

PHONES = {"Ada": "111", "Ben": "222"}

person = st.radio("Person", list(PHONES), key="person")
if st.session_state.get("loaded_for") != person:
    st.session_state.loaded_for = person
    st.session_state.phone = PHONES[person]
st.text_input("Phone", key="phone")
