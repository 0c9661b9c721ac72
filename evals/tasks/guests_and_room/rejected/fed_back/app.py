import streamlit as st

ROOMS = {"Attic": 10, "Hall": 30, "Barn": 60}

st.title("Book a room")
room = st.selectbox("Room", list(ROOMS))
seats = ROOMS[room]
kept = st.session_state.get("kept", 4)
guests = st.slider("Guests", 1, seats, min(kept, seats))
st.session_state.kept = guests

st.text(f"{room}: {guests} guests, {seats - guests} seats free")
