"""BAD: a slider whose bounds depend on another widget."""

import streamlit as st

st.title("A slider with moving bounds")
st.caption("Watch: choose 4 guests, then change the seats. The guests are back at 1.")

seats = st.number_input("Seats", min_value=5, max_value=9, key="seats")
st.slider("Guests", 1, seats, key="guests")
