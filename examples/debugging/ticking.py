"""A fragment on a timer: the browser ticks, AppTest runs it only when the test runs the app."""

import streamlit as st

st.title("A ticking fragment")
st.caption("Try: wait, and watch the number grow.")


@st.fragment(run_every=0.2)
def ticking():
    st.session_state.ticks = st.session_state.get("ticks", 0) + 1
    st.text(f"Ticks: {st.session_state.ticks}")


ticking()
