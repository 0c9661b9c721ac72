"""BAD: a busy flag that the run itself takes back at its end."""

import time

import streamlit as st

st.title("Charged twice")
st.caption("Watch: raise the seconds, charge, tick the box at once: two charges.")

seconds = st.number_input("Seconds of work", 0.0, 10.0, 0.1)
st.checkbox("Something else to click")
ledger = st.session_state.setdefault("ledger", [])


def lock() -> None:
    st.session_state.busy = True


busy = st.session_state.setdefault("busy", False)
st.button("Charge", on_click=lock, disabled=busy)
if busy:
    time.sleep(seconds)
    ledger.append("charge")
    st.session_state.busy = False
    st.rerun()
st.write("Charges:", len(ledger))
