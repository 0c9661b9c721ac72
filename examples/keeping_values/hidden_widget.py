"""Two fields that can be folded away: one keeps what was entered, the other does not."""

import streamlit as st

st.title("Fields that can be folded away")
st.caption("Try: fill in both fields, fold them away, rerun, and unfold them.")

if st.checkbox("Unfold", value=True):
    st.text_input("Street", key="street", persist_state="page")
    st.text_input("Town", "Oslo", key="town")
st.button("Rerun")
st.text(f"Street: {st.session_state.get('street', 'gone')}")
st.text(f"Town: {st.session_state.get('town', 'gone')}")
