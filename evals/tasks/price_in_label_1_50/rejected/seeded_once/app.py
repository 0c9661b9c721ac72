import streamlit as st

PRICES = {"stalls": 12, "balcony": 9, "box": 20}

state = st.session_state
state.setdefault("count", 1)
state.setdefault("seat", "stalls")
count, seat = state.count, state.seat

st.header("Tickets")
name = st.text_input(f"Name for {count} ticket(s)", key="name")
seat = st.radio(f"Seats ({count} × {PRICES[seat]} €)", list(PRICES), key="seat")
count = st.slider(f"Tickets: {count} for {count * PRICES[seat]} €", 1, 8, key="count")

st.write(f"{name or 'Nobody'} pays {count * PRICES[seat]} € for {count} in the {seat}")
