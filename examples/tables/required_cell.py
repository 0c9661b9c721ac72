"""Keep unfinished rows out of the result with a required column."""

import pandas as pd
import streamlit as st

st.title("Unfinished rows stay out")
st.caption("Try: add a row. It counts once it has a name, with the amount that it began with.")

STOCK = pd.DataFrame({"item": ["tea", "rum"], "amount": [4, 2]})

edited = st.data_editor(
    STOCK,
    key="grid",
    num_rows="dynamic",
    column_config={
        "item": st.column_config.TextColumn(required=True),
        "amount": st.column_config.NumberColumn(default=1),
    },
)

st.text(f"{len(edited)} rows")
st.write(dict(st.session_state.grid))
