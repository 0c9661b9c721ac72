import streamlit as st

ROOMS = {"Attic": 10, "Hall": 30, "Barn": 60}

st.title("Book a room")
room = st.selectbox("Room", list(ROOMS))
seats = ROOMS[room]
guests = st.slider("Guests", 1, max(ROOMS.values()), 4, key="guests")

st.text(f"{room}: {guests} guests, {seats - guests} seats free")
