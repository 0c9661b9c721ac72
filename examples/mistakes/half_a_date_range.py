"""BAD: unpacking a date range that the user has not finished choosing."""

import streamlit as st

st.title("Half a date range")
st.caption("Watch: nothing is chosen yet, and unpacking fails.")

start, end = st.date_input("Trip", value=(), key="trip")  # raises: ValueError
st.write("From", start, "to", end)
