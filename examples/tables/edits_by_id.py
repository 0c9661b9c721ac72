"""Write each edit to its record by id, so that sorting and filtering cannot move it."""

import pandas as pd
import streamlit as st

st.title("Edits by id")
st.caption("Try: change an amount, sort, filter, and clear the filter. The edit keeps its item.")

state = st.session_state
if "stock" not in state:
    rows = [("tea", 4), ("rum", 2), ("ale", 9)]
    state.stock = {
        100 + n: {"item": item, "amount": amount} for n, (item, amount) in enumerate(rows)
    }


def apply_edits():
    for position, changes in state.grid["edited_rows"].items():
        state.stock[state.shown[position]].update(changes)


st.segmented_control("Sort by", ["item", "amount"], default="item", required=True, key="order")
st.text_input("Item contains", key="wanted")

frame = pd.DataFrame.from_dict(state.stock, orient="index").sort_values(state.order)
frame = frame[frame["item"].str.contains(state.wanted, regex=False, na=False)]
state.shown = list(frame.index)
st.data_editor(frame, key="grid", on_change=apply_edits, disabled=["_index"])

st.write("Records", state.stock)
