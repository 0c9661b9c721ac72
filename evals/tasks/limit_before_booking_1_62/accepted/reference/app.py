import streamlit as st

LIMIT = 500

state = st.session_state
state.setdefault("booked", [])


def book():
    if state.amount > LIMIT:
        state.message = "Over the limit"
    else:
        state.booked.append(state.amount)


st.title("Orders")
st.number_input("Amount", 0, 1000, key="amount", step=50)
if message := state.pop("message", None):
    st.error(message)

st.button("Book", on_click=book)

st.text("Booked: " + (", ".join(map(str, state.booked)) or "nothing"))
