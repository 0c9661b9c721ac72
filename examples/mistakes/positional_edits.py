"""BAD: sorting the frame of an editor whose pending edits know positions, not records."""

import pandas as pd
import streamlit as st

st.title("Edits that change hands")
st.caption("Watch: set the amount of ale to 7, then sort by amount. Now another item has 7.")

STOCK = pd.DataFrame({"item": ["ale", "rum", "tea"], "amount": [9, 2, 4]})

order = st.radio("Sort by", ["item", "amount"], key="order")
frame = STOCK.sort_values(order, ignore_index=True)
edited = st.data_editor(frame, key="grid")

st.write("Returned", dict(zip(edited["item"], edited["amount"], strict=True)))
