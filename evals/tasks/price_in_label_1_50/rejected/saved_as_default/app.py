import streamlit as st

PRICES = {"stalls": 12, "balcony": 9, "box": 20}

state = st.session_state
count = state.get("saved_count", 1)
seat = state.get("saved_seat", "stalls")

st.header("Tickets")
name = st.text_input(f"Name for {count} ticket(s)", key="name")
seat = st.radio(
    f"Seats ({count} × {PRICES[seat]} €)",
    list(PRICES),
    index=list(PRICES).index(seat),
    key="seat",
)
count = st.slider(f"Tickets: {count} for {count * PRICES[seat]} €", 1, 8, value=count, key="count")
state.saved_count = count
state.saved_seat = seat

st.write(f"{name or 'Nobody'} pays {count * PRICES[seat]} € for {count} in the {seat}")
