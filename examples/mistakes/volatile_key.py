"""BAD: a key that is made anew in each run."""

import uuid

import streamlit as st

st.title("A new key in each run")
st.caption("Watch: type a note and press Enter. The field is empty again.")

note = st.text_input("Note", key=f"note_{uuid.uuid4().hex}")
st.write("Your note:", note)
