"""Filter a table by the points selected in a chart, and clear them with a new key."""

import altair as alt
import pandas as pd
import streamlit as st

st.title("Points in a chart")
st.caption("Try: click a bar, raise the prices, then clear the selection.")

state = st.session_state
state.setdefault("revision", 0)


def clear():
    state.revision += 1


factor = st.slider("Price factor", 1, 3, key="factor")
ORDERS = pd.DataFrame({"city": ["Oslo", "Rome", "Lima"], "total": [20, 35, 12]})
orders = ORDERS.assign(total=ORDERS["total"] * factor)

pick = alt.selection_point("pick", fields=["city"])
shade = alt.when(pick).then(alt.value(1)).otherwise(alt.value(0.3))
bars = alt.Chart(orders).mark_bar().encode(x="city", y="total", opacity=shade).add_params(pick)
event = st.altair_chart(bars, key=f"chart_{state.revision}", on_select="rerun")
st.button("Clear", on_click=clear)

cities = [point["city"] for point in event.selection.get("pick", [])]
st.dataframe(orders[orders["city"].isin(cities)] if cities else orders)
