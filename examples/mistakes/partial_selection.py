"""BAD: assigning a table selection without its empty lists."""

import pandas as pd
import streamlit as st

st.title("Half a selection")
st.caption("Watch: select the first, then something else. It counts as selected by hand.")

ORDERS = pd.DataFrame({"order": [41, 42, 43, 44], "total": [20, 35, 12, 50]})
state = st.session_state
state.setdefault("by_hand", 0)


def select_first():
    state.orders = {"selection": {"rows": [0]}}


def count():
    state.by_hand += 1


st.button("Select the first", on_click=select_first)
st.button("Something else")
st.dataframe(ORDERS, key="orders", on_select=count, hide_index=True)

st.text(f"Selected by hand: {state.by_hand}")
st.text(f"Keys in state: {sorted(state.orders['selection'])}")
