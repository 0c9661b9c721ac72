import streamlit as st

PRICES = {"stalls": 12, "balcony": 9, "box": 20}

state = st.session_state


def keep():
    for key in ("count", "seat"):
        state[key] = state[key]


count = state.get("count", 1)
seat = state.get("seat", "stalls")

st.header("Tickets")
name = st.text_input(f"Name for {count} ticket(s)", key="name")
seat = st.radio(f"Seats ({count} × {PRICES[seat]} €)", list(PRICES), key="seat", on_change=keep)
count = st.slider(
    f"Tickets: {count} for {count * PRICES[seat]} €", 1, 8, key="count", on_change=keep
)

st.write(f"{name or 'Nobody'} pays {count * PRICES[seat]} € for {count} in the {seat}")
