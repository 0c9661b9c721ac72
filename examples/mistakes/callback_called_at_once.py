"""BAD: calling the function instead of handing it over."""

import streamlit as st

st.title("Called at once")
st.caption("Watch: the balance falls in every run, also when you only tick the box.")

st.session_state.setdefault("balance", 100)


def pay(amount: int) -> None:
    st.session_state.balance -= amount


st.button("Pay 10", on_click=pay(10))
st.checkbox("Add a receipt")
st.metric("Balance", st.session_state.balance)
