"""BAD: assigning the saved value to a widget's key in each run."""

import streamlit as st

st.title("Loaded in every run")
st.caption("Watch: edit the phone number and press Enter. The saved one is back.")

SAVED = {"phone": "111"}
st.session_state.phone = SAVED["phone"]
st.text_input("Phone", key="phone")
