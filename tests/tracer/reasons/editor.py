import pandas as pd
import streamlit as st

ss = st.session_state
ss.setdefault("stock", pd.DataFrame({"item": ["tea"], "amount": [1]}))
ss.stock = st.data_editor(ss.stock, key="grid", num_rows="dynamic")
