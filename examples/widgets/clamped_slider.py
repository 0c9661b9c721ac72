"""Keep a slider's value while its bounds move, by assigning the clamped value before it."""

import streamlit as st

st.title("Clamp, then draw")
st.caption("Try: choose 4 guests, then change the seats. The guests stay as long as they fit.")

st.session_state.setdefault("guests", 2)
seats = st.number_input("Seats", min_value=3, max_value=9, key="seats")
st.session_state.guests = min(st.session_state.guests, seats)
st.slider("Guests", 1, seats, key="guests")
st.write("Guests:", st.session_state.guests)
