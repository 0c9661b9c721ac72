"""BAD: the write-back loop with a key and fixed rows, which hides the mistake."""

import pandas as pd
import streamlit as st

st.title("The quiet write-back loop")
st.caption("Watch: change tea to coffee, then back to tea. It stays coffee.")

if "stock" not in st.session_state:
    st.session_state.stock = pd.DataFrame({"item": ["tea", "rum", "ale"], "amount": [4, 2, 9]})

st.session_state.stock = st.data_editor(st.session_state.stock, key="grid")

st.text(f"First item: {st.session_state.stock['item'].iloc[0]}")
