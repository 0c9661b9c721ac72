"""Wait until both ends of a date range are chosen, and keep the last whole range meanwhile."""

import streamlit as st

st.title("A whole date range or none")
st.caption("Try: choose two days, then click one other day and see that the last trip stays.")

trip = st.date_input("Trip", value=(), key="trip")
if len(trip) == 2:
    st.session_state.last_trip = trip
if "last_trip" in st.session_state:
    start, end = st.session_state.last_trip
    st.write("From", start, "to", end)
