import streamlit as st

LIMIT = 500

state = st.session_state
state.setdefault("booked", [])


def check_limit():
    if state.amount > LIMIT:
        state.over = True


st.title("Orders")
st.number_input("Amount", 0, 1000, key="amount", step=50)
if state.get("over"):
    st.error("Over the limit")

if st.button("Book", on_click=check_limit) and not state.get("over"):
    state.booked.append(state.amount)

st.text("Booked: " + (", ".join(map(str, state.booked)) or "nothing"))
