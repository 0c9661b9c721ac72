"""`clear_on_submit` empties the page, not the state."""

import streamlit as st

st.title("clear_on_submit")
st.caption("Try: submit a name, then rerun: the field is empty, the state still holds the name.")

with st.form("guest", clear_on_submit=True):
    st.text_input("Name", key="name")
    st.form_submit_button("Submit")
st.button("Only rerun")
st.write("In state:", st.session_state.name)
