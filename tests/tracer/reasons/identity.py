import streamlit as st

seats = st.number_input("Seats", 5, 20, 20, key="seats")
st.slider("Guests", 1, seats, key="guests")
