import streamlit as st

ROOMS = {"Attic": 10, "Hall": 30, "Barn": 60}

st.title("Book a room")
room = st.selectbox("Room", list(ROOMS))
seats = ROOMS[room]


def remember():
    st.session_state.party = st.session_state[f"guests_{room}"]


party = st.session_state.setdefault("party", 4)
st.session_state[f"guests_{room}"] = min(party, seats)
guests = st.slider("Guests", 1, seats, key=f"guests_{room}", on_change=remember)
st.session_state.party = guests

st.text(f"{room}: {guests} guests, {seats - guests} seats free")
