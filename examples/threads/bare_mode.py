"""What `python app.py` runs: widgets give their defaults, and none has a key in session state."""

import streamlit as st

st.title("Bare mode")
st.caption("Try: run it with `python` instead of `streamlit run`, and read the terminal.")

name = st.text_input("Name", value="Ada", key="name")
st.session_state.seen = True
if not name:
    st.stop()
found = "name" in st.session_state
print(f"name={name!r}, in session state: {found}")
st.text(f"In session state: {found}")
