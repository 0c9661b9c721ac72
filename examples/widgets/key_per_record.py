"""Give each record widgets of its own by putting the record's id into their keys."""

import streamlit as st

st.title("A key per record")
st.caption("Try: switch to Ben and back: each record's field starts at its saved number.")

PHONES = {"Ada": "111", "Ben": "222"}

person = st.radio("Person", list(PHONES), key="person")
phone = st.text_input("Phone", value=PHONES[person], key=f"phone_{person}")
st.write(f"{person}'s number is {phone}")
