"""BAD: writing a data editor's result back into the frame that it edits."""

import pandas as pd
import streamlit as st

st.title("The write-back loop")
st.caption("Watch: edit one cell after another. Every second edit jumps back, and added rows too.")

if "stock" not in st.session_state:
    st.session_state.stock = pd.DataFrame({"item": ["tea", "rum", "ale"], "amount": [4, 2, 9]})

st.session_state.stock = st.data_editor(st.session_state.stock, key="grid", num_rows="dynamic")

st.metric("In stock", int(st.session_state.stock["amount"].sum()))
