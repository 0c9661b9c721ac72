"""Parallel fragments that each write a key of their own, summed in the next run."""

import time

import streamlit as st

st.title("Parallel fragments with keys of their own")
st.caption("Try: rerun. Each fragment counts its runs, and the sum grows by two.")


@st.fragment(parallel=True)
def load(name):
    count = st.session_state.get(f"count_{name}", 0)
    time.sleep(0.05)
    st.session_state[f"count_{name}"] = count + 1


names = ["left", "right"]
st.text(f"Total before this run: {sum(st.session_state.get(f'count_{name}', 0) for name in names)}")
for name in names:
    load(name)
st.button("Rerun")
