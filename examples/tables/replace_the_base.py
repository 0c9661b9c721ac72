"""Select all rows, or discard the edits: a new base frame under a new key is a new editor."""

import pandas as pd
import streamlit as st

st.title("Select all")
st.caption("Try: rename a task, then select all. The name stays. Discard brings the old one back.")

TASKS = pd.DataFrame({"done": False, "task": ["Water the plants", "Feed the cat", "Call Ada"]})
state = st.session_state
if "base" not in state:
    state.base, state.revision = TASKS, 0


def replace(frame):
    state.base = frame
    state.revision += 1
    st.rerun()


edited = st.data_editor(state.base, key=f"tasks_{state.revision}")

with st.container(horizontal=True):
    if st.button("Select all"):
        replace(edited.assign(done=True))
    if st.button("Select none"):
        replace(edited.assign(done=False))
    if st.button("Discard"):
        replace(state.base)

st.progress(float(edited["done"].mean()), f"{edited['done'].sum()} of {len(edited)} done")
