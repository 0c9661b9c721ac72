"""Edit a table with live totals, then save or discard all of it."""

import pandas as pd
import streamlit as st

st.title("Invoice")
st.caption("Try: change amounts, add and delete lines, watch the total, then save or discard.")

LINES = pd.DataFrame(
    {"item": ["tea", "rum", "ale"], "amount": [4.0, 2.0, 9.0], "price": [3.5, 18.0, 2.5]}
)
state = st.session_state
if "saved" not in state:
    state.saved, state.revision = LINES, 0


def use(frame):
    state.saved = frame
    state.revision += 1
    st.rerun()


key = f"lines_{state.revision}"
edited = st.data_editor(state.saved, key=key, num_rows="dynamic")
total = (edited["amount"] * edited["price"]).sum()
before = (state.saved["amount"] * state.saved["price"]).sum()
st.metric("Total", f"{total:.2f}", f"{total - before:+.2f}")

touched = any(state[key].values())
with st.container(horizontal=True):
    if st.button("Save", disabled=not touched, type="primary"):
        use(edited.dropna(how="all").reset_index(drop=True))
    if st.button("Discard", disabled=not touched):
        use(state.saved)
    st.download_button("Download", edited.to_csv(index=False), "lines.csv", on_click="ignore")
