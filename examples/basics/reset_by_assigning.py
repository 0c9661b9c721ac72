"""Reset widgets by assigning their defaults; deleting a key does not clear what the page shows."""

import streamlit as st

st.title("Reset by assigning")
st.caption("Try: fill in both fields, then reset.")

DEFAULTS = {"customer": "", "amount": 1}


def reset():
    for key, value in DEFAULTS.items():
        st.session_state[key] = value


for key, value in DEFAULTS.items():
    st.session_state.setdefault(key, value)
st.text_input("Customer", key="customer")
st.number_input("Amount", min_value=0, key="amount")
st.button("Reset", on_click=reset)
st.write({key: st.session_state[key] for key in DEFAULTS})
