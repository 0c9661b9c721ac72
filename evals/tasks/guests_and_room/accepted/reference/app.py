import streamlit as st

ROOMS = {"Attic": 10, "Hall": 30, "Barn": 60}

st.title("Book a room")
room = st.selectbox("Room", list(ROOMS))
seats = ROOMS[room]
st.session_state.guests = min(st.session_state.get("guests", 4), seats)
guests = st.slider("Guests", 1, seats, key="guests")

st.text(f"{room}: {guests} guests, {seats - guests} seats free")
