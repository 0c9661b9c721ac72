"""See what a keyed data editor keeps in session state: the difference to its frame."""

import pandas as pd
import streamlit as st

st.title("What a data editor keeps")
st.caption("Try: edit a cell, clear one, add a row, delete one, type an old value back.")

STOCK = pd.DataFrame(
    {
        "item": ["tea", "rum", "ale"],
        "amount": [4, 2, 9],
        "bought": pd.to_datetime(["2026-01-05", "2026-02-06", "2026-03-07"]),
    }
)

if "grid" in st.session_state:
    st.write("Above the editor", dict(st.session_state.grid))
edited = st.data_editor(STOCK, key="grid", num_rows="dynamic")
st.write("Below it", dict(st.session_state.grid))
st.write("What it returned", edited)
