"""BAD: counting edits in a callback that also writes them to the frame."""

import pandas as pd
import streamlit as st

st.title("Two edits for one")
st.caption("Watch: change one amount. It counts as two edits.")

state = st.session_state
state.setdefault("edits", 0)
state.setdefault("amounts", [4, 2, 9])


def write():
    state.edits += 1
    for position, changes in state.grid["edited_rows"].items():
        state.amounts[position] = changes["amount"]


st.data_editor(pd.DataFrame({"amount": state.amounts}), key="grid", on_change=write)

st.text(f"Amounts: {state.amounts}")
st.text(f"Edits: {state.edits}")
