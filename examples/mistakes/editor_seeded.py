"""BAD: putting edits into a data editor through its key before it is drawn."""

import pandas as pd
import streamlit as st

st.title("Edits from nowhere")
st.caption("Watch: prepare, then show. Python has 99, the table 4. Edit the other row: 99 is gone.")

STOCK = pd.DataFrame({"item": ["tea", "rum"], "amount": [4, 2]})

if st.button("Prepare"):
    edits = {"edited_rows": {0: {"amount": 99}}, "added_rows": [], "deleted_rows": []}
    st.session_state.grid = edits
if st.toggle("Show", key="show"):
    edited = st.data_editor(STOCK, key="grid")
    st.text(f"First amount: {edited['amount'].iloc[0]}")
