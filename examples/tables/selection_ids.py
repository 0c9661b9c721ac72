"""Act on the selected records: positions become ids in the run that drew them."""

import pandas as pd
import streamlit as st

st.title("Selected orders")
st.caption("Try: select two orders, then change the city. The selection ends with its table.")

ORDERS = pd.DataFrame(
    {"order": [41, 42, 43, 44], "city": ["Oslo", "Rome", "Rome", "Oslo"], "total": [20, 35, 12, 50]}
)

city = st.segmented_control("City", ["all", "Oslo", "Rome"], default="all", required=True)
shown = ORDERS if city == "all" else ORDERS[ORDERS["city"] == city]

event = st.dataframe(shown, key=f"orders_{city}", on_select="rerun", hide_index=True)
selected = shown.iloc[event.selection.rows]

st.text(f"Orders: {selected['order'].tolist()}")
st.metric("Total", int(selected["total"].sum()))
