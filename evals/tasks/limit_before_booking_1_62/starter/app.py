import streamlit as st

LIMIT = 500

state = st.session_state
state.setdefault("booked", [])


def check_limit():
    if state.amount > LIMIT:
        state.message = "Over the limit"
        st.rerun()


st.title("Orders")
st.number_input("Amount", 0, 1000, key="amount", step=50)
if message := state.pop("message", None):
    st.error(message)

if st.button("Book", on_click=check_limit):
    state.booked.append(state.amount)

st.text("Booked: " + (", ".join(map(str, state.booked)) or "nothing"))
