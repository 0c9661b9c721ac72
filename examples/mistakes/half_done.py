"""BAD: two writes with slow work between them, in the script and in a callback."""

import time

import streamlit as st

st.title("Half done")
st.caption("Watch: raise the seconds, transfer, tick the box at once: money is missing.")

st.session_state.setdefault("yours", 100)
st.session_state.setdefault("theirs", 0)
seconds = st.number_input("Seconds of work", 0.0, 10.0, 0.1, key="seconds")
st.checkbox("Something else to click")


def transfer() -> None:
    st.session_state.yours -= 10
    time.sleep(st.session_state.seconds)
    st.session_state.theirs += 10


if st.button("Transfer in the script"):
    transfer()
st.button("Transfer in a callback", on_click=transfer)
st.write(f"Yours {st.session_state.yours}, theirs {st.session_state.theirs}")
