"""BAD: deleting a key below its widget to get around the exception for a late assignment."""

import streamlit as st

st.title("Delete, then assign")
st.caption("Watch: type Rome, reset, and rerun. The field never changes, and Rome is back.")

st.text_input("City", key="city")
if st.button("Reset"):
    del st.session_state.city
    st.session_state.city = "Oslo"
st.button("Rerun")
st.write("City in session state:", st.session_state.get("city"))
