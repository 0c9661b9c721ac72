"""A fragment's click waits for the running script; any other click stops it."""

import time

import streamlit as st

st.title("Waits for the run")
st.caption("Try: raise the seconds, start the slow run, then click in the fragment, or outside.")

log = st.session_state.setdefault("log", [])
seconds = st.number_input("Seconds of work", 0.0, 10.0, 0.1)


@st.fragment
def panel() -> None:
    if st.button("Click in the fragment"):
        log.append("fragment clicked")


panel()
if st.button("Click outside"):
    log.append("outside clicked")
if st.button("Slow run"):
    log.append("slow run starts")
    time.sleep(seconds)
    log.append("slow work is done")
    st.write("The work is done.")
    log.append("slow run ends")
st.code("\n".join(log))
