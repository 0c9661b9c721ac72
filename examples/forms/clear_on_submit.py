"""`clear_on_submit` empties the page, not the state."""

import streamlit as st

st.title("clear_on_submit")
st.caption("Try: submit one word, then two: the field is empty each time, the state keeps them.")

with st.form("guest", clear_on_submit=True):
    st.text_input("Name", key="name")
    if st.form_submit_button("Submit") and " " in st.session_state.name:
        st.error("One word, please.")
st.button("Only rerun")
st.write("In state:", st.session_state.name)
