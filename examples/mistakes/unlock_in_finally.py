"""BAD: a flag that `finally` is to take back when the run is interrupted."""

import time

import streamlit as st

st.title("Unlock in finally")
st.caption("Watch: raise the seconds, work, tick the box at once: working stays True.")

st.session_state.setdefault("working", False)
seconds = st.number_input("Seconds of work", 0.0, 10.0, 0.1)
st.checkbox("Something else to click")

if st.button("Work"):
    st.session_state.working = True
    try:
        time.sleep(seconds)
        st.write("Done")
    finally:
        st.session_state.working = False
st.write("Working:", st.session_state.working)
