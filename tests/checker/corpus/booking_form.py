import datetime

import streamlit as st

ROOMS = {"Blue": 4, "Green": 8, "Hall": 60}

if "bookings" not in st.session_state:
    st.session_state.bookings = []


def room_changed() -> None:
    st.session_state.seats = ROOMS[st.session_state.room]


def book() -> None:
    st.session_state.bookings.append((st.session_state.room, st.session_state.day))


st.title("Book a room")

with st.form("booking"):
    st.selectbox("Room", list(ROOMS), key="room", on_change=room_changed)
    st.date_input("Day", datetime.date(2026, 3, 2), key="day")
    st.slider("Seats", 1, 60, key="seats")
    st.form_submit_button("Book", on_click=book)

filters = st.form("filters")
filters.text_input("Booked by", key="by", on_change=print)
filters.form_submit_button("Filter")

st.selectbox("Sort by", ["room", "day"], key="order", on_change=print, args=("sorted",))
for room, day in st.session_state.bookings:
    st.write(room, day)
