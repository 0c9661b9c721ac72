"""Two ways in which a full run stops a fragment's timer."""

import streamlit as st

st.title("Stop a timer")
st.caption("Try: let it tick, stop it in either way, and start it again.")

st.session_state.setdefault("ticks", 0)
timer = st.radio("Timer", ["on", "run_every=None", "not called"], horizontal=True, key="timer")


@st.fragment(run_every=0.5 if timer == "on" else None)
def ticking() -> None:
    st.session_state.ticks += 1
    st.write(f"Ticks: {st.session_state.ticks}")


if timer != "not called":
    ticking()
