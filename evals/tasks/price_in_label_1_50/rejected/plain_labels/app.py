import streamlit as st

PRICES = {"stalls": 12, "balcony": 9, "box": 20}

st.header("Tickets")
name = st.text_input("Name", key="name")
seat = st.radio("Seats", list(PRICES), key="seat")
count = st.slider("Tickets", 1, 8, key="count")
st.caption(f"Tickets: {count} for {count * PRICES[seat]} €")

st.write(f"{name or 'Nobody'} pays {count * PRICES[seat]} € for {count} in the {seat}")
