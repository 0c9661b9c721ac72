import streamlit as st

LIMIT = 500

state = st.session_state
state.setdefault("booked", [])

st.title("Orders")
amount = st.number_input("Amount", 0, 1000, step=50)
place = st.empty()

if st.button("Book"):
    if amount > LIMIT:
        place.error("Over the limit")
    else:
        state.booked.append(amount)

st.text("Booked: " + (", ".join(map(str, state.booked)) or "nothing"))
