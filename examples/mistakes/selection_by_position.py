"""BAD: one key for a table whose rows change under the selection."""

import pandas as pd
import streamlit as st

st.title("A selection that changes hands")
st.caption("Watch: select order 41, then the city Rome. Now order 42 is selected.")

ORDERS = pd.DataFrame({"order": [41, 42, 43, 44], "city": ["Oslo", "Rome", "Rome", "Oslo"]})

city = st.segmented_control("City", ["all", "Oslo", "Rome"], default="all", required=True)
shown = ORDERS if city == "all" else ORDERS[ORDERS["city"] == city]

event = st.dataframe(shown, key="orders", on_select="rerun", hide_index=True)

st.text(f"Positions: {event.selection.rows}")
st.text(f"Orders: {[int(shown['order'].iloc[row]) for row in event.selection.rows]}")
